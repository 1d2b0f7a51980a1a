package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An upsampling to the nearest value: each value is repeated along every axis. It invents nothing between two values, as
 * a bilinear one would.
 *
 * @param name the layer's name
 * @param factors how often a value is repeated along each axis, in the order of {@link Shape#axes}
 */
public record Upsampling(String name, List<Long> factors) implements Layer {
    static final Slip UPSAMPLED_ALONG_ONE_AXIS =
            new Slip("upsampled-along-one-axis", "Only the first side grows: an upsampling repeats along every axis.");
    static final Slip UPSAMPLED_CHANNELS =
            new Slip("upsampled-channels", "The channels are repeated, too: each map grows, and none is added.");
    static final Slip DOWN_FOR_UP =
            new Slip("down-for-up", "Divided instead of multiplied: an upsampling makes an image larger.");

    public Upsampling {
        factors = List.copyOf(factors);
        Shape.requirePossibleAxes(name, factors.size());
        for (long factor : factors) {
            ImpossibleLayer.requireAtLeast(1, factor, name, "factor");
        }
    }

    /** One factor for each axis. */
    public static Upsampling of(String name, long... factors) {
        return new Upsampling(name, LongStream.of(factors).boxed().toList());
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(Adjustable.sides("factor", factors, 1, other -> new Upsampling(name, other)));
    }

    @Override
    public String kind() {
        return "upsampling";
    }

    @Override
    public String description() {
        return "upsampling by " + Settings.sides(factors) + ", nearest value";
    }

    @Override
    public Output output(Shape input) {
        require(input);
        List<Expression> sides = IntStream.range(0, factors.size())
                .mapToObj(axis -> Expression.of(input.axes().get(axis)).times(factors.get(axis)))
                .toList();
        return Output.of(sides, input.channels(), "n·u");
    }

    private Shape require(Shape input) {
        return input.requireAxes(name, factors.size());
    }

    @Override
    public String channels(Shape input) {
        return ", all " + Expression.grouped(input.channels()) + " channels stay";
    }

    @Override
    public String whyNothingIsKept() {
        return "An upsampling repeats what it sees.";
    }

    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return before.repeated(factors);
    }

    @Override
    public Settings settings() {
        return new Settings().put("factor", Settings.sides(factors));
    }

    @Override
    public String shapeLetters() {
        return "n a side of the input, u how often each value is repeated along it; all channels stay";
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        Shape input = here.input();
        to.shape(UPSAMPLED_ALONG_ONE_AXIS, () -> alongTheFirst().output(input));
        to.shape(UPSAMPLED_CHANNELS, () -> {
            Expression channels = Expression.of(input.channels()).times(factors.get(0));
            return new Output(
                    output(input).shape().withChannels(channels.value()), "", "channels " + channels.equation());
        });
        to.shape(DOWN_FOR_UP, () -> {
            List<Expression> sides = IntStream.range(0, factors.size())
                    .mapToObj(axis -> Expression.of(input.axes().get(axis)).dividedDown(factors.get(axis)))
                    .toList();
            return Output.of(sides, input.channels(), "");
        });
    }

    private Upsampling alongTheFirst() {
        return new Upsampling(
                name,
                IntStream.range(0, factors.size())
                        .mapToObj(axis -> axis == 0 ? factors.get(0) : 1L)
                        .toList());
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        require(shape);
        return place -> {
            int[] at = place.clone();
            for (int axis = 0; axis < factors.size(); axis++) {
                at[axis + 1] /= Math.toIntExact(factors.get(axis));
            }
            double value = input.at(at);
            return WorkedCell.of(value, () -> WorkedCell.number(value) + ", from place " + axes(at));
        };
    }

    private static String axes(int[] place) {
        return IntStream.of(place).skip(1).mapToObj(String::valueOf).collect(Collectors.joining("×"));
    }
}
