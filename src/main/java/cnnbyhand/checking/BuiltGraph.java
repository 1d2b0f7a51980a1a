package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.checking.twins.FrozenLayers;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import cnnbyhand.checking.twins.Twin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/**
 * What Deeplearning4j can compute of a network that branches, as one graph with a vertex for each row of the hand-kept book.
 * What a row gives that Deeplearning4j lacks is an input of that graph, of the shape that the book says.
 *
 * @param book the hand-kept network
 * @param graph Deeplearning4j's, initialized
 * @param read whether Deeplearning4j read the graph in a file itself, so that the book did not tell what goes into what
 */
public record BuiltGraph(Network book, ComputationGraph graph, boolean read) {

    /** What stands for a row: a vertex, or a layer in one. */
    private record Built(
            Entry entry, Optional<GraphVertex> vertex, Optional<org.deeplearning4j.nn.conf.layers.Layer> layer) {

        private void add(ComputationGraphConfiguration.GraphBuilder to) {
            String[] inputs = entry.inputs().stream().map(NamedShape::name).toArray(String[]::new);
            vertex.ifPresent(each -> to.addVertex(entry.name(), each, inputs));
            layer.ifPresent(each -> to.addLayer(entry.name(), each, inputs));
        }
    }

    /**
     * Builds it, each row by its twin.
     *
     * @param lacking takes what Deeplearning4j cannot compute
     * @return nothing where it can compute no row
     */
    static Optional<BuiltGraph> of(Network book, long seed, List<NotInDeeplearning4j> lacking) {
        Map<String, Built> built = new LinkedHashMap<>();
        for (Entry entry : book.ledger().entries()) {
            try {
                built.put(entry.name(), built(entry));
            } catch (NotInDeeplearning4j reason) {
                lacking.add(reason);
            }
        }
        if (built.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BuiltGraph(book, initialized(configuration(book, built, seed)), false));
    }

    /**
     * What Deeplearning4j makes of its own configuration.
     *
     * @throws ImpossibleLayer where it refuses it
     */
    static BuiltGraph own(Network book, String text) {
        try {
            return new BuiltGraph(book, initialized(ComputationGraphConfiguration.fromJson(text)), true);
        } catch (RuntimeException refusal) {
            throw ConfigurationBuilder.refused(book.name(), refusal);
        }
    }

    private static ComputationGraph initialized(ComputationGraphConfiguration configuration) {
        ComputationGraph graph = new ComputationGraph(configuration);
        graph.init();
        return graph;
    }

    private static Built built(Entry entry) {
        Twin twin = Twin.of(entry.layer());
        Optional<GraphVertex> vertex = twin.vertex(
                entry.layer().unfrozen(),
                entry.inputs().stream().map(NamedShape::shape).toList());
        if (vertex.isPresent()) {
            return new Built(entry, vertex, Optional.empty());
        }
        Optional<org.deeplearning4j.nn.conf.layers.Layer> layer = twin.built(
                        entry.layer().unfrozen(), entry.input())
                .map(each -> entry.parameters().isFrozen() ? FrozenLayers.around(each) : each);
        return new Built(entry, Optional.empty(), layer);
    }

    private static ComputationGraphConfiguration configuration(Network book, Map<String, Built> built, long seed) {
        ComputationGraphConfiguration.GraphBuilder graph = new NeuralNetConfiguration.Builder()
                .weightInit(WeightInit.UNIFORM)
                .seed(seed)
                .activation(Activation.IDENTITY)
                .convolutionMode(ConvolutionMode.Truncate)
                .graphBuilder()
                .validateOutputLayerConfig(false);
        List<NamedShape> inputs = inputs(built);
        graph.addInputs(inputs.stream().map(NamedShape::name).toList());
        built.values().forEach(each -> each.add(graph));
        graph.setOutputs(outputs(built).toArray(String[]::new));
        ComputationGraphConfiguration configuration = graph.build();
        // Otherwise an embedding's words are overwritten by the length of what comes in.
        configuration.addPreProcessors(
                false, inputs.stream().map(each -> Shapes.type(each.shape())).toArray(InputType[]::new));
        return configuration;
    }

    /** What goes into a vertex and comes from none. */
    private static List<NamedShape> inputs(Map<String, Built> built) {
        return built.values().stream()
                .flatMap(each -> each.entry.inputs().stream())
                .filter(input -> !built.containsKey(input.name()))
                .distinct()
                .toList();
    }

    /** The rows that go into no other. */
    private static List<String> outputs(Map<String, Built> built) {
        Set<String> used = built.values().stream()
                .flatMap(each -> each.entry.inputs().stream())
                .map(NamedShape::name)
                .collect(Collectors.toSet());
        return built.keySet().stream().filter(name -> !used.contains(name)).toList();
    }

    /** The shapes of Deeplearning4j's inputs: those of the network, and of what Deeplearning4j cannot compute. */
    List<NamedShape> inputs() {
        Set<String> names = Set.copyOf(graph.getConfiguration().getNetworkInputs());
        return Stream.concat(
                        book.ledger().inputs().stream(),
                        book.ledger().entries().stream()
                                .map(entry -> new NamedShape(
                                        entry.name(), entry.output().shape())))
                .filter(input -> names.contains(input.name()))
                .toList();
    }

    GraphAlignment alignment() {
        return new GraphAlignment(book.ledger(), graph.getConfiguration());
    }

    /** What Deeplearning4j itself prints of it, as wide as that is. */
    public String summary() {
        return graph.summary(types());
    }

    /** The inputs' shapes in Deeplearning4j's words and order. */
    InputType[] types() {
        Map<String, NamedShape> named = inputs().stream().collect(Collectors.toMap(NamedShape::name, each -> each));
        return graph.getConfiguration().getNetworkInputs().stream()
                .map(name -> Shapes.type(named.get(name).shape()))
                .toArray(InputType[]::new);
    }
}
