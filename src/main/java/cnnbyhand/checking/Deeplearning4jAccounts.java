package cnnbyhand.checking;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.ParameterArray.Role;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import cnnbyhand.checking.twins.DropoutTwin;
import cnnbyhand.checking.twins.TrainingSettings;
import cnnbyhand.checking.twins.Twin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Deeplearning4j's book in the form in which the books are compared, read from its objects and never from its prints. */
final class Deeplearning4jAccounts {
    /** Of a class that no kind of layer in the book stands for. */
    private static final Twin STRANGER = new Twin() {
        @Override
        public Map<Class<?>, Properties> classes() {
            return Map.of();
        }

        @Override
        public void read(Object configuration, Settings to) {}

        @Override
        public Optional<org.deeplearning4j.nn.conf.layers.Layer> built(Layer layer, Shape input) {
            return Optional.empty();
        }
    };

    private final MultiLayerConfiguration configuration;
    private final Optional<MultiLayerNetwork> network;
    private final Alignment alignment;
    private final Map<Class<?>, LayerKind> kinds = new LinkedHashMap<>();
    /** Row → its kind: a class that several kinds share is of the kind that the book has in that place. */
    private final Map<String, LayerKind> rows = new HashMap<>();

    private final List<LayerAccount> accounts = new ArrayList<>();
    /** Flatten row → the shape of what goes into it. */
    private final Map<String, Shape> images = new HashMap<>();

    /** A kind of layer and its twin. */
    private record LayerKind(String word, Twin twin, Set<Role> spare) {}

    private Deeplearning4jAccounts(
            List<Layer> book,
            MultiLayerConfiguration configuration,
            Optional<MultiLayerNetwork> network,
            Alignment alignment) {
        this.configuration = configuration;
        this.network = network;
        this.alignment = alignment;
        for (Layer layer : book) {
            LayerKind kind =
                    new LayerKind(layer.kind(), Twin.of(layer), Twin.of(layer).spare(layer));
            kind.twin.classes().keySet().forEach(type -> kinds.putIfAbsent(type, kind));
            rows.put(layer.name(), kind);
        }
    }

    /**
     * The accounts of all layers, hidden rows included.
     *
     * @param book the hand-kept layers, whose kinds are known
     * @param network the initialized network; without one, a layer's account has its number of parameters alone
     */
    static List<LayerAccount> of(
            List<Layer> book,
            MultiLayerConfiguration configuration,
            Optional<MultiLayerNetwork> network,
            InputType input,
            Alignment alignment) {
        Deeplearning4jAccounts accounts = new Deeplearning4jAccounts(book, configuration, network, alignment);
        InputType type = input;
        for (int index = 0; index < alignment.size(); index++) {
            type = accounts.add(index, type);
        }
        return accounts.accounts;
    }

    /** Layer → its data format, where that is not channels first. */
    static Map<String, String> unusualFormats(
            List<Layer> book, MultiLayerConfiguration configuration, Alignment alignment) {
        Deeplearning4jAccounts accounts = new Deeplearning4jAccounts(book, configuration, Optional.empty(), alignment);
        Map<String, String> formats = new LinkedHashMap<>();
        for (int index = 0; index < alignment.size(); index++) {
            Settings settings = new Settings();
            accounts.readByTwin(alignment.name(index), alignment.layer(index), settings);
            String format = settings.values().get(Twin.DATA_FORMAT);
            if (format != null) {
                formats.put(alignment.name(index), format);
            }
        }
        return formats;
    }

    private void readByTwin(String row, Object configuration, Settings to) {
        kind(row, configuration).twin.read(configuration, to);
    }

    private InputType add(int index, InputType before) {
        String name = alignment.name(index);
        InputType type = before;
        InputPreProcessor preprocessor = configuration.getInputPreProcess(index);
        if (preprocessor != null) {
            type = preprocessor.getOutputType(type);
            if (!Shapes.isInputForm(index, Shapes.of(before), Shapes.of(type))) {
                addFlatten(alignment.flattenBefore(name), preprocessor, Shapes.of(before), Shapes.of(type));
            }
        }
        Optional<String> dropout = alignment.dropoutIn(index);
        if (dropout.isPresent()) {
            addDropout(dropout.get(), index, Shapes.of(before), Shapes.of(type));
        }
        InputType output = output(index, type);
        addLayer(account(index, asInTheBook(name, Shapes.of(output)), dropout.isPresent()));
        return output;
    }

