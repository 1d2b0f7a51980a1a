package cnnbyhand.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the program is made from, in a folder of its own, where nothing has been compiled yet. */
final class FreshCopy implements AutoCloseable {
    private static final String TABLE = "By hand: ";
    private static final String VERDICT = "document = by hand = Deeplearning4j";

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
    Start start(String model) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(maven(), "exec:java", "-Dmodel=" + model, "-Dtrain=false")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
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

    private static void find(String words, BufferedReader screen) throws IOException {
        for (String line = screen.readLine(); line != null; line = screen.readLine()) {
            if (line.contains(words)) {
                return;
            }
        }
        throw new IOException("the screen must say \"" + words + "\", found its end");
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
