package cnnbyhand.checking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.modelimport.keras.KerasLayer;
import org.deeplearning4j.nn.modelimport.keras.KerasModel;
import org.deeplearning4j.nn.modelimport.keras.KerasSequentialModel;
import org.deeplearning4j.nn.modelimport.keras.utils.KerasModelBuilder;

/**
 * Deeplearning4j's own importer of Keras, asked for the architecture alone: that needs no weights and none of HDF5's natives.
 *
 * <p>It belongs into a process of its own: on valid files it has taken its process with it, and has not come back.
 */
public final class KerasImporter {
    /** Stands behind every message, and helps nobody with one's own file. */
    private static final String ADVICE = "\\. (Please file an issue|For more information).*";

    private KerasImporter() {}

    /** @param architecture the model as Keras writes it in JSON, with {@code keras_version} */
    public static ImporterAnswer answer(String architecture) {
        try {
            return new ImporterAnswer(layers(architecture), "");
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError fault) {
            return ImporterAnswer.failed(reason(fault));
        }
    }

    /** A Sequential at the entrance for graphs fails with a message about the entrance, which hides the file's own fault. */
    private static List<ImportedLayer> layers(String architecture) throws Exception {
        KerasModelBuilder builder =
                new KerasModel().modelBuilder().modelJson(architecture).enforceTrainingConfig(false);
        return isSequential(architecture) ? sequential(builder.buildSequential()) : graph(builder.buildModel());
    }

    private static boolean isSequential(String architecture) throws JsonProcessingException {
        return new JsonMapper()
                .readTree(architecture)
                .path("class_name")
                .asText()
                .equals("Sequential");
    }

    private static List<ImportedLayer> sequential(KerasSequentialModel model) throws Exception {
        MultiLayerConfiguration configuration = model.getMultiLayerConfiguration();
        InputType type = model.getLayersOrdered().get(0).getOutputType();
        List<ImportedLayer> layers = new ArrayList<>();
        for (int index = 0; index < configuration.getConfs().size(); index++) {
            Layer layer = configuration.getConf(index).getLayer();
            InputPreProcessor preprocessor = configuration.getInputPreProcess(index);
            InputType prepared = preprocessor == null ? type : preprocessor.getOutputType(type);
            type = layer.getOutputType(index, prepared);
            layers.add(new ImportedLayer(
                    layer.getLayerName(),
                    layer.getClass().getSimpleName(),
                    preprocessor == null ? List.of() : sides(layer.getLayerName(), prepared),
                    sides(layer.getLayerName(), type),
                    layer.initializer().numParams(configuration.getConf(index)),
                    poolType(layer)));
        }
        return layers;
    }

    /** Here a preprocessor is a vertex with the name of its layer of Keras. */
    private static List<ImportedLayer> graph(KerasModel model) throws Exception {
        ComputationGraphConfiguration configuration = model.getComputationGraphConfiguration();
        Map<String, InputType> types = configuration.getLayerActivationTypes(inputs(model, configuration));
        List<ImportedLayer> layers = new ArrayList<>();
        configuration
                .getVertices()
                .forEach((name, vertex) -> layers.add(new ImportedLayer(
                        name,
                        vertex instanceof LayerVertex each
                                ? layer(each).getClass().getSimpleName()
                                : vertex.getClass().getSimpleName(),
                        List.of(),
                        sides(name, types.get(name)),
                        vertex.numParams(true),
                        vertex instanceof LayerVertex each ? poolType(layer(each)) : "")));
        return layers;
    }

    private static InputType[] inputs(KerasModel model, ComputationGraphConfiguration configuration) throws Exception {
        List<InputType> inputs = new ArrayList<>();
        for (String name : configuration.getNetworkInputs()) {
            for (KerasLayer layer : model.getLayersOrdered()) {
                if (layer.getLayerName().equals(name)) {
                    inputs.add(layer.getOutputType());
                }
            }
        }
        return inputs.toArray(InputType[]::new);
    }

    private static Layer layer(LayerVertex vertex) {
        return vertex.getLayerConf().getLayer();
    }

    private static List<Long> sides(String layer, InputType type) {
        try {
            return Shapes.of(type).sides();
        } catch (IllegalArgumentException impossible) {
            throw new IllegalStateException(layer + ": " + impossible.getMessage());
        }
    }

    private static String poolType(Layer layer) {
        if (layer instanceof SubsamplingLayer pooling) {
            return word(pooling.getPoolingType());
        }
        if (layer instanceof Subsampling3DLayer pooling) {
            return word(pooling.getPoolingType());
        }
        return layer instanceof GlobalPoolingLayer pooling ? word(pooling.getPoolingType()) : "";
    }

    private static String word(Enum<?> type) {
        return type.name().equals("AVG") ? "average" : type.name().toLowerCase(Locale.ROOT);
    }

    /** The first fault, which later ones are wrapped around, in one line. */
    private static String reason(Throwable fault) {
        Throwable first = fault;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String message = String.valueOf(first.getMessage()).lines().findFirst().orElse("");
        return first.getClass().getSimpleName() + ": " + message.replaceFirst(ADVICE, "");
    }
}
