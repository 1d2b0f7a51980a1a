package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A factor and a summand for each channel, learned behind a normalization that keeps no statistics.
 *
 * @param scales whether each channel has a gamma
 * @param shifts whether each channel has a beta
 */
record GammaAndBeta(boolean scales, boolean shifts) {
    static final String GAMMA = "gamma";
    static final String BETA = "beta";

    static final Slip RUNNING_STATISTICS_COUNTED = new Slip(
            "running-statistics-counted",
            "Counted as batch normalization: this one keeps no running mean and variance, as it looks at one example.");
    static final Slip GAMMA_FOR_EACH_VALUE = new Slip(
            "gamma-for-each-value", "Gamma and beta are counted for each value: all places of a channel share them.");

    /** Whether there is a gamma, and a beta. */
    List<Adjustable> adjustables(Function<GammaAndBeta, Layer> change) {
        return List.of(
                Adjustable.yesOrNo(GAMMA, scales, other -> change.apply(new GammaAndBeta(other, shifts))),
                Adjustable.yesOrNo(BETA, shifts, other -> change.apply(new GammaAndBeta(scales, other))));
    }

    /** The values that share a mean and a variance. */
    record Statistics(double mean, double deviation) {

        /** @param epsilon added to the variance before the root is taken */
        static Statistics of(List<Double> values, double epsilon) {
            double mean = values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
            double squares = values.stream()
                    .mapToDouble(value -> (value - mean) * (value - mean))
                    .sum();
            return new Statistics(mean, Math.sqrt(squares / values.size() + epsilon));
        }
    }

    Parameters parameters(long channels) {
        Expression each = Expression.of(channels);
        return new Parameters(
                scales ? Count.of("C gamma", each) : Count.NONE,
                shifts ? Count.of("C beta", each) : Count.NONE,
                Count.NONE,
                total(channels));
    }

    private Count total(long channels) {
        if (scales && shifts) {
            return Count.of("2·C", Expression.product(2, channels));
        }
        return scales || shifts ? Count.of("C", Expression.of(channels)) : Count.NONE;
    }

    List<ParameterArray> arrays(long channels) {
        List<ParameterArray> arrays = new ArrayList<>();
        if (scales) {
            arrays.add(ParameterArray.of(ParameterArray.Role.GAMMA, channels));
        }
        if (shifts) {
            arrays.add(ParameterArray.of(ParameterArray.Role.BETA, channels));
        }
        return List.copyOf(arrays);
    }

    List<Letter> letters(Shape input) {
        return List.of(new Letter("C", "the channels: " + this, input.channels()));
    }

    /** Adds what is learned to the settings, where one of the two is missing. */
    Settings tell(Settings settings) {
        return scales && shifts ? settings : settings.put(BatchNormalization.GAMMA_AND_BETA, toString());
    }

    void slips(Shape input, Slips to) {
        to.count(
                RUNNING_STATISTICS_COUNTED,
                () -> total(input.channels()).expression().plus(Expression.product(2, input.channels())));
        to.count(GAMMA_FOR_EACH_VALUE, () -> Expression.of(2).times(input.values()));
    }

    WorkedCell cell(double value, Statistics statistics, int channel, Map<ParameterArray.Role, Values> arrays) {
        double gamma = scales ? arrays.get(ParameterArray.Role.GAMMA).at(channel) : 1;
        double beta = shifts ? arrays.get(ParameterArray.Role.BETA).at(channel) : 0;
        double mean = statistics.mean;
        double deviation = statistics.deviation;
        double result = gamma * (value - mean) / deviation + beta;
        double magnitude = Math.abs(gamma) * (Math.abs(value) + Math.abs(mean)) / deviation + Math.abs(beta);
        return new WorkedCell(
                result, magnitude, () -> BatchNormalization.arithmetic(gamma, value, mean, deviation, beta, result));
    }

    @Override
    public String toString() {
        if (scales && shifts) {
            return "gamma and beta";
        }
        return scales ? "gamma alone" : shifts ? "beta alone" : Settings.NONE;
    }
}
