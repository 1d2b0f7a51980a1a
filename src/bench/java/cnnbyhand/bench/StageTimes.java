package cnnbyhand.bench;

import cnnbyhand.training.engine.OpenMp;
import cnnbyhand.training.engine.Profile;
import cnnbyhand.training.engine.Profile.Pass;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long one stage of a training step takes; and, as a program, the process that finds it out.
 *
 * @param title what the stage computes
 * @param milliseconds of a step, by pass
 */
public record StageTimes(String title, List<Double> milliseconds) {
    private static final String SIGN = "STAGE";
    private static final String SEPARATOR = "\t";

    /** What is done, or waited for, between stages. */
    private static final String BETWEEN = "between stages";

    /** Arguments: model, seconds to warm up, seconds to measure. */
    public static void main(String[] arguments) {
        OpenMp.spinBriefly();
        Workload workload = Workload.of(arguments[0]);
        try (Profile profile = new Profile(
                DeeplearningContender.network(workload.model().configuration(1)),
                workload.model().inputType(),
                1)) {
            steps(profile, workload, Double.parseDouble(arguments[1]));
            profile.reset();
            print(profile, steps(profile, workload, Double.parseDouble(arguments[2])));
        }
        System.exit(0);
    }

    private static int steps(Profile profile, Workload workload, double seconds) {
        int steps = 0;
        for (long start = System.nanoTime(); steps == 0 || System.nanoTime() - start < seconds * 1e9; steps++) {
            profile.step(workload.pixels(), workload.labels());
        }
        return steps;
    }

    private static void print(Profile profile, int steps) {
        for (int stage = 0; stage < profile.titles().size(); stage++) {
            StringBuilder line =
                    new StringBuilder(SIGN + SEPARATOR + profile.titles().get(stage));
            for (Pass pass : Pass.values()) {
                line.append(SEPARATOR).append(profile.nanoseconds(stage, pass) / 1e6 / steps);
            }
            System.out.println(line);
        }
        double outside = profile.nanosecondsOutside() / 1e6 / steps;
        System.out.println(String.join(SEPARATOR, SIGN, BETWEEN, "0", Double.toString(outside), "0"));
    }

    /** Runs the process. */
    static List<StageTimes> of(String model, Settings settings) throws IOException {
        String warming = Double.toString(settings.seconds());
        String measuring = Double.toString(settings.rounds() * settings.seconds());
        Process process = Lane.process(Launch.USUAL, StageTimes.class, model, warming, measuring);
        try (BufferedReader lines = process.inputReader()) {
            List<StageTimes> times = lines.lines()
                    .filter(line -> line.startsWith(SIGN))
                    .map(StageTimes::read)
                    .toList();
            if (process.onExit().join().exitValue() != 0) {
                throw new IOException("the process must say how long the stages of " + model
                        + " take, found that it ended with status " + process.exitValue());
            }
            return times;
        }
    }

    private static StageTimes read(String line) {
        List<String> words = Arrays.asList(line.split(SEPARATOR));
        return new StageTimes(
                words.get(1),
                words.subList(2, words.size()).stream().map(Double::valueOf).toList());
    }

    double total() {
        return milliseconds.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The stages that take less than {@code share} of the time are one, the last. */
    static List<StageTimes> summarized(List<StageTimes> times, double share) {
        double least = share * times.stream().mapToDouble(StageTimes::total).sum();
        List<StageTimes> small =
                times.stream().filter(each -> each.total() < least).toList();
        List<StageTimes> large = new ArrayList<>(
                times.stream().filter(each -> each.total() >= least).toList());
        if (!small.isEmpty()) {
            large.add(small.stream().reduce(new StageTimes("others", List.of(0.0, 0.0, 0.0)), StageTimes::and));
        }
        return large;
    }

    private StageTimes and(StageTimes other) {
        return new StageTimes(
                title,
                IntStream.range(0, milliseconds.size())
                        .mapToObj(pass ->
                                milliseconds.get(pass) + other.milliseconds().get(pass))
                        .toList());
    }
}
