package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An upsampling of an image with straight lines between neighbours. A value is the middle of a square, so that place i lies at
 * (i + 0.5) / u − 0.5 of the input, as in Keras from TensorFlow 2 on; TensorFlow.js 4.22.0 and older ones have i / u, which
 * gives the same shapes and other values.
 *
 * @param name the layer's name
 * @param factors how many values come of one along each axis, in the order of {@link Shape#axes}
 */
public record BilinearUpsampling(String name, List<Long> factors) implements Layer {
    static final Slip NEIGHBOURS_COUNTED = new Slip(
            "neighbours-counted",
            "The shares of the four neighbours are counted: they follow from the places, and nothing is learned.");

    private static final int AXES = 2;

    public BilinearUpsampling {
        factors = List.copyOf(factors);
        if (factors.size() != AXES) {
            throw new ImpossibleLayer(name, "there must be " + AXES + " factors, found " + factors.size());
        }
        for (long factor : factors) {
            ImpossibleLayer.requireAtLeast(1, factor, name, "factor");
        }
    }

    /** One factor for the height and one for the width. */
    public static BilinearUpsampling of(String name, long height, long width) {
        return new BilinearUpsampling(name, List.of(height, width));
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(Adjustable.sides("factor", factors, 1, other -> new BilinearUpsampling(name, other)));
    }

    @Override
    public String kind() {
        return "bilinear upsampling";
    }

    @Override
    public String description() {
        return "upsampling by " + Settings.sides(factors) + ", bilinear";
    }

    /** The sides are those of an upsampling to the nearest value. */
    private Upsampling nearest() {
        return new Upsampling(name, factors);
    }

    @Override
    public Output output(Shape input) {
        return nearest().output(input);
    }

    @Override
    public String channels(Shape input) {
        return nearest().channels(input);
    }

    @Override
    public String whyNothingIsKept() {
        return "A bilinear upsampling takes shares that follow from the places.";
    }

    /** Two neighbours along each axis that grows. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of(
                "values·2·2", output(input).shape().values().times(neighbours().cells()));
    }

    private Window neighbours() {
        return Window.of(
                factors.stream().mapToLong(factor -> factor == 1 ? 1 : 2).toArray());
    }

    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return before.through(neighbours()).repeated(factors);
    }

    @Override
    public Settings settings() {
        return nearest().settings().put("interpolation", "bilinear");
    }

    @Override
    public String shapeLetters() {
        return "n a side of the input, u how many values come of one along it; all channels stay";
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        nearest().shapeSlips(here, to);
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        to.count(NEIGHBOURS_COUNTED, neighbours()::cells);
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        shape.requireAxes(name, AXES);
        return place -> {
            List<Share> rows = shares(place[1], factors.get(0), shape.height());
            List<Share> columns = shares(place[2], factors.get(1), shape.width());
            List<Term> terms = new ArrayList<>();
            for (Share row : rows) {
                for (Share column : columns) {
                    double value = input.at(place[0], row.place, column.place);
                    terms.add(new Term(row.part * column.part, value));
                }
            }
            return cell(terms);
        };
    }

    /** How much of an input value goes into one of the output's. */
    private record Share(int place, double part) {}

    private record Term(double part, double value) {
        double product() {
            return part * value;
        }
    }

    /** At the edges the outermost value stands for its missing neighbour. */
    private static List<Share> shares(int place, long factor, long size) {
        double at = Math.min(Math.max((place + 0.5) / factor - 0.5, 0), size - 1.0);
        int first = (int) Math.floor(at);
        double second = at - first;
        return second == 0
                ? List.of(new Share(first, 1))
                : List.of(new Share(first, 1 - second), new Share(first + 1, second));
    }

    private static WorkedCell cell(List<Term> terms) {
        double value = terms.stream().mapToDouble(Term::product).sum();
        double magnitude =
                terms.stream().mapToDouble(term -> Math.abs(term.product())).sum();
        return new WorkedCell(
                value,
                magnitude,
                () -> terms.stream()
                                .map(term -> WorkedCell.number(term.part) + "·" + WorkedCell.number(term.value))
                                .collect(Collectors.joining(" + "))
                        + " = " + WorkedCell.number(value));
    }
}
