package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts inputs one behind the other along one side.
 *
 * @param name the layer's name
 * @param axis the side: {@link #CHANNELS}, or the place of an axis from 0
 */
public record Concatenation(String name, long axis) implements Join {
    public static final int CHANNELS = -1;

    static final Slip FIRST_ALONE = new Slip(
            "first-input-alone",
            "One input is counted alone: a concatenation has the sides of all of them, summed up.");
    static final Slip ADDED_IN_PLACE = new Slip(
            "added-in-place", "The sides are left as they are: that is an addition; a concatenation sums them up.");

    @Override
    public List<Adjustable> adjustables() {
        List<String> words = List.of("channels", "1", "2", "3");
        return List.of(Adjustable.word(
                "axis", axisInWords(), words, word -> new Concatenation(name, words.indexOf(word) - 1)));
    }

    @Override
    public String kind() {
        return "concatenate";
    }

    @Override
    public String description() {
        return kind() + " along " + side();
    }

    private String side() {
        return axis == CHANNELS ? "the channels" : "axis " + (axis + 1);
    }

    @Override
    public Settings settings() {
        return new Settings().put("axis", axisInWords());
    }

    /** {@code channels}, or the number of an axis from 1. */
    public String axisInWords() {
        return axis == CHANNELS ? "channels" : String.valueOf(axis + 1);
    }

    /**
     * The inputs' sides along the axis summed up.
     *
     * @throws ImpossibleLayer where the inputs differ in another side, or have no such axis
     */
    @Override
    public Output output(List<Shape> inputs) {
        requireInputs(1, Integer.MAX_VALUE, inputs.size());
        Shape first = inputs.get(0);
        if (axis >= first.axes().size()) {
            throw new ImpossibleLayer(
                    name,
                    "it must be along the channels or an axis of its input, found axis " + (axis + 1) + " of " + first);
        }
        for (Shape next : inputs) {
            requireLike(first, next);
        }
        Expression sum = inputs.stream()
                .map(input -> Expression.of(side(input)))
                .reduce(Expression::plus)
                .orElseThrow();
        List<Long> sides = new ArrayList<>(first.sides());
        sides.set(place(first), sum.value());
        return new Output(Shape.of(sides), "Σ" + letter(first), sum.equation());
    }

    private void requireLike(Shape first, Shape next) {
        List<Long> wanted = new ArrayList<>(first.sides());
        if (next.sides().size() == wanted.size()) {
            wanted.set(place(first), side(next));
        }
        if (!next.sides().equals(wanted)) {
            throw new ImpossibleLayer(
                    name, "its inputs must have equal sides but for " + side() + ", found " + first + " and " + next);
        }
    }

    private int place(Shape shape) {
        return axis == CHANNELS ? shape.axes().size() : (int) axis;
    }

    private long side(Shape shape) {
        return shape.sides().get(place(shape));
    }

    private String letter(Shape shape) {
        return axis == CHANNELS
                ? "C"
                : shape.axisNames().get((int) axis).substring(0, 1).toUpperCase(Locale.ROOT);
    }

    @Override
    public String shapeLetters() {
        return side() + " of each input, summed up";
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        List<Shape> inputs = here.inputs();
        to.shape(ADDED_IN_PLACE, () -> new ElementwiseJoin(name, ElementwiseJoin.Arithmetic.ADD).output(inputs));
        for (Shape input : inputs) {
            to.value(FIRST_ALONE, input.sides(), "one input, " + input);
        }
    }

    @Override
    public Cells cells(List<Shape> shapes, List<Values> inputs, Map<ParameterArray.Role, Values> arrays) {
        return place -> {
            int[] own = place.clone();
            int side = (int) axis + 1;
            int input = 0;
            while (own[side] >= side(shapes.get(input))) {
                own[side] -= Math.toIntExact(side(shapes.get(input)));
                input++;
            }
            return Output.same(inputs.get(input)).at(own);
        };
    }
}
