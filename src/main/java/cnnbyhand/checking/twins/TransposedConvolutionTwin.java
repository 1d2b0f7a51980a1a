package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.TransposedConvolution;
import cnnbyhand.checking.properties.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.Deconvolution3D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@code Deconvolution2D} and {@code Deconvolution3D}. */
final class TransposedConvolutionTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                Deconvolution2D.class, Shared.convolution(),
                Deconvolution3D.class, Shared.transposedOnVolumes());
    }

    @Override
    public void read(Object configuration, Settings to) {
        if (configuration instanceof Deconvolution3D volume) {
            Shared.readConvolution(volume, 3, to);
            Shared.readFormat(volume.getDataFormat(), to);
        } else {
            Shared.readConvolution((Deconvolution2D) configuration, to);
        }
    }

    /** On volumes Deeplearning4j has the axes first, then filters and channels, as the book. */
    @Override
    public INDArray asInTheBook(Object configuration, INDArray weights) {
        return configuration instanceof Deconvolution3D && weights.rank() > 2
                ? weights
                : Twin.super.asInTheBook(configuration, weights);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        TransposedConvolution convolution = (TransposedConvolution) layer;
        requirePossible(convolution, input);
        BuiltWindow window = BuiltWindow.onImages(layer.name(), convolution.kernel(), input);
        return Optional.of(new Deconvolution2D.Builder(window.kernel(), window.stride(), window.padding())
                .name(layer.name())
                .nOut(convolution.filters())
                .dilation(window.dilation())
                .convolutionMode(window.mode())
                .dataFormat(CNN2DFormat.NCHW)
                .hasBias(convolution.bias())
                .activation(TwinFunction.atPlaces(layer.name(), convolution.activation()))
                .build());
    }

    private static void requirePossible(TransposedConvolution layer, Shape input) {
        if (layer.outputPadding().stream().anyMatch(added -> added > 0)) {
            throw new NotInDeeplearning4j(
                    layer.name(), "the output padding must be 0, found " + Settings.sides(layer.outputPadding()));
        }
        layer.kernel().axes().forEach(axis -> requireReach(layer, axis));
        requireMultiple(layer, input);
    }

    /**
     * Keras begins with the first filter, however small it is, and fills up with zeros what the last one does not reach.
     * Deeplearning4j ends with the last filter, or puts half of the zeros before the first.
     */
    private static void requireReach(TransposedConvolution layer, Axis axis) {
        long span = axis.span().value();
        boolean valid = axis.padding().kind() == Padding.Kind.VALID;
        if (valid && layer.outputPadding().isEmpty() && span < axis.stride()) {
            throw new NotInDeeplearning4j(
                    layer.name(), "the kernel must be at least the stride of " + axis.stride() + ", found " + span);
        }
        if (axis.padding().kind() == Padding.Kind.SAME && axis.stride() > span + 1) {
            throw new NotInDeeplearning4j(
                    layer.name(),
                    "the stride must be at most 1 more than the kernel of " + span + ", found " + axis.stride());
        }
    }

    /** An output padding of 0, which is not the same as none, makes another size of the padding same. */
    private static void requireMultiple(TransposedConvolution layer, Shape input) {
        TransposedConvolution without = new TransposedConvolution(
                layer.name(), layer.filters(), layer.kernel(), List.of(), layer.bias(), layer.activation());
        Shape wanted = without.output(input).shape();
        Shape found = layer.output(input).shape();
        if (layer.kernel().first().padding().kind() == Padding.Kind.SAME && !found.equals(wanted)) {
            throw new NotInDeeplearning4j(
                    layer.name(), "the output must be " + wanted + " with padding same, found " + found);
        }
    }
}
