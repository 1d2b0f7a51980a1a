package cnnbyhand.data;

/**
 * Turns numbers that are alike, such as neighbouring seeds, into numbers that have nothing in common: the last steps of two
 * well-known hashes, which are one mechanism with different constants. Recorded runs follow from both, so neither can replace
 * the other.
 */
public enum HashMixer {
    /** The end of MurmurHash3, for 64 bits. */
    MURMUR3(33, 0xFF51AFD7ED558CCDL, 33, 0xC4CEB9FE1A85EC53L, 33),
    /** The output of SplitMix64. */
    SPLIT_MIX(30, 0xBF58476D1CE4E5B9L, 27, 0x94D049BB133111EBL, 31);

    /** 2⁶⁴ divided by the golden ratio: its multiples are spread evenly over all 64-bit numbers. */
    public static final long STEP = 0x9E3779B97F4A7C15L;

    private final int first;
    private final long firstFactor;
    private final int second;
    private final long secondFactor;
    private final int third;

    HashMixer(int first, long firstFactor, int second, long secondFactor, int third) {
        this.first = first;
        this.firstFactor = firstFactor;
        this.second = second;
        this.secondFactor = secondFactor;
        this.third = third;
    }

    /** Different numbers stay different; one changed bit changes each bit of the result about every second time. */
    public long mixed(long bits) {
        long once = (bits ^ bits >>> first) * firstFactor;
        long twice = (once ^ once >>> second) * secondFactor;
        return twice ^ twice >>> third;
    }
}
