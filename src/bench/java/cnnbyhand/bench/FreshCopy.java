package cnnbyhand.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the program is made from, in a folder of its own, where nothing has been compiled yet. */
final class FreshCopy implements AutoCloseable {
    /** What stands above the two books. */
    private static final String TABLE = "The two books";

    private static final String VERDICT = "by hand = Deeplearning4j";

    private final ScratchFolder scratch = new ScratchFolder();
    private final Path folder = scratch.path();

    FreshCopy() throws IOException {
        for (String part : List.of("pom.xml", ".mvn", "src/main")) {
            copy(Path.of(part));
        }
    }

    private void copy(Path part) throws IOException {
        Files.createDirectories(folder.resolve(part).getParent());
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(file));
            }
        }
    }

    /** Types the command, and looks at the screen. */
    Start start(String... options) throws IOException {
        long start = System.nanoTime();
        List<String> words = new ArrayList<>(List.of("exec:java", "-Dtrain=false"));
        words.addAll(List.of(options));
        Process process = typed(words);
        try (BufferedReader screen = process.inputReader()) {
            find(TABLE, screen);
            screen.readLine();
            double table = (System.nanoTime() - start) / 1e9;
            find(VERDICT, screen);
            double verdict = (System.nanoTime() - start) / 1e9;
            screen.lines().forEach(line -> {});
            process.onExit().join();
            return new Start(table, verdict);
        }
    }

    /** Seconds that Maven takes to do all that comes before the program. */
    double mavenAlone() throws IOException {
        long start = System.nanoTime();
        Process process = typed(List.of("validate"));
        try (BufferedReader screen = process.inputReader()) {
            screen.lines().forEach(line -> {});
            process.onExit().join();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private Process typed(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(maven()));
        command.addAll(words);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static void find(String words, BufferedReader screen) throws IOException {
        String last = "";
        for (String line = screen.readLine(); line != null; line = screen.readLine()) {
            if (line.contains(words)) {
                return;
            }
            last = line.isBlank() ? last : line;
        }
        throw new IOException("the screen must say " + words + ", found its end after: " + last);
    }

    /** The Maven that runs this benchmark, or else the one on the path. */
    private static String maven() {
        String home = System.getProperty("maven.home");
        return home == null ? "mvn" : Path.of(home, "bin", "mvn").toString();
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
