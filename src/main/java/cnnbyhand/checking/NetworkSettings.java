package cnnbyhand.checking;

import cnnbyhand.byhand.Settings;
import cnnbyhand.checking.properties.Properties;
import cnnbyhand.checking.properties.Properties.Use;
import cnnbyhand.checking.properties.PropertyValue;
import cnnbyhand.checking.twins.KnownDifferences;
import cnnbyhand.checking.twins.KnownVertexDifferences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.Activation;

/** What is told to a whole network, or to each layer beside the layer's own configuration. */
final class NetworkSettings {
    private static final String STORAGE = "it says where intermediate values are kept";
    private static final String COUNTER = "it says how far training has come";
    private static final String NEVER_READ = "Deeplearning4j 1.0.0-M2.1 never reads it here";
    static final String ALGORITHM = "algorithm";
    static final String GRADIENTS = "gradients";

    /** What the check does with each property. */
    static final Map<Class<?>, Properties> CLASSES = Map.of(
            MultiLayerConfiguration.class,
            new Properties()
                    .compared("the layers", "confs")
                    .compared("flatten rows", "inputPreProcessors")
                    .compared("backpropagation", "backpropType")
                    .immaterial("it is read only with truncated backpropagation", "tbpttFwdLength", "tbpttBackLength")
                    .immaterial("it checks and changes nothing", "validateOutputLayerConfig")
                    .immaterial(STORAGE, "trainingWorkspaceMode", "inferenceWorkspaceMode", "cacheMode")
                    .notCompared("how many digits numbers have", "dataType")
                    .immaterial(COUNTER, "iterationCount", "epochCount"),
            NeuralNetConfiguration.class,
            new Properties()
                    .compared("the layer", "layer")
                    .compared(GRADIENTS, "miniBatch")
                    .compared(ALGORITHM, "optimizationAlgo", "stepFunction")
                    .immaterial("it is read only by algorithms with a line search", "maxNumLineSearchIterations")
                    .immaterial("any seed draws weights of the same network", "seed")
                    .immaterial("it is worked out from the input when the network is built", "variables")
                    .immaterial(NEVER_READ, "minimize", "dataType")
                    .immaterial(STORAGE, "cacheMode")
                    .immaterial(COUNTER, "iterationCount", "epochCount"));

    private NetworkSettings() {}

    /** Adds what is unusual; a document that says nothing of it means the usual. */
    static void read(NeuralNetConfiguration configuration, Settings to) {
        if (!configuration.isMiniBatch()) {
            to.put(GRADIENTS, "sums over the batch");
        }
        boolean plain = configuration.getOptimizationAlgo() == OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT
                && configuration.getStepFunction() == null;
        if (!plain) {
            to.put(
                    ALGORITHM,
                    configuration.getOptimizationAlgo() + ", step "
                            + PropertyValue.text(configuration.getStepFunction()));
        }
    }

    static boolean isTruncated(MultiLayerConfiguration configuration) {
        return configuration.getBackpropType() != BackpropType.Standard;
    }

    /** What this network sets otherwise than usual and what is not compared: {@code dataType HALF}. */
    static List<String> notCompared(MultiLayerConfiguration configuration) {
        MultiLayerConfiguration usual = new NeuralNetConfiguration.Builder()
                .list(new ActivationLayer(Activation.IDENTITY))
                .build();
        return Properties.fields(MultiLayerConfiguration.class).stream()
                .filter(field -> CLASSES.get(MultiLayerConfiguration.class)
                                .byField()
                                .get(field.getName())
                                .use()
                        == Use.NOT_COMPARED)
                .filter(field -> !PropertyValue.text(PropertyValue.of(field, configuration))
                        .equals(PropertyValue.text(PropertyValue.of(field, usual))))
                .map(field -> field.getName() + " " + PropertyValue.text(PropertyValue.of(field, configuration)))
                .toList();
    }

    /** Where Deeplearning4j is known to do otherwise than its settings say: {@code dense_1, dense_2: Nadam does not …}. */
    static List<String> differences(MultiLayerConfiguration configuration) {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        for (int index = 0; index < configuration.getConfs().size(); index++) {
            add(configuration.getConf(index).getLayer(), index == 0, layers);
        }
        return sentences(layers);
    }

    /**
     * The same of a graph.
     *
     * @param types what comes out of each vertex, as Deeplearning4j infers it; none where it cannot
     */
    static List<String> differences(ComputationGraphConfiguration configuration, Map<String, InputType> types) {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        configuration.getVertices().forEach((name, vertex) -> {
            if (types.containsKey(name)) {
                KnownVertexDifferences.of(vertex, types.get(name), configuration.getDataType())
                        .forEach(difference -> layers.computeIfAbsent(difference, each -> new ArrayList<>())
                                .add(name));
            }
            if (vertex instanceof LayerVertex layer) {
                boolean first = configuration
                        .getNetworkInputs()
                        .containsAll(configuration.getVertexInputs().get(name));
                add(layer.getLayerConf().getLayer(), first, layers);
            }
        });
        return sentences(layers);
    }

    private static void add(Layer layer, boolean first, Map<String, List<String>> to) {
        KnownDifferences.of(layer, first)
                .forEach(difference -> to.computeIfAbsent(difference, each -> new ArrayList<>())
                        .add(layer.getLayerName()));
    }

    private static List<String> sentences(Map<String, List<String>> layers) {
        List<String> sentences = new ArrayList<>();
        layers.forEach((difference, names) -> sentences.add(BuiltParts.named(names) + ": " + difference));
        return sentences;
    }

    /** How Deeplearning4j trains, for a book that says nothing of it: {@code optimizer Sgd(learningRate 0.1)}. */
    static List<String> ofTraining(List<LayerAccount> accounts) {
        return accounts.stream()
                .flatMap(account -> account.settings().entrySet().stream())
                .filter(setting -> BookComparison.isOfTraining(setting.getKey()))
                .map(setting -> setting.getKey() + " " + setting.getValue())
                .distinct()
                .toList();
    }
}
