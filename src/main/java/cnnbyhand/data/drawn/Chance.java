package cnnbyhand.data.drawn;

import cnnbyhand.data.HashMixer;
import java.util.Random;

/** The random choices for one picture. */
final class Chance {
    private final Random random;

    /**
     * {@link Random} is specified down to the bit, so a picture is the same on every machine; its neighbouring seeds begin
     * alike, unless they are mixed.
     */
    Chance(long seed, int index) {
        random = new Random(HashMixer.MURMUR3.mixed(seed * HashMixer.STEP + index));
    }

    /** Evenly between two bounds. */
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Normally distributed around 0, but never further than 2.5 deviations away. */
    double around(double deviation) {
        return deviation * Math.max(-2.5, Math.min(2.5, random.nextGaussian()));
    }

    /** One of 0 … count − 1. */
    int oneOf(int count) {
        return random.nextInt(count);
    }
}
