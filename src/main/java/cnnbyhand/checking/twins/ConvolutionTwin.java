package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Window;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@code ConvolutionLayer} on images, {@code Convolution1DLayer} on sequences, {@code Convolution3D} on volumes. */
final class ConvolutionTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                ConvolutionLayer.class, Shared.convolution(),
                Convolution1DLayer.class, Shared.convolutionOnSequences(),
                Convolution3D.class, Shared.convolutionOnVolumes());
    }

    /**
     * On sequences Deeplearning4j states filters, channels, length, 1, and reads the numbers as length, channels, filters
     * where they lie.
     */
    @Override
    public INDArray asInTheBook(Object configuration, INDArray weights) {
        return configuration instanceof Convolution1DLayer
                ? weights.reshape('c', weights.size(2), weights.size(1), weights.size(0))
                : Twin.super.asInTheBook(configuration, weights);
    }

    @Override
    public void read(Object configuration, Settings to) {
        if (configuration instanceof Convolution1DLayer sequence) {
            Shared.readConvolution(sequence, 1, to);
            readCausal(sequence, to);
            Shared.readFormat(sequence.getRnnDataFormat(), to);
        } else if (configuration instanceof Convolution3D volume) {
            Shared.readConvolution(volume, 3, to);
            Shared.readFormat(volume.getDataFormat(), to);
        } else {
            Shared.readConvolution((ConvolutionLayer) configuration, to);
        }
    }

    /** A causal convolution sees no later step: it is padded by a whole window but one cell before the first. */
    private static void readCausal(Convolution1DLayer layer, Settings to) {
        if (layer.getConvolutionMode() == ConvolutionMode.Causal) {
            long before = (layer.getKernelSize()[0] - 1L) * layer.getDilation()[0];
            to.put(Settings.PADDING, Padding.of(before, 0).toString())
                    .put(Settings.ROUNDING, Rounding.FLOOR.toString());
        }
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        Convolution convolution = (Convolution) layer;
        if (isCausal(convolution.kernel())) {
            return Optional.of(onSequences(convolution, BuiltWindow.causal(convolution.kernel())));
        }
        BuiltWindow window = BuiltWindow.of(layer.name(), convolution.kernel(), input);
        return Optional.of(
                switch (input.axes().size()) {
                    case 1 -> onSequences(convolution, window);
                    case 2 -> onImages(convolution, window);
                    default -> onVolumes(convolution, window);
                });
    }

    private static boolean isCausal(Window window) {
        Axis axis = window.first();
        boolean whole = axis.padding().equals(Padding.of(axis.span().value() - 1, 0));
        return window.axes().size() == 1 && axis.kernel() > 1 && whole && axis.rounding() == Rounding.FLOOR;
    }

    private static Layer onSequences(Convolution layer, BuiltWindow window) {
        return new Convolution1DLayer.Builder(window.kernel()[0], window.stride()[0], window.padding()[0])
                .name(layer.name())
                .nOut(layer.filters())
                .dilation(window.dilation())
                .convolutionMode(window.mode())
                .rnnDataFormat(RNNFormat.NCW)
                .hasBias(layer.bias())
                .activation(TwinFunction.atPlaces(layer.name(), layer.activation()))
                .build();
    }

    private static Layer onImages(Convolution layer, BuiltWindow window) {
        return new ConvolutionLayer.Builder(window.kernel(), window.stride(), window.padding())
                .name(layer.name())
                .nOut(layer.filters())
                .dilation(window.dilation())
                .convolutionMode(window.mode())
                .hasBias(layer.bias())
                .activation(TwinFunction.atPlaces(layer.name(), layer.activation()))
                .build();
    }

    private static Layer onVolumes(Convolution layer, BuiltWindow window) {
        return new Convolution3D.Builder(window.kernel(), window.stride(), window.padding(), window.dilation())
                .name(layer.name())
                .nOut(layer.filters())
                .convolutionMode(window.mode())
                .dataFormat(Convolution3D.DataFormat.NCDHW)
                .hasBias(layer.bias())
                .activation(TwinFunction.atPlaces(layer.name(), layer.activation()))
                .build();
    }
}
