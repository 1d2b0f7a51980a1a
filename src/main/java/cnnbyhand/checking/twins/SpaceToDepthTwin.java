package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.SpaceToDepth;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SpaceToDepthLayer;

/** {@code SpaceToDepthLayer}, which drops like an upsampling. */
final class SpaceToDepthTwin implements Twin {
    private static final String BLOCK = "block";

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                SpaceToDepthLayer.class,
                new Properties()
                        .compared(BLOCK, "blockSize")
                        .compared(Twin.DATA_FORMAT, "dataFormat")
                        .compared("name", "layerName")
                        .compared(Settings.DROPOUT, "iDropout")
                        .immaterial(Shared.NO_PARAMETERS, "constraints"));
    }

    @Override
    public void read(Object configuration, Settings to) {
        SpaceToDepthLayer layer = (SpaceToDepthLayer) configuration;
        to.put(BLOCK, layer.getBlockSize());
        Shared.readFormat(layer.getDataFormat(), to);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        int block = Math.toIntExact(((SpaceToDepth) layer).block());
        return Optional.of(new SpaceToDepthLayer.Builder<>(block, CNN2DFormat.NCHW)
                .name(layer.name())
                .build());
    }
}
