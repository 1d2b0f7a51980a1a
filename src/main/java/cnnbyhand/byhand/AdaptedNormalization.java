package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Brings a data set's values to mean 0 and variance 1 by a mean and a variance that were taken from the data and are kept
 * with the weights: Keras's {@code Normalization} without numbers of its own.
 *
 * @param name the layer's name
 * @param forEachChannel whether each channel has a mean and a variance; otherwise there is one of each for all
 */
public record AdaptedNormalization(String name, boolean forEachChannel) implements Layer {
    static final Slip COUNT_FORGOTTEN = new Slip(
            "count-forgotten",
            "How many values were seen is left out: it is kept, too, one number beside all means and variances.");
    static final Slip ADAPTED_TAKEN_AS_GIVEN = new Slip(
            "adapted-taken-as-given",
            "Nothing is counted: mean and variance are kept, though no gradient changes them.");
    static final Slip GAMMA_AND_BETA_ADDED =
            new Slip("gamma-and-beta-added", "Gamma and beta are counted, as for batch normalization: here are none.");

    @Override
    public List<Adjustable> adjustables() {
        return List.of(
                Adjustable.yesOrNo("per-channel", forEachChannel, other -> new AdaptedNormalization(name, other)));
    }

    @Override
    public String kind() {
        return "adapted normalization";
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(input, "each value is normalized in place");
    }

    @Override
    public Parameters parameters(Shape input) {
        Count kept = forEachChannel
                ? Count.of("2·C + 1", Expression.product(2, input.channels()).plus(1))
                : Count.of("1 + 1 + 1", Expression.of(1).plus(1).plus(1));
        return new Parameters(Count.NONE, Count.NONE, kept, kept);
    }

    @Override
    public List<ParameterArray> arrays(Shape input) {
        List<Long> sides = forEachChannel ? List.of(input.channels()) : List.of();
        return List.of(
                new ParameterArray(ParameterArray.Role.MEAN, sides),
                new ParameterArray(ParameterArray.Role.VARIANCE, sides),
                ParameterArray.of(ParameterArray.Role.COUNT));
    }

    /** One for each value: mean and variance fold into one factor and one summand. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of("values", input.values());
    }

    @Override
    public Settings settings() {
        return new Settings().put("mean and variance", forEachChannel ? "for each channel" : "for all values");
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        return forEachChannel
                ? List.of(new Letter("C", "the channels: a mean and a variance; and how many values", input.channels()))
                : List.of();
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        long channels = forEachChannel ? here.input().channels() : 1;
        to.count(COUNT_FORGOTTEN, () -> Expression.product(2, channels));
        to.count(ADAPTED_TAKEN_AS_GIVEN, () -> Expression.of(0));
        to.count(GAMMA_AND_BETA_ADDED, () -> Expression.product(4, channels));
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        Values means = arrays.get(ParameterArray.Role.MEAN);
        Values variances = arrays.get(ParameterArray.Role.VARIANCE);
        return place -> {
            int[] channel = forEachChannel ? new int[] {place[0]} : new int[0];
            return Normalization.cell(input.at(place), means.at(channel), variances.at(channel));
        };
    }
}
