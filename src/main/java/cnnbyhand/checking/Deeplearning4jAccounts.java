package cnnbyhand.checking;

import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.ParameterArray.Role;
import cnnbyhand.byhand.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Deeplearning4j's book in the form in which the books are compared, read from its objects and never from its prints. */
final class Deeplearning4jAccounts {
    /** Deeplearning4j's classes by exact class: a subclass is another kind of layer. */
    private static final Map<Class<?>, String> KINDS = Map.of(
            ConvolutionLayer.class, "convolution",
            SubsamplingLayer.class, "pooling",
            BatchNormalization.class, "batch normalization",
            org.deeplearning4j.nn.conf.layers.ActivationLayer.class, "activation",
            LossLayer.class, "activation",
            DropoutLayer.class, "dropout",
            CnnToFeedForwardPreProcessor.class, "flatten",
            DenseLayer.class, "dense",
            OutputLayer.class, "dense");

    private static final Map<String, Role> ROLES = Map.of(
            "b",
            Role.BIASES,
            "gamma",
            Role.GAMMA,
            "beta",
            Role.BETA,
            "mean",
            Role.MEAN,
            "var",
            Role.VARIANCE,
            "log10stdev",
            Role.VARIANCE);

    private final MultiLayerNetwork network;
    private final Alignment alignment;
    private final List<LayerAccount> accounts = new ArrayList<>();

    private Deeplearning4jAccounts(MultiLayerNetwork network, Alignment alignment) {
        this.network = network;
        this.alignment = alignment;
    }

    /** The accounts of an initialized network on images of type {@code image}, preprocessors included. */
    static List<LayerAccount> of(MultiLayerNetwork network, InputType image, Alignment alignment) {
        Deeplearning4jAccounts book = new Deeplearning4jAccounts(network, alignment);
        InputType type = image;
        for (Layer layer : network.getLayers()) {
            type = book.add(layer, type);
        }
        return book.accounts;
    }

    private InputType add(Layer layer, InputType before) {
        InputType type = before;
        InputPreProcessor preprocessor = network.getLayerWiseConfigurations().getInputPreProcess(layer.getIndex());
        if (preprocessor != null) {
            type = preprocessor.getOutputType(type);
            accounts.add(hidden(preprocessor, layer, Shapes.of(type)));
        }
        InputType output = output(layer, type);
        accounts.add(account(layer, Shapes.of(output)));
        return output;
    }

    /** Deeplearning4j believes that a LossLayer has 0 outputs; it gives back what it gets. */
    private static InputType output(Layer layer, InputType input) {
        org.deeplearning4j.nn.conf.layers.Layer configuration = layer.conf().getLayer();
        return configuration instanceof LossLayer ? input : configuration.getOutputType(layer.getIndex(), input);
    }

    private LayerAccount hidden(InputPreProcessor preprocessor, Layer next, Shape output) {
        String name = alignment.rowBefore(Alignment.name(next));
        return new LayerAccount(name, kind(preprocessor), output, 0, 0, 0, List.of(), new HashMap<>());
    }

    private static LayerAccount account(Layer layer, Shape output) {
        List<ParameterArray> arrays = arrays(layer);
        return new LayerAccount(
                Alignment.name(layer),
                kind(layer.conf().getLayer()),
                output,
                values(layer, EnumSet.of(Role.WEIGHTS, Role.GAMMA)),
                values(layer, EnumSet.of(Role.BIASES, Role.BETA)),
                values(layer, EnumSet.of(Role.MEAN, Role.VARIANCE)),
                arrays,
                ConfigurationSettings.of(layer.conf().getLayer(), layer.numParams() > 0));
    }

    private static String kind(Object configuration) {
        Class<?> type = configuration.getClass();
        return KINDS.getOrDefault(type, type.getSimpleName());
    }

    private static List<ParameterArray> arrays(Layer layer) {
        return layer.paramTable().entrySet().stream()
                .map(entry -> new ParameterArray(role(entry.getKey()), sides(entry.getValue())))
                .sorted(Comparator.comparing(ParameterArray::role))
                .toList();
    }

    private static long values(Layer layer, Set<Role> roles) {
        return layer.paramTable().entrySet().stream()
                .filter(entry -> roles.contains(role(entry.getKey())))
                .mapToLong(entry -> entry.getValue().length())
                .sum();
    }

    private static Role role(String key) {
        return ROLES.getOrDefault(key, Role.WEIGHTS);
    }

    /** Deeplearning4j keeps filters as filters, channels, height, width, and a row of n values as 1×n. */
    private static List<Long> sides(INDArray array) {
        long[] shape = array.shape();
        if (shape.length == 4) {
            return List.of(shape[2], shape[3], shape[1], shape[0]);
        }
        boolean row = shape.length == 2 && shape[0] == 1;
        return LongStream.of(shape).skip(row ? 1 : 0).boxed().toList();
    }
}
