package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts inputs together place by place. Where one input has a side of 1, or lacks the first axes, its values are used again
 * along that side, as in Keras and NumPy.
 *
 * @param name the layer's name
 * @param arithmetic what is done with the values at a place
 */
public record ElementwiseJoin(String name, Arithmetic arithmetic) implements Join {
    static final Slip SUMMED_UP = new Slip(
            "channels-summed",
            "The channels are summed up: place by place, the shape stays; a concatenation sums them up.");

    /** What is done with two values; several are taken one after the other. */
    public enum Arithmetic {
        ADD("add", " + ", Double::sum),
        SUBTRACT("subtract", " − ", (one, other) -> one - other),
        MULTIPLY("multiply", "·", (one, other) -> one * other),
        AVERAGE("average", " + ", Double::sum),
        MAXIMUM("maximum", ", ", Math::max),
        MINIMUM("minimum", ", ", Math::min);

        private final String word;
        private final String sign;
        private final DoubleBinaryOperator two;

        Arithmetic(String word, String sign, DoubleBinaryOperator two) {
            this.word = word;
            this.sign = sign;
            this.two = two;
        }

        /** What a layer that does it is called. */
        public String word() {
            return word;
        }

        private double of(List<Double> values) {
            double all = values.stream().reduce(two::applyAsDouble).orElseThrow();
            return this == AVERAGE ? all / values.size() : all;
        }

        private String text(List<Double> values) {
            String list = values.stream().map(WorkedCell::number).collect(Collectors.joining(sign));
            return switch (this) {
                case AVERAGE -> "(" + list + ") / " + values.size();
                case MAXIMUM -> "max(" + list + ")";
                case MINIMUM -> "min(" + list + ")";
                default -> list;
            };
        }
    }

    @Override
    public List<Adjustable> adjustables() {
        List<String> words =
                Stream.of(Arithmetic.values()).map(Arithmetic::word).toList();
        return List.of(Adjustable.word(
                "operation",
                arithmetic.word,
                words,
                word -> new ElementwiseJoin(name, Arithmetic.values()[words.indexOf(word)])));
    }

    @Override
    public String kind() {
        return arithmetic.word;
    }

    @Override
    public Settings settings() {
        return new Settings().put("operation", arithmetic.word);
    }

    /**
     * The shape that all inputs have, once sides of 1 are repeated.
     *
     * @throws ImpossibleLayer where two inputs have different sides, neither of them 1
     */
    @Override
    public Output output(List<Shape> inputs) {
        boolean two = arithmetic == Arithmetic.SUBTRACT;
        requireInputs(two ? 2 : 1, two ? 2 : Integer.MAX_VALUE, inputs.size());
        Shape all = inputs.get(0);
        for (Shape next : inputs.subList(1, inputs.size())) {
            all = together(all, next);
        }
        return new Output(all, "place by place", derivation(inputs, all));
    }

    private String derivation(List<Shape> inputs, Shape all) {
        String list = inputs.stream().map(Shape::toString).collect(Collectors.joining(" and "));
        boolean repeated = inputs.stream().anyMatch(input -> !input.equals(all));
        return list + " → " + all + (repeated ? ", sides of 1 repeated" : "");
    }

    private Shape together(Shape one, Shape other) {
        boolean swapped = one.sides().size() < other.sides().size();
        List<Long> longer = swapped ? other.sides() : one.sides();
        List<Long> shorter = swapped ? one.sides() : other.sides();
        int lacking = longer.size() - shorter.size();
        List<Long> sides = new ArrayList<>(longer.subList(0, lacking));
        for (int side = 0; side < shorter.size(); side++) {
            sides.add(side(longer.get(lacking + side), shorter.get(side), one, other));
        }
        return Shape.of(sides);
    }

    private long side(long one, long other, Shape first, Shape second) {
        if (one != other && one != 1 && other != 1) {
            throw new ImpossibleLayer(
                    name, "its inputs must have equal shapes, or sides of 1, found " + first + " and " + second);
        }
        return Math.max(one, other);
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        List<Shape> inputs = here.inputs();
        to.shape(SUMMED_UP, () -> new Concatenation(name, Concatenation.CHANNELS).output(inputs));
    }

    @Override
    public Cells cells(List<Shape> shapes, List<Values> inputs, Map<ParameterArray.Role, Values> arrays) {
        return place -> {
            List<Double> values = new ArrayList<>();
            for (int input = 0; input < inputs.size(); input++) {
                values.add(inputs.get(input).at(within(shapes.get(input), place)));
            }
            double result = arithmetic.of(values);
            return new WorkedCell(
                    result,
                    values.stream().mapToDouble(Math::abs).sum(),
                    () -> arithmetic.text(values) + " = " + WorkedCell.number(result));
        };
    }

    /** The place of an input that the place of the output takes. */
    private static int[] within(Shape shape, int[] place) {
        int[] own = new int[shape.axes().size() + 1];
        own[0] = shape.channels() == 1 ? 0 : place[0];
        int lacking = place.length - own.length;
        for (int axis = 1; axis < own.length; axis++) {
            own[axis] = shape.axes().get(axis - 1) == 1 ? 0 : place[axis + lacking];
        }
        return own;
    }
}
