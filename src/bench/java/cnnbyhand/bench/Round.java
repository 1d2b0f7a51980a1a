package cnnbyhand.bench;

/**
 * What a process did at one order.
 *
 * @param milliseconds a step
 * @param waiting the share of that in which it waited for images, 0 to 1
 * @param megabytes the peak of its memory so far
 */
record Round(double milliseconds, double waiting, long megabytes) {
    private static final String SIGN = "ROUND ";

    static boolean isIn(String line) {
        return line.startsWith(SIGN);
    }

    /** Reads what {@link #line} has written. */
    static Round of(String line) {
        String[] words = line.split(" ");
        return new Round(Double.parseDouble(words[1]), Double.parseDouble(words[2]), Long.parseLong(words[3]));
    }

    String line() {
        return SIGN + milliseconds + " " + waiting + " " + megabytes;
    }
}
