package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives the same values other sides. They are laid out in Keras's order, place by place with the channels last, and taken
 * up again in that order.
 *
 * @param name the layer's name
 * @param target the sides of the output, the channels last; one of them may be {@link #REST}
 */
public record Reshape(String name, List<Long> target) implements Layer {
    /** A side that is as long as the other sides leave values for it. */
    public static final long REST = -1;

    static final Slip REST_OF_ONE_SIDE = new Slip(
            "rest-of-one-side",
            "The −1 is worked out from one side alone: all sides together hold the values, so divide by all others.");
    static final Slip CHANNELS_LEFT_ASIDE = new Slip(
            "channels-left-aside", "Only the places are counted: a reshape lays out the values of all channels, too.");

    private static final int MOST_SIDES = 4;

    public Reshape {
        target = List.copyOf(target);
        requirePossible(name, target);
    }

    /** The sides of the output, the channels last. */
    public static Reshape of(String name, Long... target) {
        return new Reshape(name, List.of(target));
    }

    private static void requirePossible(String name, List<Long> target) {
        if (target.isEmpty() || target.size() > MOST_SIDES) {
            throw new ImpossibleLayer(
                    name, "the target must have 1 to " + MOST_SIDES + " sides, found " + target.size());
        }
        if (target.stream().anyMatch(side -> side < 1 && side != REST)) {
            throw new ImpossibleLayer(name, "a side of the target must be at least 1, or −1, found " + words(target));
        }
        if (target.stream().filter(side -> side == REST).count() > 1) {
            throw new ImpossibleLayer(name, "the target must have at most one −1, found " + words(target));
        }
    }

    @Override
    public List<Adjustable> adjustables() {
        Allowed allowed = Allowed.list(
                List.of(), REST, 0, "1 to " + MOST_SIDES + " sides such as 7x7x64; one of them may be -1, the rest");
        return List.of(
                Adjustable.of("target", Settings.sides(target), allowed, typed -> new Reshape(name, typed.list())));
    }

    @Override
    public String kind() {
        return "reshape";
    }

    @Override
    public String description() {
        return "reshape to " + words(target);
    }

    @Override
    public Output output(Shape input) {
        return target.contains(REST) ? withRest(input, input.values()) : asTold(input);
    }

    private Output asTold(Shape input) {
        Expression values = input.values();
        Expression product = Expression.product(target);
        if (values.value() != product.value()) {
            throw new ImpossibleLayer(
                    name,
                    "the target must hold the input's " + values.equation() + " values, found " + product.equation());
        }
        String derivation = values.equation() + (target.size() == 1 ? "" : " = " + product.text());
        return new Output(Shape.of(target), "values in = values out", derivation);
    }

    private Output withRest(Shape input, Expression values) {
        Expression others = Expression.product(others());
        if (values.value() % others.value() != 0) {
            throw new ImpossibleLayer(
                    name,
                    "the input's values must be a multiple of the target's other sides " + others.equation()
                            + ", found " + values.equation());
        }
        Expression rest = target.size() == 1 ? values : values.dividedBy(others);
        String rule = target.size() == 1 ? "values in" : "values in / (other sides)";
        return new Output(resolved(rest.value()), rule, rest.equation());
    }

    private List<Long> others() {
        return target.stream().filter(side -> side != REST).toList();
    }

    private Shape resolved(long rest) {
        return Shape.of(target.stream().map(side -> side == REST ? rest : side).toList());
    }

    @Override
    public String channels(Shape input) {
        return ", the same values";
    }

    @Override
    public String whyNothingIsKept() {
        return "A reshape gives the same values other sides.";
    }

    /** At most: neighbours of a value may come from anywhere, and what is flat has no neighbours. */
    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return output(input).shape().isVector() ? before.unchanged() : ReceptiveField.all(image);
    }

    @Override
    public String shapeLetters() {
        return target.contains(REST)
                ? "the values are those of what comes in, the other sides those that are given beside the −1"
                : "the values are all sides multiplied, the channels among them";
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        Shape input = here.input();
        if (target.contains(REST)) {
            for (long side : others()) {
                to.shape(REST_OF_ONE_SIDE, () -> wrong(input.values().dividedBy(side)));
            }
            Expression others = Expression.product(others());
            to.shape(
                    CHANNELS_LEFT_ASIDE,
                    () -> wrong(Expression.product(input.axes()).dividedBy(others)));
        }
    }

    private Output wrong(Expression rest) {
        return new Output(resolved(rest.value()), "", rest.equation());
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        List<Long> to = output(shape).shape().sides();
        return place -> {
            int[] from = Layout.place(shape.sides(), Layout.position(to, place));
            double value = input.at(from);
            return WorkedCell.of(value, () -> WorkedCell.number(value) + ", from " + Layout.words(from));
        };
    }

    private static String words(List<Long> target) {
        return target.stream()
                .map(side -> side == REST ? "−1" : String.valueOf(side))
                .collect(Collectors.joining("×"));
    }

    /** Keras's order of values: place by place, the channels last. A place has its channel first. */
    private static final class Layout {
        private Layout() {}

        static long position(List<Long> sides, int... place) {
            long position = 0;
            for (int side = 0; side < sides.size(); side++) {
                int at = side == sides.size() - 1 ? place[0] : place[side + 1];
                position = position * sides.get(side) + at;
            }
            return position;
        }

        static int[] place(List<Long> sides, long position) {
            int last = sides.size() - 1;
            int[] place = new int[sides.size()];
            long rest = position;
            for (int side = last; side >= 0; side--) {
                place[side == last ? 0 : side + 1] = (int) (rest % sides.get(side));
                rest /= sides.get(side);
            }
            return place;
        }

        static String words(int... place) {
            List<String> axes = new ArrayList<>();
            for (int axis = 1; axis < place.length; axis++) {
                axes.add(String.valueOf(place[axis]));
            }
            return (axes.isEmpty() ? "unit " : "place " + String.join("×", axes) + ", channel ") + place[0];
        }
    }
}
