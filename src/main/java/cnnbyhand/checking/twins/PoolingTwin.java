package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/** {@code SubsamplingLayer}. */
final class PoolingTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                SubsamplingLayer.class,
                Shared.window("cnn2dDataFormat", "defaultValueOverridden")
                        .compared(Settings.POOL_TYPE, "poolingType", "avgPoolIncludePadInDivisor", "pnorm")
                        .immaterial("no gradient of maximum or average reads it", "eps")
                        .and(Shared.plain()));
    }

    @Override
    public void read(Object configuration, Settings to) {
        SubsamplingLayer layer = (SubsamplingLayer) configuration;
        Shared.readWindow(
                layer.getKernelSize(),
                layer.getStride(),
                layer.getPadding(),
                layer.getDilation(),
                layer.getConvolutionMode(),
                to);
        to.put(Settings.POOL_TYPE, type(layer));
        Shared.readFormat(layer.getCnn2dDataFormat(), to);
    }

    private static String type(SubsamplingLayer layer) {
        return switch (layer.getPoolingType()) {
            case MAX -> "max";
            case AVG -> "average" + (layer.isAvgPoolIncludePadInDivisor() ? ", padding counted" : "");
            case PNORM -> "pnorm " + layer.getPnorm();
            default -> layer.getPoolingType().toString().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        Pooling pooling = (Pooling) layer;
        BuiltWindow window = BuiltWindow.of(layer.name(), pooling.pool(), input);
        return Optional.of(
                new SubsamplingLayer.Builder(pooling.type() == Pooling.Type.MAX ? PoolingType.MAX : PoolingType.AVG)
                        .name(layer.name())
                        .kernelSize(window.kernel())
                        .stride(window.stride())
                        .padding(window.padding())
                        .dilation(window.dilation())
                        .convolutionMode(window.mode())
                        .avgPoolIncludePadInDivisor(pooling.countsPadding())
                        .build());
    }
}
