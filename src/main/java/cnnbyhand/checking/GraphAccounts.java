package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.ParameterArray.Role;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.twins.FrozenLayers;
import cnnbyhand.checking.twins.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** Deeplearning4j's book of a graph in the form in which the books are compared, read from its objects. */
final class GraphAccounts {
    private final BuiltGraph built;
    private final Map<String, InputType> types;

    private GraphAccounts(BuiltGraph built) {
        this.built = built;
        this.types = built.graph().getConfiguration().getLayerActivationTypes(false, false, built.types());
    }

    /** The accounts of all vertices, in the order of the hand-kept book. */
    static List<LayerAccount> of(BuiltGraph built) {
        GraphAccounts accounts = new GraphAccounts(built);
        List<LayerAccount> all = new ArrayList<>();
        built.entries().forEach(entry -> all.add(accounts.account(entry)));
        return all;
    }

    /** What a vertex does: a layer, without what freezes it, a preprocessor, or the vertex itself. */
    static Object inside(GraphVertex vertex) {
        if (vertex instanceof LayerVertex layer) {
            return FrozenLayers.inside(layer.getLayerConf().getLayer());
        }
        return vertex instanceof PreprocessorVertex preprocessor ? preprocessor.getPreProcessor() : vertex;
    }

    private LayerAccount account(Entry entry) {
        GraphVertex vertex = built.graph().getConfiguration().getVertices().get(entry.name());
        Object does = inside(vertex);
        Twin twin = Twin.of(entry.layer());
        boolean known = twin.classes().containsKey(does.getClass());
        Settings settings = new Settings();
        if (known) {
            twin.read(does, settings);
        }
        List<ParameterArray> arrays = new ParameterReading(twin, does)
                .arrays(built.graph().getVertex(entry.name()).paramTable(false));
        if (!arrays.isEmpty() && isFrozen(vertex)) {
            settings.put(Settings.FROZEN, true);
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

    private static boolean isFrozen(GraphVertex vertex) {
        return vertex instanceof LayerVertex layer
                && FrozenLayers.isOne(layer.getLayerConf().getLayer());
    }
}
