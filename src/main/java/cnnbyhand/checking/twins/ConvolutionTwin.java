package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/** {@code ConvolutionLayer}. */
final class ConvolutionTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(ConvolutionLayer.class, Shared.convolution());
    }

    @Override
    public void read(Object configuration, Settings to) {
        Shared.readConvolution((ConvolutionLayer) configuration, to);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        Convolution convolution = (Convolution) layer;
        BuiltWindow window = BuiltWindow.of(layer.name(), convolution.kernel(), input);
        return Optional.of(new ConvolutionLayer.Builder(window.kernel(), window.stride(), window.padding())
                .name(layer.name())
                .nOut(convolution.filters())
                .dilation(window.dilation())
                .convolutionMode(window.mode())
                .hasBias(convolution.bias())
                .activation(TwinFunction.built(layer.name(), convolution.activation()))
                .build());
    }
}
