package cnnbyhand.agreement;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Window;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * Random settings of one layer.
 *
 * @param random what they are drawn from
 * @param name of the layer
 * @param shape what goes into it
 */
record Draw(SplittableRandom random, String name, Shape shape) {
    private static final List<ActivationFunction> FUNCTIONS = List.of(
            ActivationFunction.RELU,
            ActivationFunction.RELU6,
            ActivationFunction.SIGMOID,
            ActivationFunction.TANH,
            ActivationFunction.SOFTPLUS,
            ActivationFunction.SOFTSIGN,
            ActivationFunction.HARD_SIGMOID,
            ActivationFunction.HARD_TANH,
            ActivationFunction.SWISH,
            ActivationFunction.MISH,
            ActivationFunction.SELU,
            ActivationFunction.GELU_BY_TANH,
            ActivationFunction.SOFTMAX,
            ActivationFunction.leakyRelu(0.2),
            ActivationFunction.elu(0.7),
            ActivationFunction.thresholdedRelu(0.4));

    int axes() {
        return shape.axes().size();
    }

    /** From 1 to {@code most}. */
    long upTo(long most) {
        return 1 + random.nextLong(most);
    }

    /** From 0 to {@code most}. */
    long atMost(long most) {
        return random.nextLong(most + 1);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /** Between 0 and 1, with two digits behind the point. */
    double share() {
        return upTo(99) / 100.0;
    }

    ActivationFunction function() {
        return FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
    }

    /** None for half of the layers. */
    ActivationFunction activation() {
        return coin() ? ActivationFunction.IDENTITY : function();
    }

    List<Long> each(LongUnaryOperator ofSide) {
        return shape.axes().stream().map(ofSide::applyAsLong).toList();
    }

    /** Two numbers for each axis. */
    long[] pairs(LongUnaryOperator ofSide) {
        return shape.axes().stream()
                .flatMapToLong(side -> LongStream.of(ofSide.applyAsLong(side), ofSide.applyAsLong(side)))
                .toArray();
    }

    /** A window that fits its input: of any stride, with padding same, valid, the same at both ends, or before the first alone. */
    Window window() {
        return axes() == 1 && once(6) ? new Window(List.of(causal(once(4)))) : pool();
    }

    /** The same without padding before the first alone. */
    Window pool() {
        boolean same = once(3);
        boolean gaps = once(4);
        boolean padded = !same && once(3);
        return new Window(shape.axes().stream()
                .map(side -> same ? same(side, gaps) : fitting(side, gaps, padded))
                .toList());
    }

    private Axis causal(boolean gaps) {
        long kernel = 1 + upTo(2);
        long dilation = gaps ? 2 : 1;
        return new Axis(kernel, upTo(2), Padding.of((kernel - 1) * dilation, 0), dilation, Rounding.FLOOR);
    }

    private Axis same(long side, boolean gaps) {
        return new Axis(upTo(Math.min(4, side)), upTo(3), Padding.SAME, gaps ? 2 : 1, Rounding.FLOOR);
    }

    private Axis fitting(long side, boolean gaps, boolean padded) {
        long kernel = upTo(Math.min(4, side));
        long dilation = gaps && 2 * kernel - 1 <= side ? 2 : 1;
        long padding = padded ? atMost(kernel - 1) : 0;
        return new Axis(kernel, upTo(3), Padding.of(padding), dilation, Rounding.FLOOR);
    }
}
