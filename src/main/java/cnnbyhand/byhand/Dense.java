package cnnbyhand.byhand;

import java.util.List;

/**
 * A fully connected layer: every unit sees every input.
 *
 * @param name the layer's name in the document
 * @param units how many outputs
 * @param bias whether each unit adds a number of its own
 * @param activation the function applied to the outputs
 */
public record Dense(String name, long units, boolean bias, ActivationFunction activation) implements Layer {
    public Dense {
        ImpossibleLayer.requireAtLeast(1, units, name, "units");
    }

    /** With bias and no activation function. */
    public static Dense of(String name, long units) {
        return new Dense(name, units, true, ActivationFunction.IDENTITY);
    }

    public Dense withoutBias() {
        return new Dense(name, units, false, activation);
    }

    public Dense activation(ActivationFunction function) {
        return new Dense(name, units, bias, function);
    }

    @Override
    public String kind() {
        return "dense";
    }

    @Override
    public Output output(Shape input) {
        inputs(input);
        return new Output(new Vector(units), "o", units + " units");
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
    public List<Tensor> tensors(Shape input) {
        Tensor weights = Tensor.of(Tensor.Role.WEIGHTS, inputs(input), units);
        return bias ? List.of(weights, Tensor.of(Tensor.Role.BIASES, units)) : List.of(weights);
    }

    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of("i·o", matrix(input));
    }

    private Expression matrix(Shape input) {
        return Expression.product(inputs(input), units);
    }

    private long inputs(Shape input) {
        if (input instanceof Vector vector) {
            return vector.units();
        }
        throw new ImpossibleLayer(name, "the input must be a vector, found " + input + "; flatten it first");
    }
}
