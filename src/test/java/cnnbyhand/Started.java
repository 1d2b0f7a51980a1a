package cnnbyhand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command, carried out in a process of its own. */
public final class Started implements AutoCloseable {
    private static final int LONGEST_MINUTES = 5;

    private final Process process;
    private final Path shown;

    /**
     * @param shown the file that its screen goes to
     * @param options such as {@code model=mnist}
     */
    public Started(Path shown, List<String> options) throws IOException {
        List<String> javaOptions = new ArrayList<>(List.of(
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dorg.bytedeco.javacpp.maxbytes=0",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0"));
        options.forEach(option -> javaOptions.add("-D" + option));
        this.shown = shown;
        process = JavaProcess.of(javaOptions, Main.class)
                .redirectOutput(shown.toFile())
                .start();
    }

    public boolean runs() {
        return process.isAlive();
    }

    /** Ends it as Ctrl-C does, by a request. */
    public void interrupt() {
        process.destroy();
    }

    /** Ends it as a power cut does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end and returns the exit status. */
    public int status() throws InterruptedException {
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the process hangs");
        }
        return process.exitValue();
    }

    public List<String> lines() throws IOException {
        return Files.readAllLines(shown);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
