package cnnbyhand.explorer;

/** How many bits are left of each of many numbers. */
public enum Precision {
    /** For what was learned. */
    FINE(Short.SIZE, Byte.SIZE),

    /** For numbers that were drawn at random: 6 bits are one sign of base 64. */
    COARSE(Byte.SIZE, 6);

    /** So few numbers stay as they are. */
    private static final int EXACT = 4_096;

    private static final int MANY = 250_000;

    private final int few;
    private final int most;

    Precision(int few, int most) {
        this.few = few;
        this.most = most;
    }

    /** How many bits each of {@code count} numbers has. */
    int bits(long count) {
        if (count <= EXACT) {
            return Float.SIZE;
        }
        return count <= MANY ? few : most;
    }

    @Override
    public String toString() {
        return most + " or " + few;
    }
}
