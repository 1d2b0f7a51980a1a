package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.ParameterArray.Role;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.twins.DropoutTwin;
import cnnbyhand.checking.twins.FrozenLayers;
import cnnbyhand.checking.twins.TrainingSettings;
import cnnbyhand.checking.twins.Twin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;

/** Deeplearning4j's book of a graph in the form in which the books are compared, read from its objects. */
final class GraphAccounts {
    private final BuiltGraph built;
    private final GraphAlignment alignment;
    private final Map<String, InputType> types;

    private GraphAccounts(BuiltGraph built) {
        this.built = built;
        this.alignment = built.alignment();
        this.types = inferred(built);
    }

    /** Without "true" it passes preprocessors over; with it, it adds some, here to a copy. */
    private static Map<String, InputType> inferred(BuiltGraph built) {
        return built.graph().getConfiguration().clone().getLayerActivationTypes(true, false, built.types());
    }

    /** What comes out of each vertex, as Deeplearning4j infers it; none where it cannot. */
    static Map<String, InputType> types(BuiltGraph built) {
        try {
            return inferred(built);
        } catch (RuntimeException refusal) {
            return Map.of();
        }
    }

    /** Row → what Deeplearning4j infers to come out of it where that is no shape, as a side of it is 0 or −1. */
    static Map<String, String> withoutShape(BuiltGraph built) {
        Map<String, String> impossible = new LinkedHashMap<>();
        inferred(built).forEach((name, type) -> {
            if (LongStream.of(type.getShape()).anyMatch(side -> side < 1)) {
                impossible.put(name, type.toString());
            }
        });
        return impossible;
    }

    /**
     * The accounts of all rows that Deeplearning4j computes, in the order of the hand-kept book.
     *
     * @param without rows that are left out
     */
    static List<LayerAccount> of(BuiltGraph built, Set<String> without) {
        GraphAccounts accounts = new GraphAccounts(built);
        List<LayerAccount> all = new ArrayList<>();
        List<Entry> entries = accounts.alignment.entries().stream()
                .filter(entry -> !without.contains(entry.name()))
                .toList();
        for (Entry entry : entries) {
            accounts.alignment
                    .vertex(entry)
                    .map(vertex -> accounts.account(entry, vertex))
                    .or(() -> accounts.hidden(
                            entry, accounts.alignment.layerBehind(entry).orElseThrow()))
                    .ifPresent(all::add);
        }
        return all;
    }

    /** What a vertex does: a layer, without what freezes it, a preprocessor, or the vertex itself. */
    static Object inside(GraphVertex vertex) {
        if (vertex instanceof LayerVertex layer) {
            return FrozenLayers.inside(layer.getLayerConf().getLayer());
        }
        return vertex instanceof PreprocessorVertex preprocessor ? preprocessor.getPreProcessor() : vertex;
    }

    /** A row that is a preprocessor or a setting of the layer behind it; nothing where that layer lacks it. */
    private Optional<LayerAccount> hidden(Entry row, LayerVertex behind) {
        Settings settings = new Settings();
        if (row.layer().flattens()) {
            return Optional.ofNullable(behind.getPreProcessor()).map(preprocessor -> {
                Twin.of(row.layer()).read(preprocessor, settings);
                InputType before = types.get(alignment.sources(row).get(0));
                return hidden(row, Shapes.of(preprocessor.getOutputType(before)), settings);
            });
        }
        Layer layer = FrozenLayers.inside(behind.getLayerConf().getLayer());
        return Optional.ofNullable(layer.getIDropout())
                .map(dropout ->
                        hidden(row, row.output().shape(), settings.put(Settings.DROPOUT, DropoutTwin.words(dropout))));
    }

    private static LayerAccount hidden(Entry row, Shape output, Settings settings) {
        return new LayerAccount(row.name(), row.layer().kind(), output, 0, 0, 0, List.of(), settings.values());
    }

    private LayerAccount account(Entry entry, GraphVertex vertex) {
        Object does = inside(vertex);
        Twin twin = Twin.of(entry.layer());
        boolean known = twin.classes().containsKey(does.getClass());
        Settings settings = new Settings();
        if (known) {
            twin.read(does, settings);
        }
        List<ParameterArray> arrays = ParameterReading.of(entry.layer(), does)
                .arrays(built.graph().getVertex(entry.name()).paramTable(false));
        if (vertex instanceof LayerVertex layer) {
            readTraining(layer, !arrays.isEmpty(), settings);
        }
        Shape output = Shapes.of(types.get(entry.name()));
        return new LayerAccount(
                entry.name(),
                known ? entry.layer().kind() : does.getClass().getSimpleName(),
                output,
                Deeplearning4jAccounts.values(arrays, Set.of(Role.WEIGHTS, Role.POINTWISE_WEIGHTS, Role.GAMMA)),
                Deeplearning4jAccounts.values(arrays, Set.of(Role.BIASES, Role.BETA)),
                Deeplearning4jAccounts.values(arrays, Set.of(Role.MEAN, Role.VARIANCE)),
                arrays,
                settings.values());
    }

    private static void readTraining(LayerVertex vertex, boolean trained, Settings to) {
        Layer layer = vertex.getLayerConf().getLayer();
        if (trained) {
            TrainingSettings.read(FrozenLayers.inside(layer), to);
        }
        if (trained && FrozenLayers.isOne(layer)) {
            to.put(Settings.FROZEN, true);
        }
        NetworkSettings.read(vertex.getLayerConf(), to);
    }
}
