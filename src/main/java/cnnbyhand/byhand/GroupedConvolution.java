package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A convolution whose channels and filters are divided into groups: each filter sees the channels of its own group alone.
 *
 * @param whole the convolution that it would be without groups
 * @param groups how many groups there are
 */
public record GroupedConvolution(Convolution whole, long groups) implements Layer {
    /** The setting of the number of groups. */
    public static final String GROUPS = "groups";

    static final Slip GROUPS_FORGOTTEN = new Slip(
            "groups-forgotten", "The groups are forgotten: a filter is as deep as its own group, C / g channels.");

    public GroupedConvolution {
        ImpossibleLayer.requireAtLeast(1, groups, whole.name(), GROUPS);
        requireDivides(whole.name(), "filters", whole.filters(), groups);
    }

    private static void requireDivides(String layer, String what, long count, long groups) {
        if (count % groups != 0) {
            throw new ImpossibleLayer(
                    layer,
                    what + " must be a multiple of the " + groups + " groups, found " + Expression.grouped(count));
        }
    }

    @Override
    public List<Adjustable> adjustables() {
        List<Adjustable> all = new ArrayList<>();
        for (Adjustable each : whole.adjustables()) {
            all.add(each.of(other -> new GroupedConvolution((Convolution) other, groups)));
        }
        all.add(Adjustable.whole(GROUPS, groups, 1, other -> new GroupedConvolution(whole, other)));
        return List.copyOf(all);
    }

    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public String kind() {
        return "grouped convolution";
    }

    @Override
    public String description() {
        return whole.description() + ", " + Expression.grouped(groups) + " groups";
    }

    @Override
    public Output output(Shape input) {
        seen(input);
        return whole.output(input);
    }

    @Override
    public String channels(Shape input) {
        return whole.channels(input);
    }

    /** With the channels that one filter sees. */
    @Override
    public Parameters parameters(Shape input) {
        return whole.parameters(seen(input));
    }

    @Override
    public List<ParameterArray> arrays(Shape input) {
        return whole.arrays(seen(input));
    }

    @Override
    public Count multiplyAccumulates(Shape input) {
        return whole.multiplyAccumulates(seen(input));
    }

    private Shape seen(Shape input) {
        requireDivides(name(), "input channels", input.channels(), groups);
        return input.withChannels(input.channels() / groups);
    }

    @Override
    public Optional<Window> window() {
        return whole.window();
    }

    @Override
    public Settings settings() {
        return whole.settings().put(GROUPS, groups);
    }

    @Override
    public String shapeLetters() {
        return whole.shapeLetters();
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        return List.of(
                new Letter("f", "the window's side", whole.kernel().first().kernel()),
                new Letter("C", "the channels of a group", seen(input).channels()),
                new Letter("M", "the filters", whole.filters()));
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        whole.shapeSlips(here, to);
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        to.count(GROUPS_FORGOTTEN, () -> whole.parameters(here.input()).total().expression());
        to.count(
                CountSlips.BIAS_FORGOTTEN,
                () -> parameters(here.input()).weights().expression());
    }

    /** Each output channel is one of the whole convolution on the channels of its group. */
    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        Shape seen = seen(shape);
        Convolution sums = whole.activation(ActivationFunction.IDENTITY);
        long filters = whole.filters() / groups;
        return whole.activation()
                .on(
                        place -> {
                            int first = (int) (place[0] / filters * seen.channels());
                            return sums.cells(seen, input.fromChannel(first), arrays)
                                    .at(place);
                        },
                        whole.filters());
    }
}
