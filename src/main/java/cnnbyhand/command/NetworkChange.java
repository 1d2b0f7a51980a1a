package cnnbyhand.command;

import cnnbyhand.byhand.Adjustments;
import cnnbyhand.byhand.ChangedNetwork;
import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.RefusedValue;
import cnnbyhand.byhand.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be otherwise than a network is described.
 *
 * @param input the shape of one example, where it was typed
 * @param layers other values of settings, by the layer's name and the setting's
 */
public record NetworkChange(Optional<Shape> input, Map<String, Map<String, String>> layers) {
    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{0,8}(x[1-9]\\d{0,8}){0,3}");
    /** The network as it is described. */
    public static final NetworkChange NONE = new NetworkChange(Optional.empty(), Map.of());

    private static final int MOST_NAMES = 12;

    /** @throws WrongCommand where the text is no shape, or no list of settings */
    static NetworkChange of(RawOptions typed) throws WrongCommand {
        Optional<String> change = typed.given(Option.CHANGE);
        return new NetworkChange(input(typed), change.isEmpty() ? Map.of() : ChangeText.read(change.get()));
    }

    private static Optional<Shape> input(RawOptions typed) throws WrongCommand {
        if (NetworkOptions.namesInputs(typed)) {
            return Optional.empty();
        }
        Optional<String> text = typed.given(Option.INPUT);
        Optional<Shape> shape = text.flatMap(NetworkChange::shape);
        if (text.isPresent() && shape.isEmpty()) {
            throw RawOptions.wrong(Option.INPUT, Option.INPUT.allowed(), text.get(), Optional.empty());
        }
        return shape;
    }

    /** {@code 224x224x3}; nothing where the text is no shape. */
    static Optional<Shape> shape(String text) {
        return SHAPE.matcher(text).matches()
                ? Optional.of(
                        Shape.of(Stream.of(text.split("x")).map(Long::valueOf).toList()))
                : Optional.empty();
    }

    public boolean isNone() {
        return input.isEmpty() && layers.isEmpty();
    }

    /**
     * {@code network} as it is and as it is to be.
     *
     * @throws WrongCommand where there is no such layer, setting or value, or no such network
     */
    public ChangedNetwork of(Network network) throws WrongCommand {
        requireLayers(network);
        List<Layer> changed = new ArrayList<>();
        for (Layer layer : network.layers()) {
            changed.add(changed(network.name(), layer));
        }
        try {
            Shape shape = input.orElse(network.input());
            return new ChangedNetwork(network, network.changed(name(network.name()), shape, changed));
        } catch (ImpossibleLayer impossible) {
            throw new WrongCommand(impossible.in(network.name()).getMessage());
        }
    }

    /**
     * {@code network} as it is to be: itself where nothing is to be otherwise.
     *
     * @throws WrongCommand as {@link #of(Network)}
     */
    public Network applied(Network network) throws WrongCommand {
        return isNone() ? network : of(network).after();
    }

    /** What the changed network is called, in which no file system finds fault. */
    public String name(String network) {
        return FolderName.of(network, input, layers);
    }

    /** The options to be typed for it, with a space before each. */
    public String typed() {
        String sides = input.map(
                        shape -> shape.sides().stream().map(String::valueOf).collect(Collectors.joining("x")))
                .map(text -> " -D" + Option.INPUT.word() + "=" + text)
                .orElse("");
        return layers.isEmpty() ? sides : sides + " -D" + Option.CHANGE.word() + "=" + Command.quoted(written());
    }

    private String written() {
        return layers.entrySet().stream()
                .map(layer -> layer.getKey() + ":"
                        + layer.getValue().entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue())
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    private void requireLayers(Network network) throws WrongCommand {
        List<String> names = network.layers().stream().map(Layer::name).toList();
        for (String layer : layers.keySet()) {
            if (!names.contains(layer)) {
                String hint = Nearest.to(layer, names)
                        .map(name -> "; did you mean " + name + "?")
                        .orElseGet(() -> "; its layers are " + listed(names));
                throw new WrongCommand("change must be of a layer of " + network.name() + ", found " + layer + hint);
            }
        }
    }

    private static String listed(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
    }

    private Layer changed(String network, Layer layer) throws WrongCommand {
        try {
            return Adjustments.of(layer, layers.getOrDefault(layer.name(), Map.of()));
        } catch (RefusedValue refused) {
            String hint = Nearest.to(refused.found(), refused.allowed().words())
                    .map(word -> "; did you mean " + word + "?")
                    .orElse("");
            throw new WrongCommand("change of " + layer.name() + ": " + refused.getMessage() + hint);
        } catch (ImpossibleLayer impossible) {
            throw new WrongCommand(impossible.in(network).getMessage());
        }
    }
}
