package cnnbyhand.checking.twins;

import cnnbyhand.byhand.DepthwiseConvolution;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@code DepthwiseConvolution2D}. */
final class DepthwiseConvolutionTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                DepthwiseConvolution2D.class,
                Shared.convolution().compared(Settings.DEPTH_MULTIPLIER, "depthMultiplier"));
    }

    /** Its weights alone lie as height, width, channels, multiplier. */
    @Override
    public INDArray asInTheBook(Object configuration, INDArray weights) {
        return weights;
    }

    @Override
    public void read(Object configuration, Settings to) {
        DepthwiseConvolution2D layer = (DepthwiseConvolution2D) configuration;
        Shared.readConvolution(layer, to);
        to.put(Settings.DEPTH_MULTIPLIER, layer.getDepthMultiplier());
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        DepthwiseConvolution convolution = (DepthwiseConvolution) layer;
        BuiltWindow window = BuiltWindow.onImages(layer.name(), convolution.kernel(), input);
        return Optional.of(new DepthwiseConvolution2D.Builder(window.kernel(), window.stride(), window.padding())
                .name(layer.name())
                .depthMultiplier(Math.toIntExact(convolution.multiplier()))
                .dilation(window.dilation())
                .convolutionMode(window.mode())
                .dataFormat(CNN2DFormat.NCHW)
                .hasBias(convolution.bias())
                .activation(TwinFunction.atPlaces(layer.name(), convolution.activation()))
                .build());
    }
}
