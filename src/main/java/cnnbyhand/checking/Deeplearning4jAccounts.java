package cnnbyhand.checking;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.ParameterArray.Role;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.twins.DropoutTwin;
import cnnbyhand.checking.twins.TrainingSettings;
import cnnbyhand.checking.twins.Twin;
import java.util.ArrayList;
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
    private final MultiLayerConfiguration configuration;
    private final Optional<MultiLayerNetwork> network;
    private final Alignment alignment;
    private final Map<Class<?>, LayerKind> kinds = new LinkedHashMap<>();
    private final List<LayerAccount> accounts = new ArrayList<>();

    /** A kind of layer and its twin. */
    private record LayerKind(String word, Twin twin) {}

    private Deeplearning4jAccounts(
            List<Layer> book,
            MultiLayerConfiguration configuration,
            Optional<MultiLayerNetwork> network,
            Alignment alignment) {
        this.configuration = configuration;
        this.network = network;
        this.alignment = alignment;
        for (Layer layer : book) {
            LayerKind kind = new LayerKind(layer.kind(), Twin.of(layer));
            kind.twin.classes().keySet().forEach(type -> kinds.putIfAbsent(type, kind));
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

    private InputType add(int index, InputType before) {
        String name = alignment.name(index);
        InputType type = before;
        InputPreProcessor preprocessor = configuration.getInputPreProcess(index);
        if (preprocessor != null) {
            type = preprocessor.getOutputType(type);
            addFlatten(alignment.flattenBefore(name), preprocessor, Shapes.of(type));
        }
        Optional<String> dropout = alignment.dropoutIn(index);
        if (dropout.isPresent()) {
            addDropout(dropout.get(), index, Shapes.of(before), Shapes.of(type));
        }
        InputType output = output(index, type);
        Shape shape = Shapes.of(output);
        accounts.add(account(index, alignment.isFlattened(name) ? Shapes.flat(shape) : shape, dropout.isPresent()));
        return output;
    }

    /** Deeplearning4j believes that a LossLayer has 0 outputs; it gives back what it gets. */
    private InputType output(int index, InputType input) {
        return alignment.layer(index) instanceof LossLayer
                ? input
                : alignment.layer(index).getOutputType(index, input);
    }

    /** Before the rows that have been reckoned flattened already. */
    private void addFlatten(String name, InputPreProcessor preprocessor, Shape output) {
        int place = accounts.size();
        while (place > 0
                && alignment.flattenBefore(accounts.get(place - 1).name()).equals(name)) {
            place--;
        }
        Settings settings = new Settings();
        Optional.ofNullable(kinds.get(preprocessor.getClass()))
                .ifPresent(kind -> kind.twin.read(preprocessor, settings));
        accounts.add(place, new LayerAccount(name, kind(preprocessor), output, 0, 0, 0, List.of(), settings.values()));
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
        List<ParameterArray> arrays = network.map(
                        each -> ParameterReading.arrays(each.getLayer(index).paramTable()))
                .orElse(List.of());
        long all = parameters(index);
        boolean known = network.isPresent();
        return new LayerAccount(
                alignment.name(index),
                kind(alignment.layer(index)),
                output,
                known ? values(arrays, Set.of(Role.WEIGHTS, Role.GAMMA)) : all,
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
        Optional.ofNullable(kinds.get(layer.getClass())).ifPresent(kind -> kind.twin.read(layer, settings));
        if (trained) {
            TrainingSettings.read(layer, settings);
        }
        NetworkSettings.read(configuration.getConf(index), settings);
        if (!dropoutTold && DropoutTwin.drops(layer)) {
            settings.put(Settings.DROPOUT, DropoutTwin.words(layer.getIDropout()));
        }
        return settings.values();
    }

    private String kind(Object configuration) {
        LayerKind kind = kinds.get(configuration.getClass());
        return kind == null ? configuration.getClass().getSimpleName() : kind.word;
    }

    private static long values(List<ParameterArray> arrays, Set<Role> roles) {
        return arrays.stream()
                .filter(array -> roles.contains(array.role()))
                .mapToLong(array -> array.sides().stream().reduce(1L, (one, other) -> one * other))
                .sum();
    }
}
