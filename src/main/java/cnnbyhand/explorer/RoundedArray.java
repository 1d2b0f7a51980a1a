package cnnbyhand.explorer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/**
 * Numbers as they come into a page: as whole ones of few bits, times a scale. Few numbers stay as they are.
 *
 * @param bits of each number: 6, 8, 16, or 32 for numbers that are not rounded
 * @param scale what a whole number is times
 * @param numbers what is left of them
 */
public record RoundedArray(int bits, float scale, float[] numbers) {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /** Rounds {@code numbers}, by as many bits as their count allows. */
    public static RoundedArray of(float[] numbers, Precision precision) {
        int bits = precision.bits(numbers.length);
        return bits == Float.SIZE ? new RoundedArray(bits, 1, numbers.clone()) : rounded(bits, numbers);
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

    /** Their bytes, the least significant first, in base 64; of 6 bits each is one sign. */
    String text() {
        return bits < Byte.SIZE ? signs() : Base64.getEncoder().encodeToString(bytes());
    }

    private String signs() {
        StringBuilder signs = new StringBuilder(numbers.length);
        for (float number : numbers) {
            signs.append(SIGNS.charAt(whole(number) & SIGNS.length() - 1));
        }
        return signs.toString();
    }

    private byte[] bytes() {
        ByteBuffer bytes =
                ByteBuffer.allocate(numbers.length * bits / Byte.SIZE).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : numbers) {
            put(number, bytes);
        }
        return bytes.array();
    }

    private void put(float number, ByteBuffer bytes) {
        switch (bits) {
            case Float.SIZE -> bytes.putFloat(number);
            case Short.SIZE -> bytes.putShort((short) whole(number));
            default -> bytes.put((byte) whole(number));
        }
    }

    private int whole(float number) {
        return Math.round(number / scale);
    }
}
