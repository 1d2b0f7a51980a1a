package cnnbyhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * This project as it was before its engine was made faster, out of the history of the repository, compiled against today's
 * libraries. Its {@link Runner} takes the same orders.
 */
final class EarlierEngine {
    /** Show the explorer in the README with its letters explained. */
    static final String COMMIT = "b256e71";

    private static final Path FOLDER = Path.of("target", "bench", "earlier").toAbsolutePath();

    private EarlierEngine() {}

    static Path classes() {
        return FOLDER.resolve("classes");
    }

    /** Why it cannot be measured here; empty if it can. Compiles it when it is asked for the first time. */
    static Optional<String> missing() throws IOException {
        if (Files.exists(classes().resolve("cnnbyhand/bench/Runner.class")) || compiled()) {
            return Optional.empty();
        }
        return Optional.of(
                "The engine as it was before was not measured: it takes a clone with its history, found no commit "
                        + COMMIT + ".");
    }

    private static boolean compiled() throws IOException {
        Files.createDirectories(classes());
        Path archive = FOLDER.resolve("sources.tar");
        return done("git", "archive", "--output=" + archive, COMMIT, "src/main/java", "src/bench/java")
                && done("tar", "-xf", archive.toString(), "-C", FOLDER.toString())
                && done(compiler());
    }

    private static String[] compiler() {
        String sources = FOLDER.resolve("src/main/java") + ":" + FOLDER.resolve("src/bench/java");
        return new String[] {
            Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
            "-proc:none",
            "-nowarn",
            "-cp",
            String.join(":", jars()),
            "-sourcepath",
            sources,
            "-d",
            classes().toString(),
            FOLDER.resolve("src/bench/java/cnnbyhand/bench/Runner.java").toString()
        };
    }

    private static List<String> jars() {
        return ClassPath.own().stream().filter(entry -> entry.endsWith(".jar")).toList();
    }

    private static boolean done(String... command) throws IOException {
        return new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue() == 0;
    }
}
