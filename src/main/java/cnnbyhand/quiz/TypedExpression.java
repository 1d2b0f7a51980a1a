package cnnbyhand.quiz;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An answer that is still to be worked out: {@code (3·3·32 + 1)·64}. Products bind before sums and differences; a
 * spreadsheet's equals sign may stand in front, and what stands on both sides of one must be equal.
 */
final class TypedExpression {
    private static final String TIMES = "*×·∙⋅•xX";
    private static final String SIGNS = TIMES + "+-−()";

    /** The way computers write sixteens; no product. */
    private static final Pattern SIXTEENS = Pattern.compile("(?<![0-9])0[xX]");

    private final String text;
    private final Function<String, Optional<BigInteger>> number;
    private int place;

    private TypedExpression(String text, Function<String, Optional<BigInteger>> number) {
        this.text = text;
        this.number = number;
    }

    /**
     * What {@code text} comes to; nothing where it is no expression, or comes to less than nothing.
     *
     * @param number reads a number as people write it
     */
    static Optional<BigInteger> value(String text, Function<String, Optional<BigInteger>> number) {
        if (SIXTEENS.matcher(text).find()) {
            return Optional.empty();
        }
        try {
            Stream<BigInteger> sides = Stream.of(text.replaceFirst("^ *=", "").split("=", -1))
                    .map(side -> new TypedExpression(side, number).whole());
            BigInteger[] values = sides.distinct().toArray(BigInteger[]::new);
            return values.length == 1 && values[0].signum() >= 0 ? Optional.of(values[0]) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private BigInteger whole() {
        BigInteger value = sum();
        require(place == text.length());
        return value;
    }

    private BigInteger sum() {
        BigInteger value = product();
        while (next("+-−")) {
            boolean more = text.charAt(place++) == '+';
            BigInteger term = product();
            value = more ? value.add(term) : value.subtract(term);
        }
        return value;
    }

    private BigInteger product() {
        BigInteger value = factor();
        while (next(TIMES)) {
            place++;
            value = value.multiply(factor());
        }
        return value;
    }

    private BigInteger factor() {
        if (next("(")) {
            place++;
            BigInteger value = sum();
            require(next(")"));
            place++;
            skipBlanks();
            return value;
        }
        int from = place;
        while (place < text.length() && SIGNS.indexOf(text.charAt(place)) < 0) {
            place++;
        }
        return number.apply(text.substring(from, place).strip()).orElseThrow(IllegalArgumentException::new);
    }

    private boolean next(String signs) {
        skipBlanks();
        return place < text.length() && signs.indexOf(text.charAt(place)) >= 0;
    }

    private void skipBlanks() {
        while (place < text.length() && text.charAt(place) == ' ') {
            place++;
        }
    }

    private static void require(boolean readable) {
        if (!readable) {
            throw new IllegalArgumentException();
        }
    }
}
