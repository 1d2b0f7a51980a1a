package cnnbyhand.reading;

import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.NamedShape;
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
 * @param input the sizes of the inputs, instead of those that the file states
 * @param partial output shapes of layers whose kinds are not known, by name; nothing where such layers are refused
 */
record KerasNetwork(String name, InputSizes input, Optional<Map<String, Shape>> partial) {
    /** So many layers are named in one line. */
    private static final int NAMED = 4;

    /** Turns an architecture of Keras into the hand-kept network. */
    DescribedNetwork network(JsonNode model, String format, KerasWeights source) throws IOException, UnusableNetwork {
        KerasModel read = KerasModel.of(model);
        boolean channelsFirst = channelsFirst(read);
        input.requireFor(read.inputs().keySet());
        List<NamedShape> starts = new ArrayList<>();
        List<String> notCompared = new ArrayList<>();
        boolean ownInput = true;
        for (String name : read.inputs().keySet()) {
            Optional<Shape> own = own(read, name, channelsFirst);
            Shape start = input.of(name).orElseGet(own::get);
            ownInput &= own.equals(Optional.of(start));
            starts.add(new NamedShape(name, start));
            if (own.isPresent() && !own.get().equals(start)) {
                requireSameChannels(own.get(), start);
                notCompared.add("the file's own input of " + own.get() + ", which -Dinput replaces by " + start);
            }
        }
        Optional<StatedWeights> weights = weights(source, read, channelsFirst);
        Graph graph = new KerasRows(read, channelsFirst, weights, ownInput, partial).graph(starts);
        notCompared.addAll(0, earlyOutputs(graph).stream().toList());
        return new DescribedNetwork(
                Network.of(name, graph),
                format,
                weights,
                notCompared,
                Optional.of(KerasArchitecture.text(model, input, channelsFirst)),
                Optional.empty());
    }

    private static Optional<StatedWeights> weights(KerasWeights source, KerasModel model, boolean channelsFirst)
            throws IOException, UnusableNetwork {
        Optional<StatedWeights> read = source.read(model.groups());
        return read.isPresent()
                ? Optional.of(Keras1Kernels.asLater(read.get(), layers(model), channelsFirst))
                : Optional.empty();
    }

    private static List<KerasLayer> layers(KerasModel model) {
        return model.steps().stream()
                .filter(KerasStep::isFirstUse)
                .map(KerasStep::layer)
                .toList();
    }

    /** The input that the file states; it must, where the command does not. */
    private Optional<Shape> own(KerasModel model, String name, boolean channelsFirst) throws UnusableNetwork {
        Optional<JsonNode> stated = model.inputs().get(name);
        try {
            return Optional.of(KerasInput.of(
                    stated, channelsFirst, model.steps().get(0).layer().type()));
        } catch (UnusableNetwork open) {
            Optional<Shape> given = input.of(name);
            if (given.isEmpty()) {
                throw model.inputs().size() == 1
                        ? open
                        : InputSizes.open(
                                name,
                                stated.map(OpenInput::words).orElse("none"),
                                model.inputs().keySet());
            }
            if (stated.isPresent()) {
                requireStatedChannels(stated.get(), given.get(), channelsFirst);
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
    private static boolean channelsFirst(KerasModel model) throws UnusableNetwork {
        boolean first = false;
        boolean last = false;
        for (KerasLayer layer : layers(model)) {
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

    /** Of a chain, the layers before the last whose outputs the model gives out, too. */
    private static Optional<String> earlyOutputs(Graph graph) {
        if (!graph.isChain()) {
            return Optional.empty();
        }
        String last = graph.steps().get(graph.steps().size() - 1).name();
        List<String> early = graph.outputs().stream()
                .filter(output -> !output.equals(last))
                .distinct()
                .toList();
        String first = early.stream().limit(NAMED).collect(Collectors.joining(", "));
        String others = early.size() > NAMED ? " and " + (early.size() - NAMED) + " others" : "";
        return early.isEmpty() ? Optional.empty() : Optional.of("the model also gives out " + first + others);
    }
}
