package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fully connected layer: every unit sees every input.
 *
 * @param name the layer's name in the document
 * @param units how many outputs
 * @param bias whether each unit adds a number of its own
 * @param activation the function applied to the outputs
 * @param everyPlace whether the layer works at each place of a map by itself, as Keras's does; otherwise it needs a vector
 */
public record Dense(String name, long units, boolean bias, ActivationFunction activation, boolean everyPlace)
        implements Layer {
    public Dense {
        ImpossibleLayer.requireAtLeast(1, units, name, "units");
    }

    /** With bias and no activation function. */
    public static Dense of(String name, long units) {
        return new Dense(name, units, true, ActivationFunction.IDENTITY, false);
    }

    public Dense atEveryPlace() {
        return new Dense(name, units, bias, activation, true);
    }

    public Dense withoutBias() {
        return new Dense(name, units, false, activation, everyPlace);
    }

    public Dense activation(ActivationFunction function) {
        return new Dense(name, units, bias, function, everyPlace);
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(
                Adjustable.whole("units", units, 1, other -> new Dense(name, other, bias, activation, everyPlace)),
                Adjustable.bias(bias, other -> new Dense(name, units, other, activation, everyPlace)),
                Adjustable.activation(activation, this::activation));
    }

    @Override
    public String kind() {
        return "dense";
    }

    @Override
    public String description() {
        return "dense, " + Expression.grouped(units) + " units" + activation.suffix();
    }

    @Override
    public Output output(Shape input) {
        inputs(input);
        String places = input.isVector() ? "" : " at each of " + Settings.sides(input.axes()) + " places";
        return new Output(input.withChannels(units), "o", Expression.grouped(units) + " units" + places);
    }

    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return before.acrossChannels(input, image);
    }

    @Override
    public Parameters parameters(Shape input) {
        Expression matrix = matrix(input);
        return new Parameters(
                Count.of("i·o", matrix),
                bias ? Count.of("o", Expression.of(units)) : Count.NONE,
                Count.NONE,
                bias ? Count.of("i·o + o", matrix.plus(units)) : Count.of("i·o", matrix));
    }

    @Override
    public List<ParameterArray> arrays(Shape input) {
        ParameterArray weights = ParameterArray.of(ParameterArray.Role.WEIGHTS, inputs(input), units);
        return bias ? List.of(weights, ParameterArray.of(ParameterArray.Role.BIASES, units)) : List.of(weights);
    }

    @Override
    public Count multiplyAccumulates(Shape input) {
        return input.isVector()
                ? Count.of("i·o", matrix(input))
                : Count.of(
                        "places·i·o",
                        Expression.product(input.axes()).times(inputs(input)).times(units));
    }

    @Override
    public Settings settings() {
        return new Settings().put(Settings.ACTIVATION, activation.toString()).put(Settings.BIAS, bias);
    }

    @Override
    public boolean givesProbabilities() {
        return activation.equals(ActivationFunction.SOFTMAX);
    }

    @Override
    public String shapeLetters() {
        return "o the units";
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        return List.of(
                new Letter("i", "the values that come in" + (input.isVector() ? "" : " at a place"), inputs(input)),
                new Letter("o", "the units", units));
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        Expression matrix = withoutBias().parameters(here.input()).total().expression();
        to.count(CountSlips.BIAS_FORGOTTEN, () -> matrix);
        to.count(CountSlips.ONE_BIAS_FOR_ALL, () -> matrix.plus(1));
        to.count(CountSlips.BIAS_FOR_EACH_INPUT, () -> matrix.plus(here.input().values()));
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        int inputs = Math.toIntExact(inputs(shape));
        return activation.on(place -> sum(inputs, place, input, arrays).cell(), units);
    }

    @Override
    public Optional<WeightedSum> weightedSum(
            Shape shape, Values input, Map<ParameterArray.Role, Values> arrays, int... place) {
        return Optional.of(sum(Math.toIntExact(inputs(shape)), place, input, arrays));
    }

    /** One unit before its activation function. */
    private WeightedSum sum(int inputs, int[] place, Values input, Map<ParameterArray.Role, Values> arrays) {
        Values weights = arrays.get(ParameterArray.Role.WEIGHTS);
        double own = bias ? arrays.get(ParameterArray.Role.BIASES).at(place[0]) : 0;
        return new WeightedSum(
                visitor -> {
                    int[] from = place.clone();
                    int[] weight = {0, place[0]};
                    for (from[0] = 0; from[0] < inputs; from[0]++) {
                        weight[0] = from[0];
                        visitor.take(from, input.at(from), weights.at(weight));
                    }
                },
                own,
                activation);
    }

    private Expression matrix(Shape input) {
        return Expression.product(inputs(input), units);
    }

    private long inputs(Shape input) {
        if (input.isVector() || everyPlace) {
            return input.channels();
        }
        throw new ImpossibleLayer(name, "the input must be a vector, found " + input + "; flatten it first");
    }
}
