package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Multiplies two inputs along one side of each and sums the products up; the other sides of both remain.
 *
 * @param name the layer's name
 * @param first the side of the first input, counted from 1, the channels being last
 * @param second the side of the second input
 * @param unit whether both are divided by their length along that side first, so that the sum is the cosine of their angle
 */
public record DotProduct(String name, long first, long second, boolean unit) implements Join {
    /** Keras takes no less for the sum of the squares. */
    private static final double LEAST_SQUARES = 1e-12;

    static final Slip SUMMED_SIDE_KEPT =
            new Slip("summed-side-kept", "The side along which products are summed up is kept: it is gone from both.");

    /** At most: the values along an axis are added up. */
    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return ReceptiveField.all(image);
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(
                Adjustable.whole("first", first, 1, side -> new DotProduct(name, side, second, unit)),
                Adjustable.whole("second", second, 1, side -> new DotProduct(name, first, side, unit)),
                Adjustable.yesOrNo("unit-length", unit, other -> new DotProduct(name, first, second, other)));
    }

    @Override
    public String kind() {
        return "dot";
    }

    @Override
    public String description() {
        return "dot along sides " + first + " and " + second + (unit ? ", of unit length" : "");
    }

    @Override
    public Settings settings() {
        return new Settings().put("axes", first + " and " + second).put("unit length", unit);
    }

    @Override
    public Output output(List<Shape> inputs) {
        long products = products(inputs);
        List<Long> sides = new ArrayList<>(without(inputs.get(0), first));
        sides.addAll(without(inputs.get(1), second));
        String remain = Settings.sides(sides);
        Shape shape = shape(sides.isEmpty() ? List.of(1L) : sides, inputs);
        return new Output(
                shape,
                "sides that remain",
                inputs.get(0) + " and " + inputs.get(1) + ", less " + products + " of each → "
                        + (remain.isEmpty() ? "1" : remain));
    }

    private Shape shape(List<Long> sides, List<Shape> inputs) {
        try {
            return Shape.of(sides);
        } catch (IllegalArgumentException impossible) {
            throw new ImpossibleLayer(
                    name, impossible.getMessage() + ", from " + inputs.get(0) + " and " + inputs.get(1));
        }
    }

    /** How long the side is that both have in common. */
    private long products(List<Shape> inputs) {
        requireInputs(2, 2, inputs.size());
        long one = side(inputs.get(0), first);
        long other = side(inputs.get(1), second);
        if (one != other) {
            throw new ImpossibleLayer(
                    name,
                    "its inputs must be equally long along sides " + first + " and " + second + ", found "
                            + inputs.get(0) + " and " + inputs.get(1));
        }
        return one;
    }

    private long side(Shape shape, long side) {
        int sides = shape.sides().size();
        if (side < 1 || side > sides) {
            throw new ImpossibleLayer(name, "a side must be 1 to " + sides + ", found " + side + " of " + shape);
        }
        return shape.sides().get((int) side - 1);
    }

    private static List<Long> without(Shape shape, long side) {
        List<Long> sides = new ArrayList<>(shape.sides());
        sides.remove((int) side - 1);
        return sides;
    }

    @Override
    public Count multiplyAccumulates(List<Shape> inputs) {
        return Count.of("outputs·products", output(inputs).shape().values().times(products(inputs)));
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        here.inputs().forEach(input -> to.value(SUMMED_SIDE_KEPT, input.sides(), "one input, " + input));
    }

    @Override
    public Cells cells(List<Shape> shapes, List<Values> inputs, Map<ParameterArray.Role, Values> arrays) {
        int products = Math.toIntExact(products(shapes));
        int kept = shapes.get(0).sides().size() - 1;
        return place -> {
            List<Integer> remaining = remaining(place);
            double[] one = line(inputs.get(0), remaining.subList(0, kept), first, products);
            int ownSides = shapes.get(1).sides().size() - 1;
            double[] other = line(inputs.get(1), remaining.subList(kept, kept + ownSides), second, products);
            return sum(one, other);
        };
    }

    /** Where no side remains, the only place is the output's first unit. */
    private static List<Integer> remaining(int[] place) {
        List<Integer> sides = new ArrayList<>();
        for (int axis = 1; axis < place.length; axis++) {
            sides.add(place[axis]);
        }
        sides.add(place[0]);
        return sides;
    }

    /** The values along the summed side at one place of the others. */
    private double[] line(Values input, List<Integer> others, long side, int length) {
        double[] line = new double[length];
        for (int step = 0; step < length; step++) {
            List<Integer> sides = new ArrayList<>(others);
            sides.add((int) side - 1, step);
            line[step] = input.at(place(sides));
        }
        return unit ? shortened(line) : line;
    }

    private static int[] place(List<Integer> sides) {
        int[] place = new int[sides.size()];
        place[0] = sides.get(sides.size() - 1);
        for (int axis = 1; axis < place.length; axis++) {
            place[axis] = sides.get(axis - 1);
        }
        return place;
    }

    private static double[] shortened(double[] line) {
        double squares = 0;
        for (double value : line) {
            squares += value * value;
        }
        double length = Math.sqrt(Math.max(squares, LEAST_SQUARES));
        double[] unit = new double[line.length];
        for (int step = 0; step < line.length; step++) {
            unit[step] = line[step] / length;
        }
        return unit;
    }

    private static WorkedCell sum(double[] one, double[] other) {
        double sum = 0;
        double magnitude = 0;
        for (int step = 0; step < one.length; step++) {
            sum += one[step] * other[step];
            magnitude += Math.abs(one[step] * other[step]);
        }
        double result = sum;
        return new WorkedCell(result, magnitude, () -> text(one, other) + " = " + WorkedCell.number(result));
    }

    private static String text(double[] one, double[] other) {
        StringBuilder text = new StringBuilder();
        for (int step = 0; step < Math.min(one.length, WorkedCell.TERMS); step++) {
            text.append(step == 0 ? "" : " + ")
                    .append(WorkedCell.number(one[step]))
                    .append('·')
                    .append(WorkedCell.number(other[step]));
        }
        return text + (one.length > WorkedCell.TERMS ? " + …" : "");
    }
}
