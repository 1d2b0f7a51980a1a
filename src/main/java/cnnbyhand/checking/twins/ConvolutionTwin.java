package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;

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
}
