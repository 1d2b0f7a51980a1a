package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Batch normalization: each channel is brought to mean 0 and variance 1, then scaled by gamma and shifted by beta.
 *
 * @param name the layer's name in the document
 * @param channels how many channels the document says that it takes
 * @param epsilon added to the variance before the root is taken
 * @param decay the share of the running statistics that each batch leaves as it was
 * @param scales whether each channel has a gamma
 * @param shifts whether each channel has a beta
 */
public record BatchNormalization(
        String name, long channels, double epsilon, double decay, boolean scales, boolean shifts) implements Layer {
    /** The setting of a layer without gamma and beta. */
    public static final String GAMMA_AND_BETA = "gamma and beta";

    static final Slip GAMMA_AND_BETA_ALONE = new Slip(
            "gamma-and-beta-alone",
            "Gamma and beta alone, as Chainer counts: running mean and variance are kept, too.");
    static final Slip GAMMA_ALONE = new Slip(
            "gamma-alone", "Gamma alone: each channel has gamma, beta, a running mean and a running variance.");
    static final Slip EACH_VALUE_NORMALIZED = new Slip(
            "each-value-normalized",
            "Counted for each value: batch normalization keeps four numbers for each channel.");

    public BatchNormalization {
        ImpossibleLayer.requireAtLeast(1, channels, name, "channels");
    }

    /** With gamma and beta. */
    public BatchNormalization(String name, long channels, double epsilon, double decay) {
        this(name, channels, epsilon, decay, true, true);
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(
                Adjustable.number(
                        "epsilon",
                        epsilon,
                        Allowed.number(0),
                        other -> new BatchNormalization(name, channels, other, decay, scales, shifts)),
                Adjustable.number(
                        "decay",
                        decay,
                        Allowed.number(0, 1),
                        other -> new BatchNormalization(name, channels, epsilon, other, scales, shifts)),
                Adjustable.yesOrNo(
                        GammaAndBeta.GAMMA,
                        scales,
                        other -> new BatchNormalization(name, channels, epsilon, decay, other, shifts)),
                Adjustable.yesOrNo(
                        GammaAndBeta.BETA,
                        shifts,
                        other -> new BatchNormalization(name, channels, epsilon, decay, scales, other)));
    }

    @Override
    public String kind() {
        return "batch normalization";
    }

    @Override
    public Output output(Shape input) {
        if (input.channels() != channels) {
            throw new ImpossibleLayer(
                    name,
                    "the input must have " + Expression.grouped(channels) + " channels, found "
                            + Expression.grouped(input.channels()));
        }
        return Output.unchanged(input, "each channel is normalized in place");
    }

    @Override
    public Parameters parameters(Shape input) {
        Expression each = Expression.of(channels);
        long learned = (scales ? 1 : 0) + (shifts ? 1 : 0);
        Expression running = Expression.product(2, channels);
        return new Parameters(
                scales ? Count.of("C gamma", each) : Count.NONE,
                shifts ? Count.of("C beta", each) : Count.NONE,
                Count.of("2·C running", running),
                learned == 0
                        ? Count.of("2·C", running)
                        : Count.of(
                                (learned == 2 ? "2·C" : "C") + " + 2·C",
                                (learned == 2 ? Expression.product(2, channels) : each).plus(running)));
    }

    @Override
    public List<ParameterArray> arrays(Shape input) {
        List<ParameterArray> arrays = new ArrayList<>();
        if (scales) {
            arrays.add(ParameterArray.of(ParameterArray.Role.GAMMA, channels));
        }
        if (shifts) {
            arrays.add(ParameterArray.of(ParameterArray.Role.BETA, channels));
        }
        arrays.add(ParameterArray.of(ParameterArray.Role.MEAN, channels));
        arrays.add(ParameterArray.of(ParameterArray.Role.VARIANCE, channels));
        return List.copyOf(arrays);
    }

    /** One a value: once mean, variance, gamma and beta are known they fold into one factor and one summand. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of(input.letters() + "C", input.values());
    }

    @Override
    public Settings settings() {
        Settings settings = new Settings().put("epsilon", epsilon).put("decay", decay);
        return scales || shifts ? settings : settings.put(GAMMA_AND_BETA, "fixed at 1 and 0");
    }

    /** Normalization is taken to be over the channels that come in. */
    @Override
    public Layer on(Shape input) {
        return input.isVector() ? this : following(input);
    }

    @Override
    public Layer following(Shape input) {
        return new BatchNormalization(name, input.channels(), epsilon, decay, scales, shifts);
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        return List.of(new Letter("C", "the channels: gamma, beta, running mean and variance", channels));
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        Parameters parts = parameters(here.input());
        Expression gamma = parts.weights().expression();
        to.count(GAMMA_AND_BETA_ALONE, () -> gamma.plus(parts.biases().expression()));
        to.count(GAMMA_ALONE, () -> gamma);
        to.count(
                EACH_VALUE_NORMALIZED, () -> Expression.of(4).times(here.input().values()));
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return place -> {
            double gamma = scales ? arrays.get(ParameterArray.Role.GAMMA).at(place[0]) : 1;
            double beta = shifts ? arrays.get(ParameterArray.Role.BETA).at(place[0]) : 0;
            double mean = arrays.get(ParameterArray.Role.MEAN).at(place[0]);
            double deviation =
                    Math.sqrt(arrays.get(ParameterArray.Role.VARIANCE).at(place[0]) + epsilon);
            double value = input.at(place);
            double result = gamma * (value - mean) / deviation + beta;
            double magnitude = Math.abs(gamma) * (Math.abs(value) + Math.abs(mean)) / deviation + Math.abs(beta);
            return new WorkedCell(result, magnitude, () -> arithmetic(gamma, value, mean, deviation, beta, result));
        };
    }

    static String arithmetic(double gamma, double value, double mean, double deviation, double beta, double result) {
        return WorkedCell.number(gamma) + "·(" + WorkedCell.number(value) + " − " + WorkedCell.number(mean) + ") / "
                + WorkedCell.number(deviation) + " + " + WorkedCell.number(beta) + " = "
                + WorkedCell.number(result);
    }
}
