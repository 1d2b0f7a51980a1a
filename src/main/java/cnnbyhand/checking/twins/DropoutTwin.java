package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import cnnbyhand.checking.properties.PropertyValue;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.BaseUpsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.layers.misc.RepeatVector;

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

    /** Whether the layer drops part of its input itself; other kinds than these ignore a dropout that they are given. */
    public static boolean drops(Layer layer) {
        boolean applies = layer instanceof ConvolutionLayer
                || layer instanceof DenseLayer
                || layer instanceof OutputLayer
                || layer instanceof PReLULayer
                || layer instanceof RepeatVector
                || layer instanceof BaseUpsamplingLayer
                || layer instanceof Subsampling3DLayer;
        return applies && layer.getIDropout() != null;
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
