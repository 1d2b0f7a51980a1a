package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/** Translates the layers of a network into operations, in order; the softmax at the end is the loss's and no operation. */
final class Translation {

    private final MultiLayerNetwork network;
    private final List<Operation> operations = new ArrayList<>();
    private ArrayShape shape;

    private Translation(MultiLayerNetwork network, ArrayShape input) {
        this.network = network;
        shape = input;
    }

    /** @throws Refusal if the network does something that the engine does not */
    static List<Operation> of(MultiLayerNetwork network, InputType.InputTypeConvolutional input) throws Refusal {
        Admission.check(network, input);
        if (network.getFlattenedGradients() == null) {
            network.initGradientsView();
        }
        UnreadPages.giveBack(network.getFlattenedGradients());
        Translation translation = new Translation(network, ArrayShape.of(input));
        for (int layer = 0; layer < network.getnLayers(); layer++) {
            translation.translate(layer);
        }
        return List.copyOf(translation.operations);
    }

    private void translate(int index) throws Refusal {
        Layer layer = network.getLayer(index);
        var configuration = layer.conf().getLayer();
        if (appliesDropout(configuration)) {
            drop(configuration.getIDropout(), index);
        }
        if (configuration instanceof ConvolutionLayer convolution) {
            convolve(convolution, layer);
        } else if (configuration instanceof SubsamplingLayer pooling) {
            pool(pooling);
        } else if (configuration instanceof BatchNormalization normalization) {
            normalize(normalization, layer);
        } else if (configuration instanceof ActivationLayer activation) {
            rectify(activation.getActivationFn());
        } else if (configuration instanceof DenseLayer dense) {
            connect(dense, layer, dense.hasBias());
            rectify(dense.getActivationFn());
        } else if (configuration instanceof OutputLayer output) {
            connect(output, layer, output.hasBias());
        } else if (configuration instanceof LossLayer) {
            checkScores(Admission.name(configuration, index));
        } else if (!(configuration instanceof DropoutLayer)) {
            throw new IllegalStateException("admitted, but not translated: " + configuration);
        }
    }

    /** Deeplearning4j lets any layer have a dropout, as a network's builder gives it to all, but not each kind of layer applies it. */
    private static boolean appliesDropout(org.deeplearning4j.nn.conf.layers.Layer layer) {
        return layer instanceof ConvolutionLayer
                || layer instanceof DenseLayer
                || layer instanceof OutputLayer
                || layer instanceof DropoutLayer;
    }

    /** The gradient is written over the scores, which a dense layer, but no other, needs no more. */
    private void checkScores(String name) throws Refusal {
        boolean dense = !operations.isEmpty() && operations.get(operations.size() - 1) instanceof Operation.Connect;
        Refusal.when(
                !dense, "%s takes its scores from no dense layer, which only Deeplearning4j itself computes.", name);
    }

    private void drop(IDropout dropout, int index) {
        if (dropout instanceof Dropout inverted && inverted.getP() < 1) {
            operations.add(new Operation.DropOut(inverted.getP(), index));
        }
    }

    private void convolve(ConvolutionLayer convolution, Layer layer) {
        SlidingWindow window = SlidingWindow.over(
                shape,
                convolution.getKernelSize(),
                convolution.getStride(),
                convolution.getPadding(),
                convolution.getDilation(),
                convolution.getConvolutionMode());
        ArrayShape output = window.output(convolution.getNOut());
        Optional<Parameter> bias = convolution.hasBias() ? Optional.of(parameter(layer, "b")) : Optional.empty();
        operations.add(new Operation.Convolve(shape, output, window, parameter(layer, "W"), bias));
        shape = output;
        rectify(convolution.getActivationFn());
    }

    private void pool(SubsamplingLayer pooling) {
        SlidingWindow window = SlidingWindow.over(
                shape,
                pooling.getKernelSize(),
                pooling.getStride(),
                pooling.getPadding(),
                pooling.getDilation(),
                pooling.getConvolutionMode());
        shape = window.output(shape.channels());
        Operation.Pool pool = new Operation.Pool(shape, window, kind(pooling));
        operations.add(rectifiedAfter(pool) ? operations.size() - 1 : operations.size(), pool);
    }

    /** The largest of rectified values is the rectified largest, and so is its gradient; but the largest are fewer. */
    private boolean rectifiedAfter(Operation.Pool pool) {
        return pool.reduction() == Operation.Reduction.MAXIMUM
                && !operations.isEmpty()
                && operations.get(operations.size() - 1) instanceof Operation.Rectify;
    }

    private static Operation.Reduction kind(SubsamplingLayer pooling) {
        if (pooling.getPoolingType() == PoolingType.MAX) {
            return Operation.Reduction.MAXIMUM;
        }
        return pooling.isAvgPoolIncludePadInDivisor()
                ? Operation.Reduction.MEAN_OF_ALL_CELLS
                : Operation.Reduction.MEAN_WITHOUT_PADDING;
    }

    private void normalize(BatchNormalization normalization, Layer layer) {
        operations.add(new Operation.Normalize(
                shape,
                parameter(layer, "gamma"),
                parameter(layer, "beta"),
                parameter(layer, "mean"),
                parameter(layer, normalization.isUseLogStd() ? "log10stdev" : "var"),
                normalization.getEps(),
                normalization.getDecay(),
                normalization.isUseLogStd()));
    }

    private void connect(FeedForwardLayer dense, Layer layer, boolean biased) {
        Optional<Parameter> bias = biased ? Optional.of(parameter(layer, "b")) : Optional.empty();
        operations.add(new Operation.Connect(shape, dense.getNOut(), parameter(layer, "W"), bias));
        shape = ArrayShape.flat(dense.getNOut());
    }

    private void rectify(IActivation activation) {
        if (activation instanceof ActivationReLU) {
            operations.add(new Operation.Rectify());
        }
    }

    private Parameter parameter(Layer layer, String name) {
        return Parameter.of(network, layer, name);
    }

    static boolean isIdentityOrRelu(IActivation activation) {
        boolean plainRelu = activation instanceof ActivationReLU relu && isPlain(relu);
        return plainRelu || activation instanceof ActivationIdentity;
    }

    private static boolean isPlain(ActivationReLU relu) {
        return relu.equals(new ActivationReLU());
    }
}
