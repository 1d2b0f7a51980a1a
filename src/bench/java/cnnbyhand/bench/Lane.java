package cnnbyhand.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A process that does its task whenever it is told to, and says how long it took; see {@link Runner}. */
final class Lane implements AutoCloseable {
    /** A heap as in .mvn/jvm.config, for every contender: it begins small, and grows only if what is alive does. */
    private static final List<String> HEAP = List.of("-XX:+UseSerialGC", "-Xms48m");

    private final Task task;
    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;
    private final List<Round> rounds = new ArrayList<>();
    private int steps;

    Lane(Task task) throws IOException {
        this.task = task;
        process = process(task.launch(), Runner.class, task.activity().name(), task.subject());
        orders = new PrintStream(process.getOutputStream(), true);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream()));
    }

    /** Starts a main of this program. */
    static Process process(Launch launch, Class<?> main, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(HEAP);
        command.addAll(List.of("-cp", launch.classes().text(), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(launch.variables());
        return builder.start();
    }

    /** Works until it is warm, and finds out how many steps take about {@code seconds}. */
    void warmUp(double seconds) throws IOException {
        run(2);
        double once = run(3).milliseconds();
        run((int) Math.max(1, Math.min(60, 1000 * seconds / once)));
        steps = (int) Math.max(
                1, 1000 * seconds / run((int) Math.max(1, 300 * seconds / once)).milliseconds());
    }

    void round() throws IOException {
        rounds.add(run(steps));
    }

    /** The rounds since it was asked last. */
    Rounds rounds() {
        Rounds since = new Rounds(List.copyOf(rounds));
        rounds.clear();
        return since;
    }

    private Round run(int count) throws IOException {
        orders.println(count);
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (Round.isIn(line)) {
                return Round.of(line);
            }
        }
        throw new IOException("every process must last until the race is over, found that " + task
                + " ended early, with status " + process.onExit().join().exitValue());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
