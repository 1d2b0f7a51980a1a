package cnnbyhand.byhand;

import java.util.List;

/**
 * Batch normalization: each channel is brought to mean 0 and variance 1, then scaled by gamma and shifted by beta.
 *
 * @param name the layer's name in the document
 * @param channels how many channels the document says that it takes
 */
public record BatchNormalization(String name, long channels) implements Layer {
    public BatchNormalization {
        ImpossibleLayer.requireAtLeast(1, channels, name, "channels");
    }

    @Override
    public String kind() {
        return "batch normalization";
    }

    @Override
    public Output output(Shape input) {
        long found = input instanceof Volume volume ? volume.channels() : ((Vector) input).units();
        if (found != channels) {
            throw new ImpossibleLayer(name, "the input must have " + channels + " channels, found " + found);
        }
        return Output.unchanged(input, "each channel is normalized in place");
    }

    @Override
    public Parameters parameters(Shape input) {
        Expression each = Expression.of(channels);
        return new Parameters(
                Count.of("C gamma", each),
                Count.of("C beta", each),
                Count.of("2·C running", Expression.product(2, channels)),
                Count.of("2·C + 2·C", Expression.product(2, channels).plus(Expression.product(2, channels))));
    }

    @Override
    public List<Tensor> tensors(Shape input) {
        return List.of(
                Tensor.of(Tensor.Role.GAMMA, channels),
                Tensor.of(Tensor.Role.BETA, channels),
                Tensor.of(Tensor.Role.MEAN, channels),
                Tensor.of(Tensor.Role.VARIANCE, channels));
    }

    /** One a value: once mean, variance, gamma and beta are known they fold into one factor and one summand. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of("H·W·C", input.values());
    }
}
