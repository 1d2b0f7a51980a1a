package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A transposed convolution (Keras' {@code Conv2DTranspose}): what goes in is what a convolution of the same window would
 * put out, so that the image becomes larger. Each value that goes in lays the filters down, multiplied by itself, a
 * stride further on than the one before; where they overlap they are added up.
 *
 * @param name the layer's name in the document
 * @param filters how many output channels
 * @param kernel the filters' size and how they are laid down; padding is cut off what comes out
 * @param outputPadding values added behind the last on each axis, fewer than the stride; empty where the size follows from
 *     the padding alone
 * @param bias whether each output channel adds a number of its own
 * @param activation the function applied to each output
 */
public record TransposedConvolution(
        String name, long filters, Window kernel, List<Long> outputPadding, boolean bias, ActivationFunction activation)
        implements Layer {
    static final Slip MADE_SMALLER = new Slip(
            "made-smaller", "Computed as a convolution: a transposed one makes the image larger, n values become n·s.");
    static final Slip STRIDE_TAKEN_FOR_ONE = new Slip(
            "stride-taken-for-one",
            "The stride is forgotten: each value lays its filter down s pixels behind the one before.");
    static final Slip EDGE_CUT_OFF = new Slip(
            "edge-cut-off",
            "The edge is cut off: without padding the last filter reaches f − s values further than n·s.");

    public TransposedConvolution {
        outputPadding = List.copyOf(outputPadding);
        ImpossibleLayer.requireAtLeast(1, filters, name, "filters");
        kernel.requirePossible(name);
        requirePossible(name, kernel, outputPadding);
    }

    private static void requirePossible(String name, Window kernel, List<Long> outputPadding) {
        int axes = kernel.axes().size();
        if (!outputPadding.isEmpty() && outputPadding.size() != axes) {
            throw new ImpossibleLayer(
                    name, "output padding must have " + axes + " sides, found " + outputPadding.size());
        }
        for (int axis = 0; axis < outputPadding.size(); axis++) {
            long stride = kernel.axes().get(axis).stride();
            long added = outputPadding.get(axis);
            ImpossibleLayer.requireAtLeast(0, added, name, Settings.OUTPUT_PADDING);
            if (added >= stride) {
                throw new ImpossibleLayer(
                        name, "output padding must be less than the stride of " + stride + ", found " + added);
            }
        }
    }

    /** Square filters, stride 1, no padding, with bias and no activation function. */
    public static TransposedConvolution of(String name, long filters, long side) {
        return new TransposedConvolution(
                name, filters, Window.of(side, side), List.of(), true, ActivationFunction.IDENTITY);
    }

    public TransposedConvolution stride(long stride) {
        return with(kernel.stride(stride));
    }

    public TransposedConvolution padding(long each) {
        return with(kernel.padding(Padding.of(each)));
    }

    public TransposedConvolution same() {
        return with(kernel.padding(Padding.SAME));
    }

    public TransposedConvolution dilation(long dilation) {
        return with(kernel.dilation(dilation));
    }

    /** The same on every axis. */
    public TransposedConvolution outputPadding(long each) {
        List<Long> sides = kernel.axes().stream().map(axis -> each).toList();
        return new TransposedConvolution(name, filters, kernel, sides, bias, activation);
    }

    public TransposedConvolution withoutBias() {
        return new TransposedConvolution(name, filters, kernel, outputPadding, false, activation);
    }

    public TransposedConvolution activation(ActivationFunction function) {
        return new TransposedConvolution(name, filters, kernel, outputPadding, bias, function);
    }

    private TransposedConvolution with(Window changed) {
        return new TransposedConvolution(name, filters, changed, outputPadding, bias, activation);
    }

    /** It has as many parameters. */
    private Convolution convolution() {
        return new Convolution(name, filters, kernel, bias, activation);
    }

    @Override
    public List<Adjustable> adjustables() {
        List<Adjustable> all = new ArrayList<>();
        all.add(Adjustable.whole(
                Convolution.FILTERS,
                filters,
                1,
                other -> new TransposedConvolution(name, other, kernel, outputPadding, bias, activation)));
        all.addAll(new WindowAdjustables(kernel, this::with).withoutRounding());
        all.add(addedSides());
        all.add(Adjustable.bias(
                bias, other -> new TransposedConvolution(name, filters, kernel, outputPadding, other, activation)));
        all.add(Adjustable.activation(activation, this::activation));
        return List.copyOf(all);
    }

    private Adjustable addedSides() {
        String now = outputPadding.isEmpty() ? Settings.NONE : Settings.sides(outputPadding);
        Allowed allowed = Allowed.sides(0, kernel.axes().size(), List.of(Settings.NONE));
        return Adjustable.of(
                "output-padding",
                now,
                allowed,
                typed -> new TransposedConvolution(
                        name, filters, kernel, typed.is(Settings.NONE) ? List.of() : typed.sides(), bias, activation));
    }

    @Override
    public String kind() {
        return "transposed convolution";
    }

    @Override
    public String description() {
        return "transposed " + convolution().description()
                + (outputPadding.isEmpty() ? "" : ", output padding " + Settings.sides(outputPadding));
    }

    @Override
    public Output output(Shape input) {
        List<Expression> sides = sides(kernel.require(name, input));
        List<Long> values = sides.stream().map(Expression::value).toList();
        return new Output(new Shape(values, filters), rule(), Window.derivation(sides));
    }

    private List<Expression> sides(Shape input) {
        List<Expression> sides = new ArrayList<>();
        for (int axis = 0; axis < kernel.axes().size(); axis++) {
            Expression side = side(axis, input.axes().get(axis));
            if (side.value() < 1) {
                throw new ImpossibleLayer(name, "the output must have at least 1 value, found " + side.equation());
            }
            sides.add(side);
        }
        return sides;
    }

    private Expression side(int at, long size) {
        Axis axis = kernel.axes().get(at);
        Expression scaled = Expression.of(size).times(axis.stride());
        if (!outputPadding.isEmpty()) {
            return cut(axis, size).plus(outputPadding.get(at));
        }
        return switch (axis.padding().kind()) {
            case SAME -> scaled;
            case VALID -> scaled.plus(axis.span().minus(axis.stride()).orAtLeast(0));
            case EXPLICIT -> cut(axis, size);
        };
    }

    /** From the first value of the first filter to the last value of the last, less the padding. */
    private static Expression cut(Axis axis, long size) {
        Expression all = Expression.of(size).minus(1).times(axis.stride()).plus(axis.span());
        Padding padding = axis.padding();
        return switch (padding.kind()) {
            case VALID -> all;
            case SAME -> all.minus(Expression.of(2).times(axis.span().dividedDown(2)));
            case EXPLICIT -> padding.isSymmetric()
                    ? all.minus(Expression.of(2).times(padding.before()))
                    : all.minus(padding.before()).minus(padding.after());
        };
    }

    private String rule() {
        Axis axis = kernel.first();
        String span = axis.dilation() == 1 ? "f" : "((f − 1)·d + 1)";
        String cut = "(n − 1)·s + " + span;
        Padding padding = axis.padding();
        String added = outputPadding.isEmpty() ? "" : " + o";
        return switch (padding.kind()) {
            case VALID -> added.isEmpty() ? "n·s + max(" + span + " − s, 0)" : cut + added;
            case SAME -> added.isEmpty() ? "n·s" : cut + " − 2·⌊" + span + " / 2⌋" + added;
            case EXPLICIT -> cut + (padding.isSymmetric() ? " − 2·p" : " − p − q") + added;
        };
    }

    @Override
    public String channels(Shape input) {
        return convolution().channels(input);
    }

    @Override
    public Parameters parameters(Shape input) {
        return convolution().parameters(input);
    }

    /** As in Keras, what comes out stands before what goes in. */
    @Override
    public List<ParameterArray> arrays(Shape input) {
        List<Long> sides = Stream.concat(kernel.kernel().stream(), Stream.of(filters, input.channels()))
                .toList();
        ParameterArray weights = new ParameterArray(ParameterArray.Role.WEIGHTS, sides);
        return bias ? List.of(weights, ParameterArray.of(ParameterArray.Role.BIASES, filters)) : List.of(weights);
    }

    /** Every value that goes in meets every weight of its channel, those included that the padding cuts off. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        Shape checked = kernel.require(name, input);
        Expression places = Expression.product(checked.axes());
        return Count.of(
                input.letters() + "C·" + kernel.cellsRule() + "·M",
                places.times(checked.channels()).times(kernel.cells()).times(filters));
    }

    /** Where filters overlap, a value sees as many values as filters; the most are counted. */
    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return before.throughTransposed(kernel);
    }

    @Override
    public Settings settings() {
        Settings settings = new Settings();
        kernel.tell(settings);
        settings.put(Settings.ACTIVATION, activation.toString()).put(Settings.BIAS, bias);
        boolean none = outputPadding.stream().allMatch(added -> added == 0);
        return none ? settings : settings.put(Settings.OUTPUT_PADDING, Settings.sides(outputPadding));
    }

    @Override
    public String shapeLetters() {
        return Window.letters(rule(), kernel.first().padding())
                + (outputPadding.isEmpty() ? "" : ", o the output padding") + "; a channel for each filter";
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        return convolution().countLetters(input);
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        Shape input = here.input();
        to.shape(MADE_SMALLER, () -> convolution().output(input));
        to.shape(STRIDE_TAKEN_FOR_ONE, () -> withoutOutputPadding(kernel.stride(1))
                .output(input));
        to.shape(EDGE_CUT_OFF, () -> withoutOutputPadding(kernel.padding(Padding.SAME))
                .output(input));
        to.shape(ConvolutionSlips.CHANNELS_KEPT, () -> {
            Output right = output(input);
            return new Output(
                    right.shape().withChannels(input.channels()),
                    "",
                    "channels " + Expression.grouped(input.channels()));
        });
    }

    private TransposedConvolution withoutOutputPadding(Window changed) {
        return new TransposedConvolution(name, filters, changed, List.of(), bias, activation);
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        Shape input = here.input();
        Expression weights = parameters(input).weights().expression();
        to.count(CountSlips.BIAS_FORGOTTEN, () -> weights);
        to.count(CountSlips.BIAS_FOR_EACH_INPUT, () -> weights.plus(input.channels()));
        to.count(
                ConvolutionSlips.INPUT_CHANNELS_FORGOTTEN,
                () -> parameters(input.withChannels(1)).total().expression());
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
        Values weights = arrays.get(ParameterArray.Role.WEIGHTS);
        double own = bias ? arrays.get(ParameterArray.Role.BIASES).at(place[0]) : 0;
        int axes = kernel.axes().size();
        int[] at = new int[axes + 1];
        int[] weight = new int[axes + 2];
        weight[axes] = place[0];
        Overlap overlap = new Overlap(kernel.axes(), shape.axes(), firsts(shape), place);
        return new WeightedSum(
                visitor -> {
                    for (int channel = 0; channel < shape.channels(); channel++) {
                        at[0] = channel;
                        weight[axes + 1] = channel;
                        overlap.each(0, at, weight, () -> visitor.take(at, input.at(at), weights.at(weight)));
                    }
                },
                own,
                activation);
    }

    /** How many values are cut off before the first, on each axis; the odd one is cut off behind the last. */
    private long[] firsts(Shape shape) {
        List<Expression> sides = sides(kernel.require(name, shape));
        long[] firsts = new long[sides.size()];
        for (int each = 0; each < firsts.length; each++) {
            Axis axis = kernel.axes().get(each);
            long all =
                    (shape.axes().get(each) - 1) * axis.stride() + axis.span().value();
            boolean same = axis.padding().kind() == Padding.Kind.SAME;
            long surplus = all - sides.get(each).value();
            firsts[each] = same ? Math.max(surplus, 0) / 2 : axis.padding().before();
        }
        return firsts;
    }

    /**
     * The input's values whose filters reach one place of the output.
     *
     * @param sizes the input's sides
     * @param firsts values cut off before the first
     * @param place of the output: its channel, then a place on each axis
     */
    private record Overlap(List<Axis> axes, List<Long> sizes, long[] firsts, int[] place) {

        /** Fills in the input's place and the filter's cell axis by axis, and goes on where there is such a value. */
        void each(int side, int[] at, int[] cell, Runnable use) {
            if (side == axes.size()) {
                use.run();
                return;
            }
            Axis axis = axes.get(side);
            for (cell[side] = 0; cell[side] < axis.kernel(); cell[side]++) {
                long from = place[side + 1] + firsts[side] - cell[side] * axis.dilation();
                if (from >= 0 && from % axis.stride() == 0 && from / axis.stride() < sizes.get(side)) {
                    at[side + 1] = Math.toIntExact(from / axis.stride());
                    each(side + 1, at, cell, use);
                }
            }
        }
    }
}
