package cnnbyhand.training.engine;

import cnnbyhand.data.HashMixer;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.IntPointer;

/**
 * Random masks without a generator's state: value i depends on a key and on i alone, so that a run that is resumed at some iteration
 * draws what the uninterrupted run would have drawn.
 */
class DropoutMask {

    static final int CHUNK = 1 << 13;

    /** The numbers 0, 1, 2 …: read from an array, unlike a loop's own counter, they let the Java compiler use vector instructions. */
    private static final int[] INDEX = IntStream.range(0, CHUNK).toArray();

    /** Fewer values are drawn by one processor. */
    private static final long LEAST = 1 << 16;

    private static final ThreadLocal<int[]> ARRAY = ThreadLocal.withInitial(() -> new int[CHUNK]);

    private final int low;
    private final int high;
    private final int threshold;
    private final int kept;

    /** @param keep the probability, above 0 and below 1, that a value is {@code 1 / keep} and not 0 */
    DropoutMask(long key, double keep) {
        low = (int) key;
        high = (int) (key >>> 32);
        threshold = (int) (keep * Integer.MAX_VALUE);
        kept = Float.floatToRawIntBits((float) (1 / keep));
    }

    /** A key that differs for each seed, iteration and layer. */
    static long key(long seed, int iteration, int layer) {
        long step = HashMixer.SPLIT_MIX.mixed(seed + HashMixer.STEP * (iteration + 1L));
        return HashMixer.SPLIT_MIX.mixed(step + layer);
    }

    /** Writes the values from number {@code first} on as the bits of floats. */
    void write(IntPointer bits, long first, long length) {
        Split.run(length, LEAST, (from, to) -> write(new IntPointer(bits), first, from, to));
    }

    /** @param bits a pointer of its own, since it is moved */
    private void write(IntPointer bits, long first, long from, long to) {
        int[] chunk = ARRAY.get();
        for (long start = from; start < to; start += CHUNK) {
            fill(chunk, (int) (first + start));
            bits.position(start).put(chunk, 0, (int) Math.min(CHUNK, to - start));
        }
    }

    /** Fills a chunk with the values from number {@code start} on. */
    void fill(int[] chunk, int start) {
        for (int i = 0; i < CHUNK; i++) {
            chunk[i] = value(start + INDEX[i]);
        }
    }

    final int value(int number) {
        int bits = number * 0x9E3779B1 + low;
        bits = (bits ^ bits >>> 16) * 0x85EBCA6B + high;
        bits = (bits ^ bits >>> 13) * 0xC2B2AE35;
        bits = (bits ^ bits >>> 16) >>> 1;
        return (bits - threshold) >> 31 & kept;
    }
}
