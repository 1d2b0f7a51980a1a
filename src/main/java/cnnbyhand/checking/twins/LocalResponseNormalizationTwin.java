package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;

/** {@code LocalResponseNormalization}. */
final class LocalResponseNormalizationTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                LocalResponseNormalization.class,
                new Properties()
                        .compared("n", "n")
                        .compared("k", "k")
                        .compared("alpha", "alpha")
                        .compared("beta", "beta")
                        .compared("data format", "dataFormat")
                        .immaterial(Shared.GRAPHICS_CARD, "cudnnAllowFallback")
                        .and(Shared.plain()));
    }

    @Override
    public void read(Object configuration, Settings to) {
        LocalResponseNormalization layer = (LocalResponseNormalization) configuration;
        to.put("n", layer.getN())
                .put("k", layer.getK())
                .put("alpha", layer.getAlpha())
                .put("beta", layer.getBeta());
        Shared.readFormat(layer.getDataFormat(), to);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        cnnbyhand.byhand.LocalResponseNormalization local = (cnnbyhand.byhand.LocalResponseNormalization) layer;
        return Optional.of(new LocalResponseNormalization.Builder()
                .name(layer.name())
                .n(local.neighbours())
                .k(local.k())
                .alpha(local.alpha())
                .beta(local.beta())
                .build());
    }
}
