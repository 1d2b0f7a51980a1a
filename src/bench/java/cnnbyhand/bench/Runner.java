package cnnbyhand.bench;

import cnnbyhand.training.engine.OpenMp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process of its own for each task, so that no one's threads or memory are another's. Reads a number of steps from standard
 * input, does them, prints a {@link Round}, and waits for the next number.
 */
public final class Runner {

    private Runner() {}

    /** Arguments: activity, subject. */
    public static void main(String[] arguments) throws IOException {
        Activity activity = Activity.valueOf(arguments[0]);
        if (activity.spinsBriefly()) {
            OpenMp.spinBriefly();
        }
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        try (Contender contender = activity.on(arguments[1])) {
            for (String steps = orders.readLine(); steps != null; steps = orders.readLine()) {
                milliseconds(contender, contender.settling());
                System.out.println(round(contender, Integer.parseInt(steps)).line());
            }
        }
    }

    private static Round round(Contender contender, int steps) throws IOException {
        double waited = contender.waited();
        double each = milliseconds(contender, steps);
        return new Round(each, (contender.waited() - waited) / (each * steps), peakMegabytes());
    }

    private static double milliseconds(Contender contender, int steps) {
        long start = System.nanoTime();
        for (int step = 0; step < steps; step++) {
            contender.step();
        }
        return (System.nanoTime() - start) / 1e6 / steps;
    }

    /** The peak of this process's memory so far. */
    static long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
