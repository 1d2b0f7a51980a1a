package cnnbyhand.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs contenders in alternating rounds, so that whatever else the machine does hits all of them alike. */
final class Race implements AutoCloseable {

    private final Map<String, Lane> lanes = new LinkedHashMap<>();

    /** What a contender did: milliseconds a step in each round, and the peak of its memory in megabytes. */
    record Result(List<Double> milliseconds, long megabytes) {
        double median() {
            List<Double> sorted = milliseconds.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }

        double least() {
            return milliseconds.stream().min(Double::compare).orElseThrow();
        }

        double most() {
            return milliseconds.stream().max(Double::compare).orElseThrow();
        }
    }

    private static final class Lane {
        final Process process;
        final PrintStream orders;
        final BufferedReader answers;
        final List<Double> rounds = new ArrayList<>();
        long megabytes;
        int steps;

        Lane(String contender, String model) throws IOException {
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            classPath(),
                            Runner.class.getName(),
                            contender,
                            model)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            orders = new PrintStream(process.getOutputStream(), true);
            answers = new BufferedReader(new InputStreamReader(process.getInputStream()));
        }

        double run(int count) throws IOException {
            orders.println(count);
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith("RESULT ")) {
                    String[] words = line.split(" ");
                    megabytes = Long.parseLong(words[2]);
                    return Double.parseDouble(words[1]);
                }
            }
            throw new IOException("a contender ended early");
        }
    }

    Race(List<String> contenders, String model) throws IOException {
        for (String contender : contenders) {
            lanes.put(contender, new Lane(contender, model));
        }
    }

    /** Warms every contender up, gives each about {@code seconds} a round, and runs the rounds. */
    Map<String, Result> run(int rounds, double seconds) throws IOException {
        for (Lane lane : lanes.values()) {
            lane.run(2);
            double once = lane.run(3);
            lane.run((int) Math.max(1, Math.min(60, 1000 * seconds / once)));
            lane.steps = (int) Math.max(1, 1000 * seconds / lane.run((int) Math.max(1, 300 * seconds / once)));
        }
        for (int round = 0; round < rounds; round++) {
            for (Lane lane : lanes.values()) {
                lane.rounds.add(lane.run(lane.steps));
            }
        }
        Map<String, Result> results = new LinkedHashMap<>();
        lanes.forEach((contender, lane) -> results.put(contender, new Result(lane.rounds, lane.megabytes)));
        return results;
    }

    @Override
    public void close() {
        lanes.values().forEach(lane -> lane.process.destroy());
    }

    /** The contenders' class path is this program's, which Maven hands over by a class loader of its own. */
    private static String classPath() {
        if (Race.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
