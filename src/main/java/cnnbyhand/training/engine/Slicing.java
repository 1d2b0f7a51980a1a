package cnnbyhand.training.engine;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How a batch is divided into slices, each of which goes forward through the network and at once back, while its activations are still
 * in the cache. On sizes alone depends what the slices are, and on the machine only whether there are enough of them.
 */
@FunctionalInterface
interface Slicing {

    /** Two slices and what they read fit into the cache of a laptop's processor. */
    long CACHE = 10 << 20;

    /** Primitives on fewer examples take longer for each of them. */
    int FEWEST = 8;

    /** No batch is divided. */
    Slicing WHOLE = (operations, batch) -> OptionalInt.empty();

    /** Slices as {@link #byCache} has them, where no thread goes without: with more threads, all of them share the whole batch. */
    static Slicing forThreads(int threads) {
        return (operations, batch) -> {
            OptionalInt examples = byCache(operations, batch);
            boolean enough = examples.isPresent() && batch / examples.getAsInt() >= threads;
            return enough ? examples : OptionalInt.empty();
        };
    }

    /** How many examples make up a slice, a divisor of the batch; empty if the batch stays whole. */
    OptionalInt examples(List<Operation> operations, int batch);

    /** The largest slices, at least two, whose activations fit into the cache; the weights, which each slice reads, have to fit, too. */
    static OptionalInt byCache(List<Operation> operations, int batch) {
        long weights = Float.BYTES
                * operations.stream().mapToLong(Operation::weightCount).sum();
        long activations = Float.BYTES
                * operations.stream().mapToLong(Operation::valuesMade).sum();
        if (weights > CACHE) {
            return OptionalInt.empty();
        }
        return IntStream.rangeClosed(FEWEST, batch / 2)
                .filter(examples -> batch % examples == 0 && examples * activations <= CACHE)
                .max();
    }
}
