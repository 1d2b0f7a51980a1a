package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Group normalization (Wu and He 2018): the channels are divided into groups, and all values of a group are brought to
 * mean 0 and variance 1 together; then each channel is scaled by its gamma and shifted by its beta.
 *
 * @param name the layer's name
 * @param groups how many groups there are, or {@link #ONE_FOR_EACH_CHANNEL}
 * @param epsilon added to the variance before the root is taken
 * @param scales whether each channel has a gamma
 * @param shifts whether each channel has a beta
 */
public record GroupNormalization(String name, long groups, double epsilon, boolean scales, boolean shifts)
        implements Layer {
    /** As many groups as channels, in Keras's number: an instance normalization. */
    public static final long ONE_FOR_EACH_CHANNEL = -1;

    /** The word for as many groups as channels. */
    private static final String EACH = "each";

    static final Slip GAMMA_FOR_EACH_GROUP = new Slip(
            "gamma-for-each-group",
            "Gamma and beta are counted for each group: a group shares mean and variance, each channel has its gamma.");

    public GroupNormalization {
        if (groups != ONE_FOR_EACH_CHANNEL) {
            ImpossibleLayer.requireAtLeast(1, groups, name, "groups");
        }
    }

    /** With gamma and beta. */
    public GroupNormalization(String name, long groups, double epsilon) {
        this(name, groups, epsilon, true, true);
    }

    @Override
    public List<Adjustable> adjustables() {
        String now = groups == ONE_FOR_EACH_CHANNEL ? EACH : Long.toString(groups);
        List<Adjustable> all = new ArrayList<>();
        all.add(Adjustable.of(
                "groups",
                now,
                Allowed.whole(1, 1, List.of(EACH)),
                typed -> new GroupNormalization(
                        name, typed.is(EACH) ? ONE_FOR_EACH_CHANNEL : typed.whole(), epsilon, scales, shifts)));
        all.add(Adjustable.number(
                "epsilon",
                epsilon,
                Allowed.number(0),
                other -> new GroupNormalization(name, groups, other, scales, shifts)));
        all.addAll(learned()
                .adjustables(other -> new GroupNormalization(name, groups, epsilon, other.scales(), other.shifts())));
        return List.copyOf(all);
    }

    @Override
    public String kind() {
        return "group normalization";
    }

    @Override
    public String description() {
        return "group normalization, "
                + (groups == ONE_FOR_EACH_CHANNEL
                        ? "a group for each channel"
                        : Expression.grouped(groups) + " groups");
    }

    /** Every place has a part in the mean and the variance of a group. */
    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return ReceptiveField.all(image);
    }

    @Override
    public Output output(Shape input) {
        Expression each = Expression.of(input.channels()).dividedBy(require(input));
        return Output.unchanged(input, "each group is normalized over its channels, " + each.equation());
    }

    /** How many groups there are on this input. */
    private long require(Shape input) {
        long all = groups == ONE_FOR_EACH_CHANNEL ? input.channels() : groups;
        if (input.channels() % all != 0) {
            throw new ImpossibleLayer(
                    name,
                    "the channels must be a multiple of the " + Expression.grouped(groups) + " groups, found "
                            + Expression.grouped(input.channels()));
        }
        return all;
    }

    private GammaAndBeta learned() {
        return new GammaAndBeta(scales, shifts);
    }

    @Override
    public Parameters parameters(Shape input) {
        return learned().parameters(input.channels());
    }

    @Override
    public List<ParameterArray> arrays(Shape input) {
        return learned().arrays(input.channels());
    }

    /** One for each square that is summed up, and one for each value that is scaled. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of("2·values", Expression.of(2).times(input.values()));
    }

    @Override
    public Settings settings() {
        return learned().tell(new Settings().put("groups", groups).put("epsilon", epsilon));
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        return learned().letters(input);
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        learned().slips(here.input(), to);
        to.count(GAMMA_FOR_EACH_GROUP, () -> Expression.of(2).times(require(here.input())));
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        int each = Math.toIntExact(shape.channels() / require(shape));
        return place -> {
            int first = place[0] / each * each;
            List<Double> group = new ArrayList<>();
            for (int channel = first; channel < first + each; channel++) {
                collect(shape, input, new int[] {channel}, group);
            }
            return learned().cell(input.at(place), GammaAndBeta.Statistics.of(group, epsilon), place[0], arrays);
        };
    }

    /** All values at places that begin so. */
    private static void collect(Shape shape, Values input, int[] begun, List<Double> to) {
        int axis = begun.length - 1;
        if (axis == shape.axes().size()) {
            to.add(input.at(begun));
            return;
        }
        for (int at = 0; at < shape.axes().get(axis); at++) {
            int[] more = Arrays.copyOf(begun, begun.length + 1);
            more[axis + 1] = at;
            collect(shape, input, more, to);
        }
    }
}
