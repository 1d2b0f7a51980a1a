package cnnbyhand.pictures;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/**
 * Numbers as colours: blue below 0, white at 0, red above.
 *
 * @param largest the distance from 0 at which a colour is full
 */
record SignedScale(double largest) {
    /** A scale on which the number farthest from 0 has full colour; where all are 0 it leaves them white. */
    SignedScale {
        largest = Math.max(largest, Double.MIN_NORMAL);
    }

    static SignedScale of(float[] numbers) {
        return of(List.of(numbers));
    }

    /** One scale for several rows of numbers. */
    static SignedScale of(List<float[]> rows) {
        double largest = 0;
        for (float[] row : rows) {
            for (float number : row) {
                largest = Math.max(largest, Math.abs(number));
            }
        }
        return new SignedScale(largest);
    }

    /** A number as a share of the largest, −1 to 1. */
    float share(double number) {
        return (float) (number / largest);
    }

    /** A number as the brightness of one of three colours: dark below 0, half at 0, bright above. */
    float level(double number) {
        return 0.5f + 0.5f * share(number);
    }

    Color color(double number) {
        float share = share(number);
        return share < 0 ? new Color(1 + share, 1 + share, 1f) : new Color(1f, 1 - share, 1 - share);
    }

    /** The largest number in three digits or so. */
    @Override
    public String toString() {
        return "±" + (largest < 1e-9 ? "0" : String.format(Locale.ROOT, largest < 10 ? "%.2f" : "%.0f", largest));
    }
}
