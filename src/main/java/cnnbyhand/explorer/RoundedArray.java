package cnnbyhand.explorer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/**
 * Numbers as they come into a page: as whole ones of few bits, times a scale. Few numbers stay as they are.
 *
 * @param bits of each number: 8, 16, or 32 for numbers that are not rounded
 * @param scale what a whole number is times
 * @param numbers what is left of them
 */
public record RoundedArray(int bits, float scale, float[] numbers) {
    private static final int EXACT = 4_096;
    private static final int BY_SIXTEEN_BITS = 250_000;
    private static final int BITS_OF_A_BYTE = 8;

    /** Rounds {@code numbers}, by as many bits as their count allows. */
    public static RoundedArray of(float[] numbers) {
        int bits = bits(numbers.length);
        return bits == Float.SIZE ? new RoundedArray(bits, 1, numbers.clone()) : rounded(bits, numbers);
    }

    /** How many bits each of so many numbers has. */
    static int bits(long count) {
        if (count <= EXACT) {
            return Float.SIZE;
        }
        return count <= BY_SIXTEEN_BITS ? Short.SIZE : Byte.SIZE;
    }

    private static RoundedArray rounded(int bits, float[] numbers) {
        float largest = 0;
        for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        float scale = largest == 0 ? 1 : largest / ((1 << (bits - 1)) - 1);
        float[] rounded = new float[numbers.length];
        for (int place = 0; place < numbers.length; place++) {
            rounded[place] = Math.round(numbers[place] / scale) * scale;
        }
        return new RoundedArray(bits, scale, rounded);
    }

    /** Their bytes, the least significant first, in base 64. */
    String text() {
        ByteBuffer bytes =
                ByteBuffer.allocate(numbers.length * bits / BITS_OF_A_BYTE).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : numbers) {
            put(number, bytes);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private void put(float number, ByteBuffer bytes) {
        switch (bits) {
            case Float.SIZE -> bytes.putFloat(number);
            case Short.SIZE -> bytes.putShort((short) Math.round(number / scale));
            default -> bytes.put((byte) Math.round(number / scale));
        }
    }
}
