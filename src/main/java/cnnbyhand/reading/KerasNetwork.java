package cnnbyhand.reading;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an architecture of Keras becomes, whatever kind of file it stands in.
 *
 * @param name the network's name
 * @param input the shape of one example, instead of the one that the file states
 */
record KerasNetwork(String name, Optional<Shape> input) {

    /** Turns an architecture of Keras into the hand-kept network. */
    DescribedNetwork network(JsonNode model, String format, Optional<StatedWeights> weights) throws UnusableNetwork {
        KerasChain chain = KerasChain.of(model);
        boolean channelsFirst = channelsFirst(chain);
        Shape start = input.isPresent() ? input.get() : KerasInput.of(chain.input(), channelsFirst);
        List<Layer> layers = new ArrayList<>();
        Shape shape = start;
        for (KerasLayer each : chain.layers()) {
            Layer layer = KerasKinds.read(each, new Arriving(shape, channelsFirst));
            layers.add(layer);
            shape = layer.output(shape).shape();
        }
        return new DescribedNetwork(
                Network.of(name, start, layers),
                format,
                weights,
                notCompared(chain),
                Optional.of(KerasArchitecture.text(model, input, channelsFirst)),
                Optional.empty());
    }

    /** One order for the whole network; only layers with axes state one. */
    private static boolean channelsFirst(KerasChain chain) throws UnusableNetwork {
        boolean first = false;
        boolean last = false;
        for (KerasLayer layer : chain.layers()) {
            if (layer.value("data_format", "dim_ordering").isPresent()) {
                first |= layer.channelsFirst();
                last |= !layer.channelsFirst();
                if (first && last) {
                    throw layer.fault("data_format must be the same for all layers to be read here, found both");
                }
            }
        }
        return first;
    }

    private static List<String> notCompared(KerasChain chain) {
        return chain.layers().stream()
                .filter(layer -> !layer.config().path("trainable").asBoolean(true))
                .map(layer -> layer.name() + " is frozen")
                .toList();
    }
}
