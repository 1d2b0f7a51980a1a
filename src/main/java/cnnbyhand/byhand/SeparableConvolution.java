package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A separable convolution: a depthwise convolution that looks at the places, and then a convolution of one cell that
 * looks at the channels (Keras' {@code SeparableConv2D}). The bias and the function come at the end alone.
 *
 * @param name the layer's name in the document
 * @param filters how many filters of one cell, and so how many output channels
 * @param multiplier how many depthwise filters each channel has
 * @param kernel the depthwise filters' size and how they slide
 * @param bias whether each output channel adds a number of its own
 * @param activation the function applied to each output
 */
public record SeparableConvolution(
        String name, long filters, long multiplier, Window kernel, boolean bias, ActivationFunction activation)
        implements Layer {
    static final Slip POINTWISE_FORGOTTEN = new Slip(
            "pointwise-forgotten",
            "The filters of one cell are forgotten: they mix the C·x depthwise channels, C·x·M weights more.");
    static final Slip BIAS_BETWEEN = new Slip(
            "bias-between", "A bias is counted between the two steps: a separable convolution adds one at the end.");
    static final Slip NOT_SEPARATED =
            new Slip("not-separated", "Counted as for a convolution: the two steps have f·f·C·x and C·x·M weights.");

    public SeparableConvolution {
        ImpossibleLayer.requireAtLeast(1, filters, name, "filters");
        ImpossibleLayer.requireAtLeast(1, multiplier, name, Settings.DEPTH_MULTIPLIER);
        kernel.requirePossible(name);
    }

    /** One square depthwise filter for each channel, stride 1, no padding, with bias and no activation function. */
    public static SeparableConvolution of(String name, long filters, long side) {
        return new SeparableConvolution(name, filters, 1, Window.of(side, side), true, ActivationFunction.IDENTITY);
    }

    public SeparableConvolution multiplier(long other) {
        return new SeparableConvolution(name, filters, other, kernel, bias, activation);
    }

    public SeparableConvolution stride(long stride) {
        return with(kernel.stride(stride));
    }

    public SeparableConvolution padding(long each) {
        return with(kernel.padding(Padding.of(each)));
    }

    public SeparableConvolution same() {
        return with(kernel.padding(Padding.SAME));
    }

    public SeparableConvolution dilation(long dilation) {
        return with(kernel.dilation(dilation));
    }

    public SeparableConvolution withoutBias() {
        return new SeparableConvolution(name, filters, multiplier, kernel, false, activation);
    }

    public SeparableConvolution activation(ActivationFunction function) {
        return new SeparableConvolution(name, filters, multiplier, kernel, bias, function);
    }

    private SeparableConvolution with(Window changed) {
        return new SeparableConvolution(name, filters, multiplier, changed, bias, activation);
    }

    /** The first step. */
    private DepthwiseConvolution depthwise() {
        return new DepthwiseConvolution(name, multiplier, kernel, false, ActivationFunction.IDENTITY);
    }

    /** The second step. */
    private Convolution pointwise() {
        Window cell = kernel.each(axis -> Axis.of(1));
        return new Convolution(name, filters, cell, bias, activation);
    }

    @Override
    public List<Adjustable> adjustables() {
        List<Adjustable> all = new ArrayList<>();
        all.add(Adjustable.whole(
                Convolution.FILTERS,
                filters,
                1,
                other -> new SeparableConvolution(name, other, multiplier, kernel, bias, activation)));
        all.add(DepthwiseConvolution.multiplier(multiplier, this::multiplier));
        all.addAll(new WindowAdjustables(kernel, this::with).ofConvolution());
        all.add(Adjustable.bias(
                bias, other -> new SeparableConvolution(name, filters, multiplier, kernel, other, activation)));
        all.add(Adjustable.activation(activation, this::activation));
        return List.copyOf(all);
    }

    @Override
    public String kind() {
        return "separable convolution";
    }

    @Override
    public String description() {
        return "separable convolution, " + Expression.grouped(multiplier) + " filters for each channel of "
                + kernel.description() + ", then " + Expression.grouped(filters) + " filters of one cell"
                + activation.suffix();
    }

    @Override
    public Output output(Shape input) {
        return kernel.output(name, input, filters);
    }

    @Override
    public String channels(Shape input) {
        return pointwise().channels(input);
    }

    @Override
    public Parameters parameters(Shape input) {
        String rule = kernel.cellsRule() + "·C·x + C·x·M";
        Expression mixed = depthwise().filters(input).times(filters);
        Expression weights =
                depthwise().parameters(input).weights().expression().plus(mixed);
        return new Parameters(
                Count.of(rule, weights),
                bias ? Count.of("M", Expression.of(filters)) : Count.NONE,
                Count.NONE,
                bias ? Count.of(rule + " + M", weights.plus(filters)) : Count.of(rule, weights));
    }

    @Override
    public List<ParameterArray> arrays(Shape input) {
        List<ParameterArray> arrays = new ArrayList<>(depthwise().arrays(input));
        List<ParameterArray> behind = pointwise().arrays(between(input));
        arrays.add(new ParameterArray(
                ParameterArray.Role.POINTWISE_WEIGHTS, behind.get(0).sides()));
        arrays.addAll(behind.subList(1, behind.size()));
        return List.copyOf(arrays);
    }

    /** What the first step makes of {@code input}. */
    private Shape between(Shape input) {
        return depthwise().output(input).shape();
    }

    @Override
    public Count multiplyAccumulates(Shape input) {
        Count first = depthwise().multiplyAccumulates(input);
        Expression second = between(input).values().times(filters);
        return Count.of(first.rule() + " + H·W·C·x·M", first.expression().plus(second));
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
        return pointwise().with(kernel).shapeLetters();
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        List<Letter> letters = new ArrayList<>(depthwise().countLetters(input));
        letters.add(new Letter("M", "the filters of one cell", filters));
        return List.copyOf(letters);
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        Shape input = here.input();
        WindowSlips.of(kernel, input, window -> with(window).output(input), to);
        to.shape(ConvolutionSlips.CHANNELS_KEPT, () -> kernel.output(name, input, input.channels()));
        to.shape(POINTWISE_FORGOTTEN, () -> depthwise().output(input));
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        Shape input = here.input();
        Expression right = parameters(input).total().expression();
        Expression depthwise = depthwise().parameters(input).total().expression();
        to.count(CountSlips.BIAS_FORGOTTEN, () -> parameters(input).weights().expression());
        to.count(POINTWISE_FORGOTTEN, () -> depthwise);
        to.count(POINTWISE_FORGOTTEN, () -> depthwise.plus(filters));
        to.count(BIAS_BETWEEN, () -> right.plus(depthwise().filters(input)));
        to.count(
                NOT_SEPARATED,
                () -> pointwise().with(kernel).parameters(input).total().expression());
        to.count(
                DepthwiseConvolution.MULTIPLIER_FORGOTTEN,
                () -> multiplier(1).parameters(input).total().expression());
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        Cells between = depthwise().cells(shape, input, arrays);
        return activation.on(place -> cell(between, between(shape).channels(), arrays, place), filters);
    }

    /** One value before the function: the depthwise values at the same place, weighted and added up. */
    private WorkedCell cell(Cells between, long channels, Map<ParameterArray.Role, Values> arrays, int[] place) {
        List<WorkedCell> first = new ArrayList<>();
        int[] at = place.clone();
        for (at[0] = 0; at[0] < channels; at[0]++) {
            first.add(between.at(at));
        }
        WorkedCell second = mixed(first, WorkedCell::value, arrays, place[0]);
        return new WorkedCell(
                second.value(),
                mixed(first, WorkedCell::magnitude, arrays, place[0]).magnitude(),
                () -> second.arithmetic() + ", where the first is "
                        + first.get(0).arithmetic());
    }

    /** The second step at one place, which is an image of one pixel with a channel for each of {@code first}. */
    private WorkedCell mixed(
            List<WorkedCell> first,
            ToDoubleFunction<WorkedCell> part,
            Map<ParameterArray.Role, Values> arrays,
            int filter) {
        List<Long> one = kernel.axes().stream().map(axis -> 1L).toList();
        int[] place = new int[one.size() + 1];
        int[] strides = place.clone();
        place[0] = filter;
        strides[0] = 1;
        Map<ParameterArray.Role, Values> behind = new EnumMap<>(arrays);
        behind.put(ParameterArray.Role.WEIGHTS, arrays.get(ParameterArray.Role.POINTWISE_WEIGHTS));
        Values pixel = new Values(channel -> part.applyAsDouble(first.get(channel)), 0, strides);
        return pointwise()
                .weightedSum(new Shape(one, first.size()), pixel, behind, place)
                .orElseThrow()
                .cell();
    }
}
