package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.ZeroPadding;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.ZeroPadding1DLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPadding3DLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;

/** {@code ZeroPadding1DLayer}, {@code ZeroPaddingLayer} for images, and {@code ZeroPadding3DLayer}. */
final class ZeroPaddingTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                ZeroPadding1DLayer.class,
                properties(),
                ZeroPaddingLayer.class,
                properties().compared(Twin.DATA_FORMAT, "dataFormat"),
                ZeroPadding3DLayer.class,
                properties());
    }

    private static Properties properties() {
        return new Properties().compared(Settings.PADDING, "padding").and(Shared.plain());
    }

    @Override
    public void read(Object configuration, Settings to) {
        if (configuration instanceof ZeroPadding1DLayer sequence) {
            to.put(Settings.PADDING, Shared.margins(sequence.getPadding()));
        } else if (configuration instanceof ZeroPadding3DLayer volume) {
            to.put(Settings.PADDING, Shared.margins(volume.getPadding()));
        } else {
            ZeroPaddingLayer image = (ZeroPaddingLayer) configuration;
            to.put(Settings.PADDING, Shared.margins(image.getPadding()));
            Shared.readFormat(image.getDataFormat(), to);
        }
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        int[] zeros = Shared.pairs(((ZeroPadding) layer).zeros());
        Layer.Builder<?> builder =
                switch (input.axes().size()) {
                    case 1 -> new ZeroPadding1DLayer.Builder(zeros);
                    case 2 -> new ZeroPaddingLayer.Builder(zeros).dataFormat(CNN2DFormat.NCHW);
                    default -> new ZeroPadding3DLayer.Builder(zeros);
                };
        return Optional.of(builder.name(layer.name()).build());
    }
}
