package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A leaky rectifier that learns its slopes (He and others 2015): a value above 0 stays, another is multiplied by an alpha.
 * Each value of the input has its own, unless some sides share one.
 *
 * @param name the layer's name
 * @param shared the sides along which one alpha is shared: 1 is the first, the channels are last
 */
public record PReLU(String name, List<Long> shared) implements Layer {
    static final Slip ALPHA_FOR_EACH_CHANNEL = new Slip(
            "alpha-for-each-channel",
            "One alpha is counted for each channel: each value has its own where the axes do not share it.");
    static final Slip ALPHA_FOR_EACH_VALUE = new Slip(
            "alpha-for-each-value", "One alpha is counted for each value: along a shared axis there is one for all.");
    static final Slip ALPHA_TAKEN_AS_GIVEN =
            new Slip("alpha-taken-as-given", "No alpha is counted, as for a leaky relu: here the alphas are learned.");

    private static final List<String> LETTERS = List.of("D", "H", "W", "C");

    public PReLU {
        shared = shared.stream().distinct().sorted().toList();
        for (long side : shared) {
            ImpossibleLayer.requireAtLeast(1, side, name, "a shared axis");
        }
    }

    /** The sides that share their alphas, from 1; none if each value has its own. */
    public static PReLU of(String name, Long... shared) {
        return new PReLU(name, List.of(shared));
    }

    @Override
    public List<Adjustable> adjustables() {
        String now = shared.isEmpty() ? Settings.NONE : Settings.sides(shared);
        Allowed allowed = Allowed.list(
                List.of(Settings.NONE), 1, 0, "none, or sides of the input from 1, the channels last, such as 1x2");
        return List.of(Adjustable.of(
                "shared-axes",
                now,
                allowed,
                typed -> new PReLU(name, typed.is(Settings.NONE) ? List.of() : typed.list())));
    }

    @Override
    public String kind() {
        return "prelu";
    }

    @Override
    public Output output(Shape input) {
        require(input);
        return Output.unchanged(input, "each value is kept or multiplied in place");
    }

    private void require(Shape input) {
        int sides = input.sides().size();
        if (!shared.isEmpty() && shared.get(shared.size() - 1) > sides) {
            throw new ImpossibleLayer(
                    name,
                    "a shared axis must be at most " + sides + " on " + input + ", found "
                            + shared.get(shared.size() - 1));
        }
    }

    @Override
    public Parameters parameters(Shape input) {
        require(input);
        Count alphas = Count.of(rule(input), Expression.product(own(input)));
        return new Parameters(alphas, Count.NONE, Count.NONE, alphas);
    }

    private String rule(Shape input) {
        String rule = IntStream.range(0, input.sides().size())
                .filter(side -> !isShared(side))
                .mapToObj(side -> letter(input, side))
                .collect(Collectors.joining("·"));
        return rule.isEmpty() ? "1" : rule;
    }

    /** The letters of a sequence are L and C, of a vector i. */
    private static String letter(Shape input, int side) {
        int sides = input.sides().size();
        if (input.isVector()) {
            return "i";
        }
        return sides == 2 && side == 0 ? "L" : LETTERS.get(LETTERS.size() - sides + side);
    }

    /** The sides, each of which multiplies the alphas. */
    private List<Long> own(Shape input) {
        List<Long> sides = input.sides();
        return IntStream.range(0, sides.size())
                .filter(side -> !isShared(side))
                .mapToObj(sides::get)
                .toList();
    }

    private boolean isShared(int side) {
        return shared.contains(side + 1L);
    }

    @Override
    public List<ParameterArray> arrays(Shape input) {
        List<Long> sides = new ArrayList<>(input.sides());
        for (long side : shared) {
            sides.set(Math.toIntExact(side) - 1, 1L);
        }
        return List.of(new ParameterArray(ParameterArray.Role.WEIGHTS, sides));
    }

    /** The sides that share their alphas are named by the input, which the settings do not know. */
    @Override
    public Settings settings() {
        return new Settings()
                .put(
                        "shared axes",
                        shared.isEmpty()
                                ? Settings.NONE
                                : shared.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        List<String> names = new ArrayList<>(input.axisNames());
        names.add(input.isVector() ? "units" : "channels");
        return IntStream.range(0, names.size())
                .filter(side -> !isShared(side))
                .mapToObj(side -> new Letter(
                        letter(input, side),
                        "the " + names.get(side) + " of what comes in",
                        input.sides().get(side)))
                .toList();
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        Shape input = here.input();
        to.count(ALPHA_FOR_EACH_CHANNEL, () -> Expression.of(input.channels()));
        to.count(ALPHA_FOR_EACH_VALUE, input::values);
        to.count(ALPHA_TAKEN_AS_GIVEN, () -> Expression.of(0));
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        Values alphas = arrays.get(ParameterArray.Role.WEIGHTS);
        return place -> {
            double value = input.at(place);
            return value > 0 ? Output.same(input).at(place) : scaled(value, alphas.at(alpha(place)));
        };
    }

    /** The array has its sides in the order of the input's, the channels last; a place has its channel first. */
    private int[] alpha(int... place) {
        int last = place.length - 1;
        return IntStream.rangeClosed(0, last)
                .map(side -> isShared(side) ? 0 : place[side == last ? 0 : side + 1])
                .toArray();
    }

    private static WorkedCell scaled(double value, double alpha) {
        double result = alpha * value;
        return WorkedCell.of(
                result,
                () -> WorkedCell.number(alpha) + "·" + WorkedCell.number(value) + " = " + WorkedCell.number(result));
    }
}
