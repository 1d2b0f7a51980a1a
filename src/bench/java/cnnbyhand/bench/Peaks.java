package cnnbyhand.bench;

import cnnbyhand.bench.ConvolutionSizes.Algorithm;
import cnnbyhand.bench.ConvolutionSizes.Direction;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The most that this machine's processors were seen to do in 32-bit floating point, by oneDNN. */
final class Peaks {
    /** A round is shorter than one of training, which is more than one computation. */
    private static final double PART_OF_A_ROUND = 0.25;

    private static final List<Peak> TRIED = tried();

    private final Map<Task, Rounds> results;

    Peaks(Settings settings) throws IOException {
        List<Task> tasks = TRIED.stream().map(Peak::task).toList();
        results = Race.run(tasks, settings.rounds(), PART_OF_A_ROUND * settings.seconds());
    }

    /** Products of large matrices; AlexNet's conv4, and a convolution of larger images. */
    private static List<Peak> tried() {
        List<Peak> tried = new ArrayList<>(List.of(Peak.product(2048), Peak.product(4096)));
        for (Algorithm algorithm : Algorithm.values()) {
            for (Direction direction : Direction.values()) {
                tried.add(Peak.of(new ConvolutionSizes(32, 384, 13, algorithm, direction)));
                tried.add(Peak.of(new ConvolutionSizes(16, 256, 56, algorithm, direction)));
            }
        }
        return tried;
    }

    /** Of matrix products, in thousand million operations a second. */
    double product() {
        return rate(best(Peak::isProduct));
    }

    /** Of convolutions, in thousand million operations a second. */
    double convolution() {
        return rate(best(peak -> !peak.isProduct()));
    }

    /** The best size of each computation. */
    Table table() {
        List<List<String>> rows = TRIED.stream()
                .map(Peak::title)
                .distinct()
                .map(title -> row(best(peak -> peak.title().equals(title))))
                .toList();
        return new Table(List.of(Column.text("oneDNN"), Column.text("best at"), Column.number("GFLOP/s")), rows);
    }

    private List<String> row(Peak peak) {
        return List.of(peak.title(), peak.sizes(), results.get(peak.task()).rates(peak.operations()));
    }

    private Peak best(Predicate<Peak> wanted) {
        return TRIED.stream()
                .filter(wanted)
                .max(Comparator.comparingDouble(this::rate))
                .orElseThrow();
    }

    private double rate(Peak peak) {
        return results.get(peak.task()).rate(peak.operations());
    }
}
