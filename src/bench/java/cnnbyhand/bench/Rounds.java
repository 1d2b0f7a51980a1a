package cnnbyhand.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** All rounds of one process. */
record Rounds(List<Round> rounds) {

    private List<Double> sorted(ToDoubleFunction<Round> value) {
        return rounds.stream().mapToDouble(value).sorted().boxed().toList();
    }

    private List<Double> sorted() {
        return sorted(Round::milliseconds);
    }

    static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The median in units a second, where a step does {@code work} of them. */
    double rate(double work) {
        return 1000 * work / median(sorted());
    }

    /** Median, and the slowest and the fastest round, in units a second. */
    String rates(double work) {
        double fastest = sorted().get(0);
        double slowest = sorted().get(rounds.size() - 1);
        return spread(rate(work), 1000 * work / slowest, 1000 * work / fastest, rate(work) < 100 ? "%.1f" : "%.0f");
    }

    /** {@code 5 (4–7)}. */
    static String spread(double median, double least, double most, String format) {
        return String.format(Locale.ROOT, format + " (" + format + "–" + format + ")", median, least, most);
    }

    /** How many times as fast as {@code other}, step for step. */
    String times(Rounds other) {
        return String.format(Locale.ROOT, "%.2f", median(other.sorted()) / median(sorted()));
    }

    /** How many times as fast as {@code other}: the median of each round against the other's in the same turn. */
    String timesInTurn(Rounds other) {
        List<Double> ratios = IntStream.range(0, rounds.size())
                .mapToObj(round -> other.rounds.get(round).milliseconds()
                        / rounds.get(round).milliseconds())
                .sorted()
                .toList();
        return String.format(Locale.ROOT, "%.2f", median(ratios));
    }

    /** The median share of the time in which it waited for images. */
    double waiting() {
        return median(sorted(Round::waiting));
    }

    long megabytes() {
        return rounds.stream().mapToLong(Round::megabytes).max().orElseThrow();
    }

    /** Its peak of memory in parts of {@code other}'s. */
    String memoryOf(Rounds other) {
        return String.format(Locale.ROOT, "%.2f", (double) megabytes() / other.megabytes());
    }
}
