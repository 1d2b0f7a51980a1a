package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * A depthwise convolution: each channel has filters of its own, one channel deep, and channels are never added together
 * (Keras' {@code DepthwiseConv2D}). Channel c's filter j gives output channel c·x + j.
 *
 * @param name the layer's name in the document
 * @param multiplier how many filters each channel has
 * @param kernel the filters' size and how they slide
 * @param bias whether each filter adds a number of its own
 * @param activation the function applied to each output
 */
public record DepthwiseConvolution(
        String name, long multiplier, Window kernel, boolean bias, ActivationFunction activation) implements Layer {
    static final Slip COUNTED_AS_CONVOLUTION = new Slip(
            "counted-as-convolution",
            "Counted as for a convolution: a depthwise filter is one channel deep, f·f, and not f·f·C.");
    static final Slip MULTIPLIER_FORGOTTEN = new Slip(
            "multiplier-forgotten", "The depth multiplier is forgotten: each channel has x filters of its own.");
    static final Slip MULTIPLIER_FOR_FILTERS = new Slip(
            "multiplier-for-filters",
            "The depth multiplier is mistaken for the filters in all: each of the C channels has x of them.");

    public DepthwiseConvolution {
        ImpossibleLayer.requireAtLeast(1, multiplier, name, Settings.DEPTH_MULTIPLIER);
        kernel.requirePossible(name);
    }

    /** One square filter for each channel, stride 1, no padding, with bias and no activation function. */
    public static DepthwiseConvolution of(String name, long side) {
        return new DepthwiseConvolution(name, 1, Window.of(side, side), true, ActivationFunction.IDENTITY);
    }

    public DepthwiseConvolution multiplier(long other) {
        return new DepthwiseConvolution(name, other, kernel, bias, activation);
    }

    public DepthwiseConvolution stride(long stride) {
        return with(kernel.stride(stride));
    }

    public DepthwiseConvolution padding(long each) {
        return with(kernel.padding(Padding.of(each)));
    }

    public DepthwiseConvolution same() {
        return with(kernel.padding(Padding.SAME));
    }

    public DepthwiseConvolution dilation(long dilation) {
        return with(kernel.dilation(dilation));
    }

    public DepthwiseConvolution withoutBias() {
        return new DepthwiseConvolution(name, multiplier, kernel, false, activation);
    }

    public DepthwiseConvolution activation(ActivationFunction function) {
        return new DepthwiseConvolution(name, multiplier, kernel, bias, function);
    }

    private DepthwiseConvolution with(Window changed) {
        return new DepthwiseConvolution(name, multiplier, changed, bias, activation);
    }

    @Override
    public List<Adjustable> adjustables() {
        List<Adjustable> all = new ArrayList<>(List.of(multiplier(multiplier, this::multiplier)));
        all.addAll(new WindowAdjustables(kernel, this::with).all());
        all.add(Adjustable.bias(bias, other -> new DepthwiseConvolution(name, multiplier, kernel, other, activation)));
        all.add(Adjustable.activation(activation, this::activation));
        return List.copyOf(all);
    }

    /** How many filters each channel has, of a layer that changes so. */
    static Adjustable multiplier(long now, LongFunction<Layer> change) {
        return Adjustable.whole("depth-multiplier", now, 1, change);
    }

    @Override
    public String kind() {
        return "depthwise convolution";
    }

    @Override
    public String description() {
        return "depthwise convolution, " + Expression.grouped(multiplier) + " filters for each channel of "
                + kernel.description() + activation.suffix();
    }

    @Override
    public Output output(Shape input) {
        return kernel.output(name, input, filters(input).value());
    }

    @Override
    public String channels(Shape input) {
        return ", " + Expression.grouped(multiplier) + " filters for each of " + Expression.grouped(input.channels())
                + " channels give " + filters(input).equation() + " channels";
    }

    @Override
    public Parameters parameters(Shape input) {
        kernel.require(name, input);
        String rule = kernel.cellsRule();
        Count weights = Count.of(rule + "·C·x", each(kernel.cells(), input));
        return new Parameters(
                weights,
                bias ? Count.of("C·x", filters(input)) : Count.NONE,
                Count.NONE,
                bias ? Count.of("(" + rule + " + 1)·C·x", each(kernel.cells().plus(1), input)) : weights);
    }

    @Override
    public List<ParameterArray> arrays(Shape input) {
        List<Long> sides = Stream.concat(kernel.kernel().stream(), Stream.of(input.channels(), multiplier))
                .toList();
        ParameterArray weights = new ParameterArray(ParameterArray.Role.WEIGHTS, sides);
        long filters = filters(input).value();
        return bias ? List.of(weights, ParameterArray.of(ParameterArray.Role.BIASES, filters)) : List.of(weights);
    }

    @Override
    public Count multiplyAccumulates(Shape input) {
        Expression places = Expression.product(output(input).shape().axes());
        return Count.of(
                input.letters() + "C·x·" + kernel.cellsRule(),
                each(places, input).times(kernel.cells()));
    }

    @Override
    public Optional<Window> window() {
        return Optional.of(kernel);
    }

    @Override
    public Settings settings() {
        Settings settings = new Settings();
        kernel.tell(settings);
        return settings.put(Settings.DEPTH_MULTIPLIER, multiplier)
                .put(Settings.ACTIVATION, activation.toString())
                .put(Settings.BIAS, bias);
    }

    @Override
    public String shapeLetters() {
        return kernel.letters() + "; x channels for each that comes in";
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        return List.of(
                new Letter("f", "the window's side", kernel.first().kernel()),
                new Letter("C", "the channels that come in", input.channels()),
                new Letter("x", "the filters for each channel", multiplier));
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        Shape input = here.input();
        WindowSlips.of(kernel, input, window -> with(window).output(input), to);
        to.shape(MULTIPLIER_FORGOTTEN, () -> multiplier(1).output(input));
        to.shape(MULTIPLIER_FOR_FILTERS, () -> kernel.output(name, input, multiplier));
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        Shape input = here.input();
        to.count(CountSlips.BIAS_FORGOTTEN, () -> total(withoutBias(), input));
        to.count(COUNTED_AS_CONVOLUTION, () -> total(asConvolution(input), input));
        to.count(MULTIPLIER_FORGOTTEN, () -> total(multiplier(1), input));
        to.count(MULTIPLIER_FOR_FILTERS, () -> total(this, input.withChannels(1)));
        to.count(CountSlips.BIAS_FOR_EACH_INPUT, () -> total(withoutBias(), input)
                .plus(input.channels()));
    }

    private Convolution asConvolution(Shape input) {
        return new Convolution(name, filters(input).value(), kernel, bias, activation);
    }

    private static Expression total(Layer layer, Shape input) {
        return layer.parameters(input).total().expression();
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        long filters = filters(shape).value();
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
        int filters = Math.toIntExact(multiplier);
        int channel = place[0] / filters;
        int[] weight = new int[kernel.axes().size() + 2];
        weight[weight.length - 2] = channel;
        weight[weight.length - 1] = place[0] % filters;
        double own = bias ? arrays.get(ParameterArray.Role.BIASES).at(place[0]) : 0;
        return new WeightedSum(
                visitor -> patch.each(channel, place, (cell, at, inside) -> {
                    System.arraycopy(cell, 0, weight, 0, cell.length);
                    visitor.take(at, inside ? input.at(at) : 0, weights.at(weight));
                }),
                own,
                activation);
    }

    /** All filters together, and so the channels that come out. */
    Expression filters(Shape input) {
        return Expression.product(input.channels(), multiplier);
    }

    private Expression each(Expression one, Shape input) {
        return one.times(input.channels()).times(multiplier);
    }
}
