package cnnbyhand.checking;

import java.math.BigDecimal;

/** The words in which both books state a setting, so that equal settings read equal. */
final class Words {
    static final String SAME = "same";

    private Words() {}

    static String pair(long height, long width) {
        return height + "×" + width;
    }

    static String pair(int[] heightAndWidth) {
        return pair(heightAndWidth[0], heightAndWidth[1]);
    }

    static String yesOrNo(boolean present) {
        return present ? "yes" : "no";
    }

    /** A dropout by the share that it drops, to a thousandth. */
    static String dropped(double rate) {
        return "drops "
                + BigDecimal.valueOf(Math.round(1000 * rate), 1)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }
}
