package cnnbyhand.byhand;

import java.util.List;
import java.util.Optional;

/**
 * A convolution: each of its filters is as deep as the input and gives one output channel.
 *
 * @param name the layer's name in the document
 * @param filters how many filters, and so how many output channels
 * @param window the filters' size and how they slide
 * @param bias whether each filter adds a number of its own
 * @param activation the function applied to each output
 */
public record Convolution(String name, long filters, Window window, boolean bias, ActivationFunction activation)
        implements Layer {

    public Convolution {
        ImpossibleLayer.requireAtLeast(1, filters, name, "filters");
        window.requirePossible(name);
    }

    /** Square filters, stride 1, no padding, with bias and no activation function. */
    public static Convolution of(String name, long filters, long kernel) {
        return new Convolution(name, filters, Window.square(kernel), true, ActivationFunction.IDENTITY);
    }

    /** Filters of {@code height}×{@code width}, otherwise as {@link #of(String, long, long)}. */
    public static Convolution of(String name, long filters, long height, long width) {
        return new Convolution(name, filters, Window.of(height, width), true, ActivationFunction.IDENTITY);
    }

    public Convolution stride(long stride) {
        return with(window.stride(stride));
    }

    public Convolution padding(long each) {
        return with(window.padding(Padding.of(each)));
    }

    public Convolution same() {
        return with(window.padding(Padding.SAME));
    }

    public Convolution dilation(long dilation) {
        return with(window.dilation(dilation));
    }

    public Convolution withoutBias() {
        return new Convolution(name, filters, window, false, activation);
    }

    public Convolution activation(ActivationFunction function) {
        return new Convolution(name, filters, window, bias, function);
    }

    @Override
    public String kind() {
        return "convolution";
    }

    @Override
    public Output output(Shape input) {
        return window.output(name, volume(input), filters);
    }

    @Override
    public Parameters parameters(Shape input) {
        Expression filter = filter(input);
        return new Parameters(
                Count.of("f·f·C·n", filter.times(filters)),
                bias ? Count.of("n", Expression.of(filters)) : Count.NONE,
                Count.NONE,
                bias
                        ? Count.of("(f·f·C + 1)·n", filter.plus(1).times(filters))
                        : Count.of("f·f·C·n", filter.times(filters)));
    }

    @Override
    public List<Tensor> tensors(Shape input) {
        Tensor weights = Tensor.of(
                Tensor.Role.WEIGHTS,
                window.vertical().kernel(),
                window.horizontal().kernel(),
                volume(input).channels(),
                filters);
        return bias ? List.of(weights, Tensor.of(Tensor.Role.BIASES, filters)) : List.of(weights);
    }

    @Override
    public Count multiplyAccumulates(Shape input) {
        Expression outputs = output(input).shape().values();
        return Count.of("H·W·n·f·f·C", outputs.times(filter(input)));
    }

    @Override
    public Optional<Window> sliding() {
        return Optional.of(window);
    }

    private Expression filter(Shape input) {
        return Expression.product(
                window.vertical().kernel(),
                window.horizontal().kernel(),
                volume(input).channels());
    }

    private Convolution with(Window changed) {
        return new Convolution(name, filters, changed, bias, activation);
    }
}
