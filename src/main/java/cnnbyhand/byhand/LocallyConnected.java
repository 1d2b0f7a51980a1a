package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A locally connected layer: a convolution whose filters do not slide. Each place of the output has filters and biases of its
 * own (Keras's {@code LocallyConnected1D} and {@code LocallyConnected2D}).
 *
 * @param name the layer's name in the document
 * @param filters how many filters each place has, and so how many output channels
 * @param kernel the filters' size and how far the places lie apart
 * @param bias whether each filter of each place adds a number of its own
 * @param activation the function applied to each output
 */
public record LocallyConnected(String name, long filters, Window kernel, boolean bias, ActivationFunction activation)
        implements Layer {
    static final Slip COUNTED_AS_SHARED = new Slip(
            "counted-as-shared",
            "Counted as for a convolution: here each place has filters of its own, P times as many.");
    static final Slip BIAS_SHARED =
            new Slip("bias-shared", "One bias is counted for each filter: each filter of each place has its own.");
    static final Slip PLACES_OF_THE_INPUT = new Slip(
            "places-of-the-input", "The places of the input are counted: a filter stands at each place of the output.");

    public LocallyConnected {
        ImpossibleLayer.requireAtLeast(1, filters, name, "filters");
        kernel.requirePossible(name);
    }

    /** Filters of these sides, stride 1, no padding, with bias and no activation function. */
    public static LocallyConnected of(String name, long filters, long... sides) {
        return new LocallyConnected(name, filters, Window.of(sides), true, ActivationFunction.IDENTITY);
    }

    public LocallyConnected stride(long stride) {
        return new LocallyConnected(name, filters, kernel.stride(stride), bias, activation);
    }

    public LocallyConnected withoutBias() {
        return new LocallyConnected(name, filters, kernel, false, activation);
    }

    public LocallyConnected activation(ActivationFunction function) {
        return new LocallyConnected(name, filters, kernel, bias, function);
    }

    /** The same filters at every place. */
    private Convolution shared() {
        return new Convolution(name, filters, kernel, bias, activation);
    }

    /** Those of a convolution. */
    @Override
    public List<Adjustable> adjustables() {
        return shared().adjustables().stream()
                .map(each -> each.of(changed -> apart((Convolution) changed)))
                .toList();
    }

    private static LocallyConnected apart(Convolution shared) {
        return new LocallyConnected(
                shared.name(), shared.filters(), shared.kernel(), shared.bias(), shared.activation());
    }

    @Override
    public String kind() {
        return "locally connected";
    }

    @Override
    public String description() {
        return "locally connected, " + Expression.grouped(filters) + " filters for each place of "
                + kernel.description() + activation.suffix();
    }

    @Override
    public Output output(Shape input) {
        return kernel.output(name, input, filters);
    }

    @Override
    public String channels(Shape input) {
        return shared().channels(input);
    }

    private Expression places(Shape input) {
        return Expression.product(output(input).shape().axes());
    }

    private Expression filter(Shape input) {
        return kernel.cells().times(input.channels());
    }

    @Override
    public Parameters parameters(Shape input) {
        Expression places = places(input);
        String filter = kernel.cellsRule() + "·C";
        Count weights =
                Count.of("P·" + filter + "·M", places.times(filter(input)).times(filters));
        return new Parameters(
                weights,
                bias ? Count.of("P·M", places.times(filters)) : Count.NONE,
                Count.NONE,
                bias
                        ? Count.of(
                                "P·(" + filter + " + 1)·M",
                                places.times(filter(input).plus(1)).times(filters))
                        : weights);
    }

    /** A matrix for each place: a row for each value below the window, a column for each filter. */
    @Override
    public List<ParameterArray> arrays(Shape input) {
        Shape places = output(input).shape();
        ParameterArray weights = ParameterArray.of(
                ParameterArray.Role.WEIGHTS,
                places(input).value(),
                filter(input).value(),
                filters);
        return bias
                ? List.of(weights, new ParameterArray(ParameterArray.Role.BIASES, places.sides()))
                : List.of(weights);
    }

    @Override
    public Count multiplyAccumulates(Shape input) {
        return shared().multiplyAccumulates(input);
    }

    @Override
    public Optional<Window> window() {
        return Optional.of(kernel);
    }

    @Override
    public Settings settings() {
        return shared().settings();
    }

    @Override
    public String shapeLetters() {
        return shared().shapeLetters();
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        List<Letter> letters = new ArrayList<>();
        letters.add(new Letter("P", "the places that come out", places(input).value()));
        letters.addAll(shared().countLetters(input));
        return List.copyOf(letters);
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        shared().shapeSlips(here, to);
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        Shape input = here.input();
        Parameters parts = parameters(input);
        to.count(COUNTED_AS_SHARED, () -> shared().parameters(input).total().expression());
        if (bias) {
            to.count(BIAS_SHARED, () -> parts.weights().expression().plus(filters));
        }
        to.count(CountSlips.BIAS_FORGOTTEN, () -> parts.weights().expression());
        to.count(PLACES_OF_THE_INPUT, () -> Expression.product(input.axes())
                .times(filter(input).plus(bias ? 1 : 0))
                .times(filters));
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return activation.on(place -> sum(shape, input, arrays, place).cell(), filters);
    }

    @Override
    public Optional<WeightedSum> weightedSum(
            Shape shape, Values input, Map<ParameterArray.Role, Values> arrays, int... place) {
        return Optional.of(sum(shape, input, arrays, place));
    }

    private WeightedSum sum(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays, int... place) {
        Patch patch = new Patch(kernel, kernel.require(name, shape));
        Values weights = arrays.get(ParameterArray.Role.WEIGHTS);
        int[] there = new int[place.length];
        System.arraycopy(place, 1, there, 0, place.length - 1);
        there[place.length - 1] = place[0];
        int matrix = row(there, output(shape).shape().axes());
        int channels = Math.toIntExact(shape.channels());
        return new WeightedSum(
                visitor -> {
                    for (int channel = 0; channel < channels; channel++) {
                        int depth = channel;
                        patch.each(
                                channel,
                                place,
                                (cell, at, inside) -> visitor.take(
                                        at,
                                        inside ? input.at(at) : 0,
                                        weights.at(matrix, row(cell, kernel.kernel()) * channels + depth, place[0])));
                    }
                },
                bias ? arrays.get(ParameterArray.Role.BIASES).at(there) : 0,
                activation);
    }

    /** How many places come before this one, row by row. */
    private static int row(int[] place, List<Long> sides) {
        int row = 0;
        for (int axis = 0; axis < sides.size(); axis++) {
            row = row * Math.toIntExact(sides.get(axis)) + place[axis];
        }
        return row;
    }
}
