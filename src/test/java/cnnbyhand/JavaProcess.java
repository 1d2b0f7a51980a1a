package cnnbyhand;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another Java process with the classes of the tests, for what can only be seen from outside one. */
public final class JavaProcess {
    private JavaProcess() {}

    /** What starts such a process; what it prints, errors too, is one stream. */
    public static ProcessBuilder of(List<String> javaOptions, Class<?> main, String... arguments) {
        return without("", javaOptions, main, arguments);
    }

    /** The same without the jars whose names match {@code left}, as if they had never been fetched. */
    public static ProcessBuilder without(String left, List<String> javaOptions, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", classPath(left), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** The same with a folder of classes that stand before those of the tests. */
    public static ProcessBuilder with(Path classes, Class<?> main, String... arguments) {
        ProcessBuilder builder = of(List.of(), main, arguments);
        List<String> command = builder.command();
        int place = command.indexOf("-cp") + 1;
        command.set(place, classes + File.pathSeparator + command.get(place));
        return builder;
    }

    /** All that a process prints until its end. */
    public static List<String> lines(Process process) throws IOException {
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return all.lines().toList();
    }

    static String classPath() {
        return classPath("");
    }

    private static String classPath(String left) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(file -> !Path.of(file).getFileName().toString().matches(left))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
