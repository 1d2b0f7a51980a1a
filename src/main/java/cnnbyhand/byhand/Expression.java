package cnnbyhand.byhand;

import java.util.List;
import java.util.function.LongBinaryOperator;

/**
 * A piece of arithmetic that was carried out while it was written down, so that text and value cannot part.
 *
 * @param text the arithmetic with its numbers filled in, such as {@code (3·3·1 + 1)·32}
 * @param value what it comes to
 * @param strength how tightly its outermost operation binds, which decides where parentheses are needed
 */
public record Expression(String text, long value, Strength strength) {

    private static final int GROUP = 3;

    /** Operations from the loosest to the tightest. */
    public enum Strength {
        SUM,
        PRODUCT,
        ATOM
    }

    public static Expression of(long number) {
        return new Expression(grouped(number), number, Strength.ATOM);
    }

    /** The product of the numbers, written out: {@code 3·3·64}. */
    public static Expression product(long first, long... others) {
        Expression product = of(first);
        for (long other : others) {
            product = product.times(other);
        }
        return product;
    }

    /** The product of the numbers, written out. */
    static Expression product(List<Long> factors) {
        return factors.stream().map(Expression::of).reduce(Expression::times).orElse(of(1));
    }

    public Expression times(long factor) {
        return times(of(factor));
    }

    public Expression times(Expression factor) {
        return new Expression(
                within(Strength.PRODUCT) + "·" + factor.within(Strength.PRODUCT),
                exactly("·", factor, Math::multiplyExact),
                Strength.PRODUCT);
    }

    public Expression plus(long summand) {
        return plus(of(summand));
    }

    public Expression plus(Expression summand) {
        return new Expression(text + " + " + summand.text, exactly("+", summand, Math::addExact), Strength.SUM);
    }

    public Expression minus(long subtrahend) {
        return minus(of(subtrahend));
    }

    public Expression minus(Expression subtrahend) {
        return new Expression(
                text + " − " + subtrahend.within(Strength.PRODUCT),
                exactly("−", subtrahend, Math::subtractExact),
                Strength.SUM);
    }

    /** {@code ⌊this / divisor⌋}, towards negative infinity. */
    public Expression dividedDown(long divisor) {
        return quotient("⌊", divisor, "⌋", Math.floorDiv(value, divisor));
    }

    /** {@code ⌈this / divisor⌉}, towards positive infinity. */
    public Expression dividedUp(long divisor) {
        return quotient("⌈", divisor, "⌉", -Math.floorDiv(-value, divisor));
    }

    /** {@code max(this, bound)}. */
    Expression orAtLeast(long bound) {
        return new Expression("max(" + text + ", " + grouped(bound) + ")", Math.max(value, bound), Strength.ATOM);
    }

    /** {@code min(this, bound)}. */
    Expression orAtMost(Expression bound) {
        return new Expression("min(" + text + ", " + bound.text + ")", Math.min(value, bound.value), Strength.ATOM);
    }

    /** {@code this / divisor}, for a division that leaves no remainder. */
    public Expression dividedBy(long divisor) {
        if (value % divisor != 0) {
            throw new ArithmeticException(text + " is not a multiple of " + grouped(divisor));
        }
        return new Expression(within(Strength.PRODUCT) + " / " + grouped(divisor), value / divisor, Strength.PRODUCT);
    }

    /** The same by a divisor that is written out: {@code 12·12·64 / (12·12)}. */
    Expression dividedBy(Expression divisor) {
        Expression quotient = dividedBy(divisor.value);
        return new Expression(
                within(Strength.PRODUCT) + " / " + divisor.within(Strength.ATOM), quotient.value, Strength.PRODUCT);
    }

    /** {@code (3·3·1 + 1)·32 = 320}, or the bare number where nothing had to be calculated. */
    public String equation() {
        String result = grouped(value);
        return text.equals(result) ? result : text + " = " + result;
    }

    /** {@code 1,199,882}, {@code 9,216}. */
    public static String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int place = digits.length() - GROUP; place > first; place -= GROUP) {
            digits.insert(place, ',');
        }
        return digits.toString();
    }

    private Expression quotient(String open, long divisor, String close, long result) {
        return new Expression(
                open + within(Strength.PRODUCT) + " / " + grouped(divisor) + close, result, Strength.ATOM);
    }

    private String within(Strength outer) {
        return strength.compareTo(outer) < 0 ? "(" + text + ")" : text;
    }

    private long exactly(String sign, Expression other, LongBinaryOperator operation) {
        try {
            return operation.applyAsLong(value, other.value);
        } catch (ArithmeticException overflow) {
            throw new ArithmeticException(
                    "a count must fit 64 bits, found " + grouped(value) + " " + sign + " " + grouped(other.value));
        }
    }
}
