package cnnbyhand.reading;

import cnnbyhand.byhand.Frozen;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an architecture of Keras becomes, whatever kind of file it stands in.
 *
 * @param name the network's name
 * @param input the shape of one example, instead of the one that the file states
 * @param partial output shapes of layers whose kinds are not known, by name; nothing where such layers are refused
 */
record KerasNetwork(String name, Optional<Shape> input, Optional<Map<String, Shape>> partial) {
    /** So many layers are named in one line. */
    private static final int NAMED = 4;

    /** Turns an architecture of Keras into the hand-kept network. */
    DescribedNetwork network(JsonNode model, String format, KerasWeights source) throws IOException, UnusableNetwork {
        KerasChain chain = KerasChain.of(model);
        boolean channelsFirst = channelsFirst(chain);
        Optional<Shape> own = own(chain, channelsFirst);
        Shape start = input.isPresent() ? input.get() : own.get();
        List<String> notCompared =
                new ArrayList<>(earlyOutputs(chain.earlyOutputs()).stream().toList());
        if (own.isPresent() && !own.get().equals(start)) {
            requireSameChannels(own.get(), start);
            notCompared.add("the file's own input of " + own.get() + ", which -Dinput replaces by " + start);
        }
        Optional<StatedWeights> weights = weights(source, chain, channelsFirst);
        List<Layer> layers = layers(chain, start, channelsFirst, weights, own.equals(Optional.of(start)));
        return new DescribedNetwork(
                Network.of(name, start, layers),
                format,
                weights,
                notCompared,
                Optional.of(KerasArchitecture.text(model, input, channelsFirst)),
                Optional.empty());
    }

    private static Optional<StatedWeights> weights(KerasWeights source, KerasChain chain, boolean channelsFirst)
            throws IOException, UnusableNetwork {
        Optional<StatedWeights> read = source.read(chain.groups());
        return read.isPresent()
                ? Optional.of(Keras1Kernels.asLater(read.get(), chain.layers(), channelsFirst))
                : Optional.empty();
    }

    private List<Layer> layers(
            KerasChain chain, Shape start, boolean channelsFirst, Optional<StatedWeights> weights, boolean ownInput)
            throws UnusableNetwork {
        UnknownKinds unknown = new UnknownKinds(chain, channelsFirst, partial.orElse(Map.of()), weights, ownInput);
        List<Layer> layers = new ArrayList<>();
        Shape shape = start;
        for (int place = 0; place < chain.layers().size(); place++) {
            KerasLayer each = chain.layers().get(place);
            Layer plain = partial.isPresent() && !KerasKinds.knows(each.type())
                    ? unknown.read(place, shape)
                    : KerasKinds.read(each, new Arriving(shape, channelsFirst));
            Layer layer = each.frozen() ? Frozen.of(plain, shape) : plain;
            layers.add(layer);
            shape = layer.output(shape).shape();
        }
        unknown.requireAllUsed(layers.stream()
                .filter(layer -> layer.stated().isPresent())
                .map(Layer::name)
                .toList());
        return layers;
    }

    /** The input that the file states; it must, where the command does not. */
    private Optional<Shape> own(KerasChain chain, boolean channelsFirst) throws UnusableNetwork {
        try {
            return Optional.of(KerasInput.of(
                    chain.input(), channelsFirst, chain.layers().get(0).type()));
        } catch (UnusableNetwork open) {
            if (input.isEmpty()) {
                throw open;
            }
            if (chain.input().isPresent()) {
                requireStatedChannels(chain.input().get(), input.get(), channelsFirst);
            }
            return Optional.empty();
        }
    }

    /** Other sides are another size of the same network; with other channels it is another network. */
    private static void requireSameChannels(Shape own, Shape given) throws UnusableNetwork {
        boolean same = own.axes().size() == given.axes().size() && own.channels() == given.channels();
        if (!same && !own.isVector()) {
            throw new UnusableNetwork(
                    "-Dinput must have as many sides and channels as the file's input, " + own + ", found " + given);
        }
    }

    /** What an open input does state is not open. */
    private static void requireStatedChannels(JsonNode batch, Shape given, boolean channelsFirst)
            throws UnusableNetwork {
        JsonNode channels = batch.path(channelsFirst ? 1 : batch.size() - 1);
        boolean same = batch.size() - 1 == given.sides().size()
                && (!channels.isNumber() || channels.asLong() == given.channels());
        if (!same && batch.size() > 2) {
            throw new UnusableNetwork("-Dinput must have as many sides and channels as the file's input, "
                    + OpenInput.words(batch) + ", found " + given);
        }
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

    private static Optional<String> earlyOutputs(List<String> layers) {
        String first = layers.stream().limit(NAMED).collect(Collectors.joining(", "));
        String others = layers.size() > NAMED ? " and " + (layers.size() - NAMED) + " others" : "";
        return layers.isEmpty() ? Optional.empty() : Optional.of("the model also gives out " + first + others);
    }
}
