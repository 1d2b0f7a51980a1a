package cnnbyhand.agreement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Many networks compared by some threads. What is found does not depend on their number. */
final class Run {
    private static final int CHUNK = 100;

    private final long seed;
    private final Figures figures = new Figures();
    private final Map<String, Difference> differences = new TreeMap<>();

    /**
     * One difference.
     *
     * @param smallest network that shows it
     * @param known the table's row
     * @param networks how many show it
     * @param first the place of the first of them
     */
    record Difference(Finding smallest, Optional<Known> known, long networks, long first) {
        private Difference once(Difference other) {
            return new Difference(smallest, known, networks + 1, Math.min(first, other.first));
        }
    }

    /** A finding and the row that it belongs to. */
    private record Judged(Finding finding, Optional<Known> known) {}

    /** What a chunk of networks gave. */
    private static final class Chunk {
        private final Figures figures = new Figures();
        private final Map<Long, Judged> findings = new TreeMap<>();
    }

    Run(long seed) {
        this.seed = seed;
    }

    /**
     * Compares the networks of some places.
     *
     * @param progress is told how many are done
     */
    void compare(long first, long networks, int threads, LongConsumer progress)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Chunk>> chunks = new ArrayList<>();
            for (long start = first; start < first + networks; start += CHUNK) {
                long begin = start;
                long end = Math.min(start + CHUNK, first + networks);
                chunks.add(pool.submit(() -> chunk(begin, end)));
            }
            for (Future<Chunk> chunk : chunks) {
                take(chunk.get());
                progress.accept(figures.count("networks"));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Chunk chunk(long begin, long end) {
        Chunk chunk = new Chunk();
        LongStream.range(begin, end).forEach(index -> compare(index, chunk));
        return chunk;
    }

    private void compare(long index, Chunk chunk) {
        Drawn drawn = Drawn.of(seed, index);
        chunk.figures.add(drawn);
        Comparisons.difference(drawn, which(index), chunk.figures)
                .ifPresent(found -> chunk.findings.put(index, new Judged(found, Cause.of(found))));
    }

    /** The books of all, and others of a part, as they take longer. */
    private static List<Comparing> which(long index) {
        EnumSet<Comparing> which = EnumSet.of(Comparing.BOOKS);
        if (index % 4 == 1) {
            which.add(Comparing.AUDIT);
        }
        if (index % 4 == 2) {
            which.add(Comparing.CHANNELS_LAST);
        }
        if (index % 4 == 3) {
            which.add(Comparing.GRADIENTS);
        }
        return List.copyOf(which);
    }

    private void take(Chunk chunk) {
        figures.add(chunk.figures);
        chunk.findings.forEach((index, judged) -> {
            String key = judged.known.map(Known::row).orElseGet(judged.finding::key);
            differences.merge(
                    key, new Difference(judged.finding, judged.known, 1, index), (one, other) -> one.once(other));
        });
    }

    /** Shrinks the first network of each difference. */
    void shrink() {
        differences.replaceAll((key, difference) -> shrunk(difference));
    }

    /** The same for those that are not in the table. */
    void shrinkUnknown() {
        differences.replaceAll((key, difference) -> difference.known.isPresent() ? difference : shrunk(difference));
    }

    private static Difference shrunk(Difference difference) {
        return new Difference(
                Smallest.of(difference.smallest, drawn -> Comparisons.difference(
                                drawn, difference.smallest.comparison(), new Figures())
                        .filter(found -> Cause.of(found).equals(difference.known))),
                difference.known,
                difference.networks,
                difference.first);
    }

    Figures figures() {
        return figures;
    }

    /** Those that are in the table, or those that are not. */
    List<Difference> differences(boolean known) {
        return differences.values().stream()
                .filter(each -> each.known.isPresent() == known)
                .toList();
    }
}
