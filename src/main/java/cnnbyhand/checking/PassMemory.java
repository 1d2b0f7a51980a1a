package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.NamedShape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Whether one example can be sent through a network of Deeplearning4j's.
 *
 * @param bytes of memory that there are for it
 */
public record PassMemory(long bytes) {
    /** For a network that is known to be small. */
    public static final PassMemory ENOUGH = new PassMemory(Long.MAX_VALUE);

    private static final String PASS = "Deeplearning4j's forward pass, ";

    /** So the natives tell that they are given no memory. */
    private static final List<String> FULL = List.of("Allocation failed", "bad_alloc", "Failed to allocate");

    /** Why a chain's pass is not heard, which keeps what every layer gives; nothing where it fits. */
    Optional<String> tooLittleForChain(List<Entry> entries) {
        return tooLittle(total(entries, PassMemory::output) + most(entries, PassMemory::working));
    }

    /** Why a graph's pass is not heard, which keeps what is still to be taken: no more than a vertex's own is asked for. */
    Optional<String> tooLittleForGraph(List<Entry> entries) {
        return tooLittle(most(entries, entry -> inputs(entry) + output(entry) + working(entry)));
    }

    private Optional<String> tooLittle(double needed) {
        return needed <= bytes
                ? Optional.empty()
                : Optional.of(PASS + "which would take " + gigabytes(needed) + " of memory, where " + gigabytes(bytes)
                        + " are left");
    }

    /**
     * Sends an example through where that fits.
     *
     * @param tooLittle why it does not fit
     * @return why no pass is heard; nothing where one was
     */
    Optional<String> pass(Optional<String> tooLittle, Runnable pass) {
        if (tooLittle.isPresent()) {
            return tooLittle;
        }
        try {
            pass.run();
            return Optional.empty();
        } catch (OutOfMemoryError full) {
            return foundTooLittle(full);
        } catch (RuntimeException failure) {
            return Optional.of(foundTooLittle(failure).orElseThrow(() -> failure));
        }
    }

    /**
     * Why a pass is not heard that was begun and found no memory.
     *
     * @return nothing where it failed for another reason
     */
    static Optional<String> foundTooLittle(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof OutOfMemoryError || FULL.stream().anyMatch(message::contains)) {
                return Optional.of(PASS + "which found too little memory ("
                        + message.lines().findFirst().orElse("") + ")");
            }
        }
        return Optional.empty();
    }

    /** A layer gets a copy of what goes in, and a convolution lays out what each of its windows sees. */
    private static double working(Entry entry) {
        double windows = (double) entry.multiplyAccumulates().value()
                / entry.output().shape().channels();
        return inputs(entry) + Float.BYTES * windows;
    }

    private static double inputs(Entry entry) {
        return entry.inputs().stream()
                .map(NamedShape::shape)
                .mapToDouble(shape -> (double) Float.BYTES * shape.values().value())
                .sum();
    }

    private static double output(Entry entry) {
        return (double) Float.BYTES * entry.output().shape().values().value();
    }

    private static double total(List<Entry> entries, ToDoubleFunction<Entry> each) {
        return entries.stream().mapToDouble(each).sum();
    }

    private static double most(List<Entry> entries, ToDoubleFunction<Entry> each) {
        return entries.stream().mapToDouble(each).max().orElse(0);
    }

    private static String gigabytes(double bytes) {
        return bytes < 1e8
                ? String.format(Locale.ROOT, "%,.0f bytes", bytes)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
