package cnnbyhand.checking.twins;

import cnnbyhand.byhand.SeparableConvolution;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;

/** {@code SeparableConvolution2D}. */
final class SeparableConvolutionTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                SeparableConvolution2D.class,
                Shared.convolution().compared(Settings.DEPTH_MULTIPLIER, "depthMultiplier"));
    }

    @Override
    public void read(Object configuration, Settings to) {
        SeparableConvolution2D layer = (SeparableConvolution2D) configuration;
        Shared.readConvolution(layer, to);
        to.put(Settings.DEPTH_MULTIPLIER, layer.getDepthMultiplier());
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        SeparableConvolution convolution = (SeparableConvolution) layer;
        requireChannels(layer.name(), input);
        BuiltWindow window = BuiltWindow.onImages(layer.name(), convolution.kernel(), input);
        return Optional.of(new SeparableConvolution2D.Builder(window.kernel(), window.stride(), window.padding())
                .name(layer.name())
                .nOut(convolution.filters())
                .depthMultiplier(Math.toIntExact(convolution.multiplier()))
                .dilation(window.dilation())
                .convolutionMode(window.mode())
                .dataFormat(CNN2DFormat.NCHW)
                .hasBias(convolution.bias())
                .activation(TwinFunction.atPlaces(layer.name(), convolution.activation()))
                .build());
    }

    /** On one channel Deeplearning4j computes the depth-wise convolution alone. */
    private static void requireChannels(String layer, Shape input) {
        if (input.channels() == 1) {
            throw new NotInDeeplearning4j(
                    layer,
                    "a separable convolution's input must have 2 channels or more, found 1; the point-wise weights would be"
                            + " left out");
        }
    }
}
