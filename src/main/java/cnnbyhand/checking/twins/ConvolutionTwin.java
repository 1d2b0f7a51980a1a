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
        return Map.of(
                ConvolutionLayer.class,
                Shared.window("cnn2dDataFormat", "defaultValueOverriden")
                        .compared(Settings.BIAS, "hasBias")
                        .immaterial(
                                Shared.GRAPHICS_CARD,
                                "cudnnAlgoMode",
                                "cudnnFwdAlgo",
                                "cudnnBwdFilterAlgo",
                                "cudnnBwdDataAlgo")
                        .and(Shared.sized())
                        .and(Shared.trained())
                        .and(Shared.dropping()));
    }

    @Override
    public void read(Object configuration, Settings to) {
        ConvolutionLayer layer = (ConvolutionLayer) configuration;
        Shared.readWindow(
                layer.getKernelSize(),
                layer.getStride(),
                layer.getPadding(),
                layer.getDilation(),
                layer.getConvolutionMode(),
                to);
        to.put(Settings.ACTIVATION, Shared.function(layer.getActivationFn())).put(Settings.BIAS, layer.hasBias());
        Shared.readFormat(layer.getCnn2dDataFormat(), to);
        TrainingSettings.readWeights(layer, layer.hasBias(), to);
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
                .activation(Shared.built(convolution.activation()))
                .build());
    }
}
