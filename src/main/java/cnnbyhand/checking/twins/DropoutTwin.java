package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import cnnbyhand.checking.properties.PropertyValue;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/** {@code DropoutLayer}; a dropout may also be a property of the layer behind it, which then drops its own input. */
public final class DropoutTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                DropoutLayer.class,
                new Properties()
                        .immaterial(Shared.NEVER_READ, "nIn", "nOut", "activationFn")
                        .immaterial(Shared.SEQUENCES, "timeDistributedFormat")
                        .compared("name", "layerName")
                        .compared(Settings.DROPOUT, "iDropout")
                        .immaterial(Shared.NO_PARAMETERS, "constraints")
                        .and(Shared.untrained()),
                Dropout.class,
                new Properties()
                        .compared(Settings.DROPOUT, "p", "pSchedule")
                        .immaterial(
                                Shared.GRAPHICS_CARD, "helperAllowFallback", "initializedHelper", "helperCountFail"));
    }

    @Override
    public void read(Object configuration, Settings to) {
        to.put(Settings.DROPOUT, words(((DropoutLayer) configuration).getIDropout()));
    }

    /**
     * Whether a layer of this kind drops part of its input itself. A kind that ignores a dropout that it is given declares so;
     * the dropout of a dropout layer is its own row.
     */
    public static boolean drops(Twin twin, Layer layer) {
        Properties.Use use =
                twin.classes().get(layer.getClass()).byField().get("iDropout").use();
        return use == Properties.Use.COMPARED && layer.getIDropout() != null && !(layer instanceof DropoutLayer);
    }

    /** A dropout by the share that it drops. */
    public static String words(IDropout dropout) {
        boolean plain = dropout instanceof Dropout each && each.getPSchedule() == null;
        return plain ? Settings.dropped(1 - ((Dropout) dropout).getP()) : PropertyValue.text(dropout);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        return Optional.of(new DropoutLayer.Builder(((cnnbyhand.byhand.Dropout) layer).kept())
                .name(layer.name())
                .build());
    }
}
