package cnnbyhand.byhand;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads printed arithmetic as a student would and computes it again, in fractions: + and − before · and /, ⌊ ⌋ and ⌈ ⌉
 * round what is between them.
 */
public final class Evaluator {
    private static final Pattern EQUATION =
            Pattern.compile("([⌊⌈(0-9](?:[^=,A-Za-z]|,(?=\\d{3}))*) = (-?\\d+(?:,\\d{3})*)");

    private final String text;
    private int place;

    private Evaluator(String text) {
        this.text = text.replace(", ", ";").replace(" ", "");
    }

    /** An equation found in a text: what stands before the last =, and the number after it. */
    public record Equation(String arithmetic, long stated) {}

    /** All equations in a text that says other things as well. */
    public static List<Equation> equations(String text) {
        List<Equation> found = new ArrayList<>();
        Matcher matcher = EQUATION.matcher(text);
        while (matcher.find()) {
            found.add(new Equation(
                    matcher.group(1), Long.parseLong(matcher.group(2).replace(",", ""))));
        }
        return found;
    }

    /** What {@code text} comes to; refuses what is not arithmetic and what leaves a fraction. */
    public static long value(String text) {
        Evaluator evaluator = new Evaluator(text);
        Fraction result = evaluator.sum();
        if (evaluator.place != evaluator.text.length() || !result.floor().equals(result.ceiling())) {
            throw new IllegalArgumentException("no whole number: " + text);
        }
        return result.floor().longValueExact();
    }

    private Fraction sum() {
        Fraction sum = product();
        while (next("+−")) {
            boolean plus = take() == '+';
            Fraction other = product();
            sum = plus ? sum.plus(other) : sum.plus(other.times(Fraction.of("-1")));
        }
        return sum;
    }

    private Fraction product() {
        Fraction product = atom();
        while (next("·/")) {
            boolean times = take() == '·';
            Fraction other = atom();
            product = times ? product.times(other) : product.times(other.inverse());
        }
        return product;
    }

    private Fraction atom() {
        if (text.startsWith("min(", place)) {
            return smaller();
        }
        if (!next("(⌊⌈")) {
            return number();
        }
        char open = take();
        Fraction inner = sum();
        char close = take();
        if (close != ")⌋⌉".charAt("(⌊⌈".indexOf(open))) {
            throw new IllegalArgumentException(open + " is closed by " + close + " in " + text);
        }
        return switch (open) {
            case '⌊' -> new Fraction(inner.floor(), BigInteger.ONE);
            case '⌈' -> new Fraction(inner.ceiling(), BigInteger.ONE);
            default -> inner;
        };
    }

    private Fraction smaller() {
        place += "min(".length();
        Fraction first = sum();
        place += ";".length();
        Fraction second = sum();
        place += ")".length();
        boolean isFirst = first.over.multiply(second.under).compareTo(second.over.multiply(first.under)) <= 0;
        return isFirst ? first : second;
    }

    private Fraction number() {
        int start = place;
        while (next("0123456789,")) {
            place++;
        }
        return Fraction.of(text.substring(start, place).replace(",", ""));
    }

    private boolean next(String signs) {
        return place < text.length() && signs.indexOf(text.charAt(place)) >= 0;
    }

    private char take() {
        return text.charAt(place++);
    }

    private record Fraction(BigInteger over, BigInteger under) {
        static Fraction of(String digits) {
            return new Fraction(new BigInteger(digits), BigInteger.ONE);
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under));
        }

        Fraction inverse() {
            return under.signum() * over.signum() < 0
                    ? new Fraction(under.negate(), over.negate())
                    : new Fraction(under, over);
        }

        BigInteger floor() {
            return round(java.math.RoundingMode.FLOOR);
        }

        BigInteger ceiling() {
            return round(java.math.RoundingMode.CEILING);
        }

        private BigInteger round(java.math.RoundingMode mode) {
            return new BigDecimal(over).divide(new BigDecimal(under), 0, mode).toBigIntegerExact();
        }
    }
}
