package cnnbyhand.results;

import java.awt.Color;

/** Colours for values. */
final class Palette {
    private Palette() {}

    /** From blue (−1) over white (0) to red (1). */
    static Color signed(float share) {
        return share < 0 ? new Color(1 + share, 1 + share, 1f) : new Color(1f, 1 - share, 1 - share);
    }

    /** From black (0) to white (1). */
    static Color grey(float share) {
        return new Color(share, share, share);
    }
}
