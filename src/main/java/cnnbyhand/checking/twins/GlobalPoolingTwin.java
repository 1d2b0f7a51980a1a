package cnnbyhand.checking.twins;

import cnnbyhand.byhand.GlobalPooling;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;

/** {@code GlobalPoolingLayer}. */
final class GlobalPoolingTwin implements Twin {
    private static final String AXES = "pooled axes";

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                GlobalPoolingLayer.class,
                new Properties()
                        .compared(Settings.POOL_TYPE, "poolingType", "pnorm")
                        .compared("keeps axes", "collapseDimensions")
                        .compared(AXES, "poolingDimensions")
                        .and(Shared.plain()));
    }

    @Override
    public void read(Object configuration, Settings to) {
        GlobalPoolingLayer layer = (GlobalPoolingLayer) configuration;
        to.put(Settings.POOL_TYPE, type(layer)).put("keeps axes", !layer.isCollapseDimensions());
        if (!coversAll(layer.getPoolingDimensions())) {
            to.put(AXES, Arrays.toString(layer.getPoolingDimensions()));
        }
    }

    /** All that the first axes of an array may be: where an input has more of them, its output has another shape. */
    private static boolean coversAll(int[] dimensions) {
        return dimensions == null || Arrays.equals(dimensions, axes(dimensions.length));
    }

    /** The batch and the channels come first. */
    private static int[] axes(int count) {
        return IntStream.range(2, count + 2).toArray();
    }

    private static String type(GlobalPoolingLayer layer) {
        return switch (layer.getPoolingType()) {
            case MAX -> "max";
            case AVG -> "average";
            case PNORM -> "pnorm " + layer.getPnorm();
            default -> layer.getPoolingType().toString().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        GlobalPooling pooling = (GlobalPooling) layer;
        if (input.axes().size() == 1) {
            throw new NotInDeeplearning4j(
                    layer.name(), "a pooled sequence must be inferred as a vector, found that its length is kept");
        }
        PoolingType type = pooling.type() == Pooling.Type.MAX ? PoolingType.MAX : PoolingType.AVG;
        return Optional.of(new GlobalPoolingLayer.Builder(type)
                .name(layer.name())
                .poolingDimensions(axes(input.axes().size()))
                .collapseDimensions(!pooling.keepsAxes())
                .build());
    }
}
