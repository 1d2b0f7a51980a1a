package cnnbyhand.data.drawn;

/** Two colours that can be told apart, light that comes from one side, and noise. */
final class Paint {
    private static final int CHANNELS = 3;
    private static final double LEAST_CONTRAST = 0.35;

    private final double[] back = new double[CHANNELS];
    private final double[] front = new double[CHANNELS];
    private final double lightX;
    private final double lightY;
    private final double noise;
    private final int noiseSeed;

    Paint(Chance chance) {
        do {
            choose(chance, back);
            choose(chance, front);
        } while (contrast() < LEAST_CONTRAST);
        lightX = chance.around(0.1);
        lightY = chance.around(0.1);
        noise = chance.between(0.02, 0.15);
        noiseSeed = chance.oneOf(Integer.MAX_VALUE);
    }

    /** Colour of one channel where the shape covers a pixel wholly (1), not at all (0) or in part. */
    float colour(int channel, double cover, double x, double y, int place) {
        double plain = back[channel] + cover * (front[channel] - back[channel]);
        double lit = plain + lightX * x + lightY * y + noise * noise(place * CHANNELS + channel);
        return (float) Math.max(0, Math.min(1, lit));
    }

    private static void choose(Chance chance, double[] colour) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            colour[channel] = chance.between(0, 1);
        }
    }

    private double contrast() {
        double most = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            most = Math.max(most, Math.abs(front[channel] - back[channel]));
        }
        return most;
    }

    /** Evenly from −1 to 1: a hash of the place, many times quicker than a generator's next number. */
    private double noise(int place) {
        int mixed = (place ^ noiseSeed) * 0x9E3779B1;
        mixed = (mixed ^ mixed >>> 15) * 0x85EBCA77;
        return (mixed ^ mixed >>> 13) * 0x1p-31;
    }
}
