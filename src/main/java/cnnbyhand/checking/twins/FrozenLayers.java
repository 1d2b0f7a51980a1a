package cnnbyhand.checking.twins;

import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;

/**
 * Deeplearning4j's wrappers around a frozen layer. {@code FrozenLayer} also ends the backpropagation, so that no layer before
 * it can be trained; {@code FrozenLayerWithBackprop} hands the gradient on, as Keras does.
 */
public final class FrozenLayers {
    private FrozenLayers() {}

    /** What is frozen; the layer itself where it is not. */
    public static Layer inside(Layer layer) {
        if (layer instanceof FrozenLayer frozen) {
            return frozen.getLayer();
        }
        return layer instanceof FrozenLayerWithBackprop frozen ? frozen.getUnderlying() : layer;
    }

    public static boolean isOne(Layer layer) {
        return inside(layer) != layer;
    }

    /** The layer frozen as Keras freezes it. */
    public static Layer around(Layer layer) {
        Layer frozen = new FrozenLayerWithBackprop(layer);
        frozen.setLayerName(layer.getLayerName());
        return frozen;
    }
}
