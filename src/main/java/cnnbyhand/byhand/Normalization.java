package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Brings a data set's values to mean 0 and variance 1 by a mean and a variance that are given: Keras's
 * {@code Normalization}. A batch normalization learns its own.
 *
 * @param name the layer's name
 * @param mean one for all channels, or one for each
 * @param variance one for all channels, or one for each
 */
public record Normalization(String name, List<Double> mean, List<Double> variance) implements Layer {
    /** Keras divides by no less than this. */
    private static final double LEAST_DEVIATION = 1e-7;

    public Normalization {
        mean = List.copyOf(mean);
        variance = List.copyOf(variance);
        if (mean.isEmpty() || mean.size() != variance.size()) {
            throw new ImpossibleLayer(
                    name, "there must be as many means as variances, found " + mean.size() + " and " + variance.size());
        }
        if (!variance.stream().allMatch(each -> each >= 0)) {
            throw new ImpossibleLayer(name, "a variance must be at least 0, found " + Rescaling.words(variance));
        }
    }

    /** One mean and one variance for all channels. */
    public static Normalization of(String name, double mean, double variance) {
        return new Normalization(name, List.of(mean), List.of(variance));
    }

    @Override
    public List<Adjustable> adjustables() {
        String each = mean.size() == 1 ? "" : ", one for each of " + mean.size() + " channels such as 0.5x0.4";
        return List.of(
                Adjustable.numbers(
                        "mean",
                        mean,
                        Allowed.list(List.of(), -Double.MAX_VALUE, mean.size(), "a number" + each),
                        other -> new Normalization(name, other, variance)),
                Adjustable.numbers(
                        "variance",
                        variance,
                        Allowed.list(List.of(), 0, mean.size(), "a number from 0" + each),
                        other -> new Normalization(name, mean, other)));
    }

    @Override
    public String kind() {
        return "normalization";
    }

    @Override
    public String description() {
        return "normalization by mean " + Rescaling.words(mean) + ", variance " + Rescaling.words(variance);
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(require(input), "each value is normalized in place");
    }

    private Shape require(Shape input) {
        if (mean.size() > 1 && mean.size() != input.channels()) {
            throw new ImpossibleLayer(
                    name,
                    "the input must have " + mean.size() + " channels, one for each mean, found "
                            + Expression.grouped(input.channels()));
        }
        return input;
    }

    @Override
    public String whyNothingIsKept() {
        return "This normalization's mean and variance are given and not learned.";
    }

    /** One for each value: mean and variance fold into one factor and one summand. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of("values", input.values());
    }

    @Override
    public Settings settings() {
        return new Settings().put("mean", Rescaling.words(mean)).put("variance", Rescaling.words(variance));
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        Rescaling.givenNumbersCounted(here.input(), whyNothingIsKept(), to);
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        require(shape);
        return place ->
                cell(input.at(place), Rescaling.ofChannel(mean, place[0]), Rescaling.ofChannel(variance, place[0]));
    }

    static WorkedCell cell(double value, double mean, double variance) {
        double deviation = Math.max(Math.sqrt(variance), LEAST_DEVIATION);
        double result = (value - mean) / deviation;
        return new WorkedCell(
                result,
                (Math.abs(value) + Math.abs(mean)) / deviation,
                () -> "(" + WorkedCell.number(value) + " − " + WorkedCell.number(mean) + ") / "
                        + WorkedCell.number(deviation) + " = " + WorkedCell.number(result));
    }
}