    private Shape asInTheBook(String name, Shape found) {
        if (alignment.isFlattened(name)) {
            return Shapes.flat(found);
        }
        Shape image = images.get(alignment.flattenBefore(name));
        return image != null
                        && alignment.isBeforeFlatten(name)
                        && Shapes.flat(image).equals(found)
                ? image
                : found;
    }

    /** Before a flatten that Deeplearning4j puts further to the front than the book. */
    private void addLayer(LayerAccount account) {
        int place = accounts.size();
        String flatten = alignment.flattenBefore(account.name());
        boolean early = alignment.isBeforeFlatten(account.name())
                && place > 0
                && accounts.get(place - 1).name().equals(flatten);
        accounts.add(early ? place - 1 : place, account);
    }

    /** Deeplearning4j believes that a LossLayer has 0 outputs; it gives back what it gets. */
    private InputType output(int index, InputType input) {
        return alignment.layer(index) instanceof LossLayer
                ? input
                : alignment.layer(index).getOutputType(index, input);
    }

    /** Before the rows that are counted as flattened already. */
    private void addFlatten(String name, InputPreProcessor preprocessor, Shape image, Shape output) {
        images.put(name, image);
        int place = accounts.size();
        while (place > 0 && isBehind(name, accounts.get(place - 1).name())) {
            place--;
        }
        Settings settings = new Settings();
        readByTwin(name, preprocessor, settings);
        accounts.add(
                place,
                new LayerAccount(name, kind(name, preprocessor).word, output, 0, 0, 0, List.of(), settings.values()));
    }

    private boolean isBehind(String flatten, String row) {
        return alignment.isFlattened(row) && alignment.flattenBefore(row).equals(flatten);
    }

    private void addDropout(String name, int index, Shape before, Shape behind) {
        Settings settings = new Settings()
                .put(Settings.DROPOUT, DropoutTwin.words(alignment.layer(index).getIDropout()));
        boolean flatInTheBook = alignment.isFlattened(name);
        Shape shape = flatInTheBook ? behind : before;
        LayerAccount account = new LayerAccount(name, "dropout", shape, 0, 0, 0, List.of(), settings.values());
        accounts.add(flatInTheBook || before.equals(behind) ? accounts.size() : accounts.size() - 1, account);
    }

    private LayerAccount account(int index, Shape output, boolean dropoutTold) {
        LayerKind kind = kind(alignment.name(index), alignment.layer(index));
        List<ParameterArray> arrays = network.map(
                        each -> new ParameterReading(kind.twin, alignment.layer(index), kind.spare)
                                .arrays(each.getLayer(index).paramTable()))
                .orElse(List.of());
        long all = parameters(index);
        boolean known = network.isPresent();
        return new LayerAccount(
                alignment.name(index),
                kind.word,
                output,
                known ? values(arrays, Set.of(Role.WEIGHTS, Role.POINTWISE_WEIGHTS, Role.GAMMA)) : all,
                values(arrays, Set.of(Role.BIASES, Role.BETA)),
                values(arrays, Set.of(Role.MEAN, Role.VARIANCE)),
                arrays,
                settings(index, all > 0, dropoutTold));
    }

    private long parameters(int index) {
        NeuralNetConfiguration conf = configuration.getConf(index);
        return network.map(each -> each.getLayer(index).numParams())
                .orElseGet(() -> conf.getLayer().initializer().numParams(conf));
    }

    private Map<String, String> settings(int index, boolean trained, boolean dropoutTold) {
        Settings settings = new Settings();
        var layer = alignment.layer(index);
        readByTwin(alignment.name(index), layer, settings);
        if (trained) {
            TrainingSettings.read(layer, settings);
        }
        if (trained && alignment.isFrozen(index)) {
            settings.put(Settings.FROZEN, true);
        }
        NetworkSettings.read(configuration.getConf(index), settings);
        if (!dropoutTold && alignment.drops(index)) {
            settings.put(Settings.DROPOUT, DropoutTwin.words(layer.getIDropout()));
        }
        return settings.values();
    }

    private LayerKind kind(String row, Object configuration) {
        Class<?> type = configuration.getClass();
        LayerKind here = rows.get(row);
        if (here != null && here.twin.classes().containsKey(type)) {
            return here;
        }
        return kinds.getOrDefault(type, new LayerKind(type.getSimpleName(), STRANGER, Set.of()));
    }

    static long values(List<ParameterArray> arrays, Set<Role> roles) {
        return arrays.stream()
                .filter(array -> roles.contains(array.role()))
                .mapToLong(array -> array.sides().stream().reduce(1L, (one, other) -> one * other))
                .sum();
    }
}
