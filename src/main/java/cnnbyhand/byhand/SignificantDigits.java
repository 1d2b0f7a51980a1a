package cnnbyhand.byhand;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers with four significant digits, as C's {@code %.4g} with all its zeros, which a browser's Java cannot format. */
final class SignificantDigits {
    private static final int DIGITS = 4;
    private static final int SMALLEST_PLAIN = -4;
    private static final int TEN = 10;
    private static final MathContext ROUNDED = new MathContext(DIGITS, RoundingMode.HALF_UP);

    private SignificantDigits() {}

    static String of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        String size = size(BigDecimal.valueOf(Math.abs(value)).round(ROUNDED));
        return value < 0 ? "-" + size : size;
    }

    private static String size(BigDecimal number) {
        if (number.signum() == 0) {
            return "0.000";
        }
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= SMALLEST_PLAIN && exponent < DIGITS) {
            return number.setScale(DIGITS - 1 - exponent).toPlainString();
        }
        String first = number.movePointLeft(exponent).setScale(DIGITS - 1).toPlainString();
        int power = Math.abs(exponent);
        return first + "e" + (exponent < 0 ? "-" : "+") + (power < TEN ? "0" : "") + power;
    }
}
