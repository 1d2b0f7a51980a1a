package cnnbyhand.run;

import cnnbyhand.checking.ImporterAnswer;
import cnnbyhand.checking.KerasImporter;
import cnnbyhand.lessons.ClassPath;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Asks Deeplearning4j's importer in a process of its own, with a limit of time and one of memory: whatever it does there, the
 * run goes on.
 */
public final class ImporterProcess {
    /** What {@code Main} is given instead of options in that process. */
    public static final String ARGUMENT = "importer";

    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final List<String> LIMITS = List.of(
            "-Xmx1g",
            "-XX:MaxMetaspaceSize=256m",
            "-Dorg.bytedeco.javacpp.maxbytes=1g",
            "-Dorg.bytedeco.javacpp.maxphysicalbytes=3g",
            // Otherwise a crash leaves a file of its own in the user's folder.
            "-XX:+SuppressFatalErrorMessage",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true");

    /** The pool that all share has one thread on a small machine, and both streams may wait. */
    private static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "importer's stream");
        thread.setDaemon(true);
        thread.start();
    };

    private final List<String> command;
    private final Duration longest;

    /** @param main the class that answers in that process */
    public ImporterProcess(Class<?> main) {
        this(command(main), LONGEST);
    }

    ImporterProcess(List<String> command, Duration longest) {
        this.command = command;
        this.longest = longest;
    }

    private static List<String> command(Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIMITS);
        command.addAll(List.of("-cp", ClassPath.joined(), main.getName(), ARGUMENT));
        return command;
    }

    /** What that process does: it reads an architecture to its end, and prints one line. It does not outlive the run that asks. */
    public static void answer(InputStream in, Screen screen) throws IOException {
        ProcessHandle.current().parent().ifPresent(run -> run.onExit()
                .thenRun(() -> Runtime.getRuntime().halt(1)));
        String architecture = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        screen.line(KerasImporter.answer(architecture).line());
    }

    /** What the importer makes of the architecture, or why it makes nothing. */
    ImporterAnswer ask(String architecture) {
        try {
            return awaited(start(), architecture);
        } catch (IOException impossible) {
            return ImporterAnswer.failed("its process must start, found " + impossible.getMessage());
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Both streams have a thread of their own, because a process that hangs neither reads nor prints. */
    private ImporterAnswer awaited(Process process, String architecture) {
        CompletableFuture.runAsync(() -> send(architecture, process), THREADS);
        CompletableFuture<List<String>> printed = CompletableFuture.supplyAsync(() -> lines(process), THREADS);
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return ImporterAnswer.failed(
                        "it must end within " + longest.toSeconds() + " s, found it still at work; it was stopped");
            }
            return ImporterAnswer.among(printed.join())
                    .orElseGet(() -> ImporterAnswer.failed("it must answer, found that its process ended with status "
                            + process.exitValue() + " instead"));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return ImporterAnswer.failed("it must not be interrupted, found that it was");
        } finally {
            process.destroyForcibly();
        }
    }

    private static void send(String architecture, Process process) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(architecture.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            // The process has ended without reading, which its exit status tells.
        }
    }

    private static List<String> lines(Process process) {
        try (InputStream in = process.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException ended) {
            return List.of();
        }
    }
}
