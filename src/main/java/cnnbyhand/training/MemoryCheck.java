package cnnbyhand.training;

import cnnbyhand.data.ImageData;
import cnnbyhand.training.engine.TrainingStep;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Finds out before a training whether its memory suffices, and if not, what batch would do. */
public final class MemoryCheck {
    private static final String NONE = "no batch fits; more memory is needed";

    private final String name;
    private final List<MemoryLimit> limits;
    private final IntFunction<MemoryNeed> needs;

    /** @param needs what a training needs at a batch */
    MemoryCheck(String name, List<MemoryLimit> limits, IntFunction<MemoryNeed> needs) {
        this.name = name;
        this.limits = limits;
        this.needs = needs;
    }

    /**
     * Lets a training begin only if it can be held.
     *
     * @param name of the network, for the message
     * @throws TrainingFailed in one line that says what is needed, what there is, and which batch would fit
     */
    public static void require(String name, MultiLayerNetwork network, TrainingStep step, ImageData data, int batch) {
        IntFunction<MemoryNeed> needs = size -> held(name, () -> MemoryNeed.of(network, step, data, size));
        new MemoryCheck(name, MemoryLimit.here(), needs).require(batch);
    }

    /** How many bytes this process may still take outside the Java heap. */
    public static long left() {
        return MemoryLimit.left();
    }

    /**
     * Does what a network takes memory for before it is trained, whatever the batch.
     *
     * @throws TrainingFailed in one line if there is too little
     */
    public static <T> T held(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (OutOfMemoryError | ExceptionInInitializerError fault) {
            Throwable cause = fault;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (!(cause instanceof OutOfMemoryError)) {
                throw fault;
            }
            throw tooLarge(name, cause);
        } catch (RuntimeException fault) {
            // So the natives tell that they are given no memory.
            boolean full = String.valueOf(fault.getMessage()).startsWith("Allocation failed");
            throw full ? tooLarge(name, fault) : fault;
        }
    }

    private static TrainingFailed tooLarge(String name, Throwable cause) {
        return new TrainingFailed("the network of " + name + " must fit the memory, found too little ("
                + cause.getMessage() + "); " + NONE);
    }

    void require(int batch) {
        MemoryNeed need = needs.apply(batch);
        Optional<MemoryLimit> broken = broken(need);
        if (broken.isPresent()) {
            throw new TrainingFailed(broken.get().sentence(name, need) + "; " + remedy(need.batch()));
        }
    }

    private Optional<MemoryLimit> broken(MemoryNeed need) {
        return limits.stream().filter(limit -> !limit.holds(need)).findFirst();
    }

    /** The largest power of two that fits: a number that people like to train with. */
    private String remedy(int batch) {
        return IntStream.iterate(Integer.highestOneBit(Math.max(1, batch - 1)), size -> size > 0, size -> size / 2)
                .filter(size -> broken(needs.apply(size)).isEmpty())
                .boxed()
                .findFirst()
                .map(size -> "batch " + size + " would fit: -Dbatch=" + size)
                .orElse(NONE);
    }
}
