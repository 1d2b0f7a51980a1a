package cnnbyhand.bench;

import cnnbyhand.training.engine.OpenMp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process of its own for each contender, so that no one's threads or memory are another's. Reads a number of steps from standard
 * input, trains, prints milliseconds per step and peak memory in megabytes, and waits for the next number.
 */
public final class Runner {

    private Runner() {}

    /** Arguments: contender, model. */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("engine")) {
            OpenMp.sleepWhileWaiting();
        }
        Workload workload = Workload.of(arguments[1]);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        try (Contender contender = Contender.of(arguments[0], workload)) {
            for (String steps = orders.readLine(); steps != null; steps = orders.readLine()) {
                System.out.println("RESULT " + milliseconds(contender, Integer.parseInt(steps)) + " " + peakMegabytes());
            }
        }
    }

    private static double milliseconds(Contender contender, int steps) {
        long start = System.nanoTime();
        for (int step = 0; step < steps; step++) {
            contender.step();
        }
        return (System.nanoTime() - start) / 1e6 / steps;
    }

    private static long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
