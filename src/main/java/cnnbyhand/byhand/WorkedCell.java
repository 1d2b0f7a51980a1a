package cnnbyhand.byhand;

import java.util.function.Supplier;

/**
 * One value of a layer's output, worked out by the layer's definition in double precision.
 *
 * @param value the value
 * @param magnitude the sizes of all summands together, by which the error of a sum in fewer digits is measured
 * @param text makes the arithmetic as text
 */
public record WorkedCell(double value, double magnitude, Supplier<String> text) {
    /** How many terms of a long sum are written out. */
    static final int TERMS = 4;

    /** A value with nothing to add up. */
    static WorkedCell of(double value, Supplier<String> text) {
        return new WorkedCell(value, Math.abs(value), text);
    }

    /** The arithmetic with its numbers filled in; of a long sum the first terms. */
    public String arithmetic() {
        return text.get();
    }

    /** Four significant digits. */
    static String number(double value) {
        return SignificantDigits.of(value).replace('-', '−');
    }
}
