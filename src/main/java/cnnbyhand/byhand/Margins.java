package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How many values lie at both ends of each axis, to be added or cut off.
 *
 * @param axes in the order of {@link Shape#axes}
 */
public record Margins(List<Margin> axes) {
    /** How both ends of an axis are typed. */
    static final String ENDS = "; 1+2 is 1 before and 2 behind";

    /**
     * The margins of one axis.
     *
     * @param before values before the first
     * @param after values behind the last
     */
    public record Margin(long before, long after) {

        boolean isSymmetric() {
            return before == after;
        }

        /** {@code 1}, or {@code 1+2} where the ends differ. */
        static Margin of(TypedValue typed, String part) {
            int sign = part.indexOf('+');
            return sign < 0
                    ? new Margin(typed.whole(part), typed.whole(part))
                    : new Margin(typed.whole(part.substring(0, sign)), typed.whole(part.substring(sign + 1)));
        }

        @Override
        public String toString() {
            return isSymmetric() ? Long.toString(before) : before + "+" + after;
        }
    }

    public Margins {
        axes = List.copyOf(axes);
    }

    /** The same at both ends of an axis; one number for each axis. */
    public static Margins of(long... each) {
        return new Margins(
                LongStream.of(each).mapToObj(side -> new Margin(side, side)).toList());
    }

    /** Two numbers for each axis: before the first value, and behind the last. */
    public static Margins beforeAndAfter(long... pairs) {
        return new Margins(IntStream.range(0, pairs.length / 2)
                .mapToObj(axis -> new Margin(pairs[2 * axis], pairs[2 * axis + 1]))
                .toList());
    }

    /** A setting that has these margins. */
    Adjustable adjustable(String name, Function<Margins, Layer> change) {
        Allowed allowed = Allowed.sides(0, axes.size(), List.of()).adding(ENDS);
        return Adjustable.of(name, toString(), allowed, typed -> change.apply(of(typed)));
    }

    private static Margins of(TypedValue typed) {
        return new Margins(typed.onEachAxis(typed.parts()).stream()
                .map(part -> Margin.of(typed, part))
                .toList());
    }

    /** Two numbers for each axis. */
    public long[] pairs() {
        return axes.stream()
                .flatMapToLong(margin -> LongStream.of(margin.before, margin.after))
                .toArray();
    }

    /** The same with nothing behind the last value. */
    Margins atTheFront() {
        return new Margins(
                axes.stream().map(margin -> new Margin(margin.before, 0)).toList());
    }

    /** Refuses none, more than a shape can have axes, and negative ones. */
    void requirePossible(String layer, String quantity) {
        Shape.requirePossibleAxes(layer, axes.size());
        for (Margin margin : axes) {
            ImpossibleLayer.requireAtLeast(0, margin.before, layer, quantity);
            ImpossibleLayer.requireAtLeast(0, margin.after, layer, quantity);
        }
    }

    /** {@code n + 2·p}, or {@code n + p + q} where the ends of an axis differ. */
    String rule(String sign) {
        return isSymmetric() ? "n " + sign + " 2·p" : "n " + sign + " p " + sign + " q";
    }

    /** What the letters of the rule stand for. */
    String letters(String what) {
        return "n a side of the input, p " + what + (isSymmetric() ? "at either end" : "before it, q behind it")
                + "; all channels stay";
    }

    /** The rule with its numbers filled in, for each axis. */
    List<Expression> sides(Shape input, BiFunction<Expression, Expression, Expression> operation) {
        return each(axis -> {
            Expression side = Expression.of(input.axes().get(axis));
            Margin margin = axes.get(axis);
            return isSymmetric()
                    ? operation.apply(side, Expression.of(2).times(margin.before))
                    : operation.apply(operation.apply(side, Expression.of(margin.before)), Expression.of(margin.after));
        });
    }

    private List<Expression> each(IntFunction<Expression> side) {
        List<Expression> sides = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            sides.add(side.apply(axis));
        }
        return sides;
    }

    private boolean isSymmetric() {
        return axes.stream().allMatch(Margin::isSymmetric);
    }

    /** {@code 1×2 at either end}. */
    String description() {
        return this + (isSymmetric() ? " at either end" : ", before+behind");
    }

    /** {@code 1×2}, or {@code 0+1×2} where the ends of an axis differ. */
    @Override
    public String toString() {
        return axes.stream().map(Margin::toString).collect(Collectors.joining("×"));
    }
}
