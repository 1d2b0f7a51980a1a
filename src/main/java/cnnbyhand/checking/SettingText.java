package cnnbyhand.checking;

import cnnbyhand.byhand.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/** The words in which both books state a setting, so that equal settings read equal. */
final class SettingText {
    static final String SAME = "same";
    private static final int DIGITS = 9;
    static final Set<String> ROUNDINGS =
            Set.of(Rounding.FLOOR.toString(), Rounding.CEIL_MODE.toString(), Rounding.COVER_ALL.toString());

    private SettingText() {}

    static String pair(long height, long width) {
        return height + "×" + width;
    }

    static String pair(int[] heightAndWidth) {
        return pair(heightAndWidth[0], heightAndWidth[1]);
    }

    static String yesOrNo(boolean present) {
        return present ? "yes" : "no";
    }

    /** A dropout by the share that it drops; digits that only binary fractions bring are left out. */
    static String dropped(double rate) {
        BigDecimal percent = BigDecimal.valueOf(100 * rate).setScale(DIGITS, RoundingMode.HALF_UP);
        return "drops " + percent.stripTrailingZeros().toPlainString() + " %";
    }
}
