package cnnbyhand.checking;

import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.IActivation;

/** What can go wrong in a list of layers, one slip at a time. */
final class Edits {
    private Edits() {}

    static Consumer<List<Layer>> convolution(String name, Consumer<ConvolutionLayer> edit) {
        return layers -> edit.accept((ConvolutionLayer) find(layers, name));
    }

    static Consumer<List<Layer>> pooling(String name, Consumer<SubsamplingLayer> edit) {
        return layers -> edit.accept((SubsamplingLayer) find(layers, name));
    }

    static Consumer<List<Layer>> trained(String name, Consumer<FeedForwardLayer> edit) {
        return layers -> edit.accept((FeedForwardLayer) find(layers, name));
    }

    static Consumer<List<Layer>> any(String name, Consumer<Layer> edit) {
        return layers -> edit.accept(find(layers, name));
    }

    static Consumer<List<Layer>> activation(String name, IActivation function) {
        return any(name, layer -> {
            if (layer instanceof ActivationLayer row) {
                row.setActivationFn(function);
            } else {
                ((BaseLayer) layer).setActivationFn(function);
            }
        });
    }

    static Consumer<List<Layer>> remove(String name) {
        return layers -> layers.remove(find(layers, name));
    }

    /** The new layer takes the old one's updater over, as it would from a whole configuration. */
    static Consumer<List<Layer>> replace(String name, Layer other) {
        return layers -> {
            Layer before = layers.set(layers.indexOf(find(layers, name)), other);
            if (before instanceof BaseLayer trained && other instanceof BaseLayer instead) {
                instead.setIUpdater(trained.getIUpdater());
            }
        };
    }

    static Consumer<List<Layer>> insertAfter(String name, Layer other) {
        return layers -> layers.add(layers.indexOf(find(layers, name)) + 1, other);
    }

    static Consumer<List<Layer>> swap(String one, String other) {
        return layers -> {
            int place = layers.indexOf(find(layers, one));
            int otherPlace = layers.indexOf(find(layers, other));
            layers.set(otherPlace, layers.set(place, layers.get(otherPlace)));
        };
    }

    private static Layer find(List<Layer> layers, String name) {
        return layers.stream()
                .filter(layer -> layer.getLayerName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
