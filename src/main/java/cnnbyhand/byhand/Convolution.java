package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A convolution: each of its filters is as deep as the input and gives one output channel.
 *
 * @param name the layer's name in the document
 * @param filters how many filters, and so how many output channels
 * @param kernel the filters' size and how they slide
 * @param bias whether each filter adds a number of its own
 * @param activation the function applied to each output
 */
public record Convolution(String name, long filters, Window kernel, boolean bias, ActivationFunction activation)
        implements Layer {
    static final String FILTERS = "filters";

    public Convolution {
        ImpossibleLayer.requireAtLeast(1, filters, name, FILTERS);
        kernel.requirePossible(name);
    }

    /** Square filters, stride 1, no padding, with bias and no activation function. */
    public static Convolution of(String name, long filters, long side) {
        return of(name, filters, side, side);
    }

    /** Filters of {@code height}×{@code width}, otherwise as {@link #of(String, long, long)}. */
    public static Convolution of(String name, long filters, long height, long width) {
        return new Convolution(name, filters, Window.of(height, width), true, ActivationFunction.IDENTITY);
    }

    public Convolution stride(long stride) {
        return with(kernel.stride(stride));
    }

    public Convolution padding(long each) {
        return with(kernel.padding(Padding.of(each)));
    }

    public Convolution same() {
        return with(kernel.padding(Padding.SAME));
    }

    public Convolution dilation(long dilation) {
        return with(kernel.dilation(dilation));
    }

    public Convolution withoutBias() {
        return new Convolution(name, filters, kernel, false, activation);
    }

    public Convolution activation(ActivationFunction function) {
        return new Convolution(name, filters, kernel, bias, function);
    }

    Convolution filters(long others) {
        return new Convolution(name, others, kernel, bias, activation);
    }

    Convolution with(Window changed) {
        return new Convolution(name, filters, changed, bias, activation);
    }

    @Override
    public List<Adjustable> adjustables() {
        List<Adjustable> all = new ArrayList<>(List.of(Adjustable.whole(FILTERS, filters, 1, this::filters)));
        all.addAll(new WindowAdjustables(kernel, this::with).ofConvolution());
        all.add(Adjustable.bias(bias, other -> new Convolution(name, filters, kernel, other, activation)));
        all.add(Adjustable.activation(activation, this::activation));
        return List.copyOf(all);
    }

    @Override
    public String kind() {
        return "convolution";
    }

    @Override
    public String description() {
        return "convolution, " + Expression.grouped(filters) + " filters of " + kernel.description()
                + activation.suffix();
    }

    @Override
    public Output output(Shape input) {
        return kernel.output(name, input, filters);
    }

    @Override
    public String channels(Shape input) {
        return ", " + Expression.grouped(filters) + " filters give " + Expression.grouped(filters) + " channels";
    }

    @Override
    public Parameters parameters(Shape input) {
        Expression filter = filter(input);
        String rule = kernel.cellsRule() + "·C";
        return new Parameters(
                Count.of(rule + "·M", filter.times(filters)),
                bias ? Count.of("M", Expression.of(filters)) : Count.NONE,
                Count.NONE,
                bias
                        ? Count.of("(" + rule + " + 1)·M", filter.plus(1).times(filters))
                        : Count.of(rule + "·M", filter.times(filters)));
    }

    @Override
    public List<ParameterArray> arrays(Shape input) {
        List<Long> sides = Stream.concat(kernel.kernel().stream(), Stream.of(input.channels(), filters))
                .toList();
        ParameterArray weights = new ParameterArray(ParameterArray.Role.WEIGHTS, sides);
        return bias ? List.of(weights, ParameterArray.of(ParameterArray.Role.BIASES, filters)) : List.of(weights);
    }

    @Override
    public Count multiplyAccumulates(Shape input) {
        Expression outputs = output(input).shape().values();
        return Count.of(input.letters() + "M·" + kernel.cellsRule() + "·C", outputs.times(filter(input)));
    }

    @Override
    public Optional<Window> window() {
        return Optional.of(kernel);
    }

    @Override
    public Settings settings() {
        Settings settings = new Settings();
        kernel.tell(settings);
        return settings.put(Settings.ACTIVATION, activation.toString()).put(Settings.BIAS, bias);
    }

    @Override
    public String shapeLetters() {
        return kernel.letters() + "; a channel for each filter";
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        return List.of(
                new Letter("f", "the window's side", kernel.first().kernel()),
                new Letter("C", "the channels that come in", input.channels()),
                new Letter("M", "the filters", filters));
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        WindowSlips.of(kernel, here.input(), window -> with(window).output(here.input()), to);
        ConvolutionSlips.ofShape(this, here, to);
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        ConvolutionSlips.ofCount(this, here, to);
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
        int[] weight = new int[kernel.axes().size() + 2];
        weight[weight.length - 1] = place[0];
        double own = bias ? arrays.get(ParameterArray.Role.BIASES).at(place[0]) : 0;
        return new WeightedSum(
                visitor -> {
                    for (int channel = 0; channel < shape.channels(); channel++) {
                        weight[weight.length - 2] = channel;
                        patch.each(channel, place, (cell, at, inside) -> {
                            System.arraycopy(cell, 0, weight, 0, cell.length);
                            visitor.take(at, inside ? input.at(at) : 0, weights.at(weight));
                        });
                    }
                },
                own,
                activation);
    }

    private Expression filter(Shape input) {
        return kernel.cells().times(kernel.require(name, input).channels());
    }
}
