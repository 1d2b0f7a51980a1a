package cnnbyhand.data.drawn;

import java.util.Random;

/** The random choices for one picture. */
final class Chance {
    private final Random random;

    /** {@link Random} is specified down to the bit, so a picture is the same on every machine. */
    Chance(long seed, int index) {
        random = new Random(scrambled(seed * 0x9E3779B97F4A7C15L + index));
    }

    /** Neighbouring seeds of {@link Random} begin alike; this tears them apart (the finishing steps of MurmurHash3). */
    private static long scrambled(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
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
