package cnnbyhand.reading;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.AdaptedNormalization;
import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.ElementwiseJoin.Arithmetic;
import cnnbyhand.byhand.Embedding;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.GlobalPooling;
import cnnbyhand.byhand.GroupNormalization;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LayerNormalization;
import cnnbyhand.byhand.Normalization;
import cnnbyhand.byhand.PReLU;
import cnnbyhand.byhand.Permute;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.RepeatVector;
import cnnbyhand.byhand.Rescaling;
import cnnbyhand.byhand.Reshape;
import cnnbyhand.byhand.TrainingOnlyLayer;
import cnnbyhand.byhand.UnitNormalization;
import cnnbyhand.byhand.ZeroPadding;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The kinds of layers of Keras that are known here, by Keras's class. */
final class KerasKinds {

    /** Turns a layer of one kind into its row. */
    private interface KerasKind {
        Layer read(KerasLayer layer, Arriving input) throws UnusableNetwork;
    }

    private static final Map<String, KerasKind> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("Dense", KerasKinds::dense),
            Map.entry("Conv1D", (layer, input) -> KerasWindows.convolution(layer, 1)),
            Map.entry("Conv2D", (layer, input) -> KerasWindows.convolution(layer, 2)),
            Map.entry("Conv3D", (layer, input) -> KerasWindows.convolution(layer, 3)),
            Map.entry("Convolution1D", (layer, input) -> KerasWindows.convolution(layer, 1)),
            Map.entry("Convolution2D", (layer, input) -> KerasWindows.convolution(layer, 2)),
            Map.entry("Convolution3D", (layer, input) -> KerasWindows.convolution(layer, 3)),
            Map.entry("AtrousConvolution1D", (layer, input) -> KerasWindows.convolution(layer, 1)),
            Map.entry("AtrousConvolution2D", (layer, input) -> KerasWindows.convolution(layer, 2)),
            Map.entry("MaxPooling1D", (layer, input) -> KerasWindows.pooling(layer, 1, Pooling.Type.MAX)),
            Map.entry("MaxPooling2D", (layer, input) -> KerasWindows.pooling(layer, 2, Pooling.Type.MAX)),
            Map.entry("MaxPooling3D", (layer, input) -> KerasWindows.pooling(layer, 3, Pooling.Type.MAX)),
            Map.entry("AveragePooling1D", (layer, input) -> KerasWindows.pooling(layer, 1, Pooling.Type.AVERAGE)),
            Map.entry("AveragePooling2D", (layer, input) -> KerasWindows.pooling(layer, 2, Pooling.Type.AVERAGE)),
            Map.entry("AveragePooling3D", (layer, input) -> KerasWindows.pooling(layer, 3, Pooling.Type.AVERAGE)),
            Map.entry("GlobalMaxPooling1D", (layer, input) -> global(layer, GlobalPooling.max(layer.name()))),
            Map.entry("GlobalMaxPooling2D", (layer, input) -> global(layer, GlobalPooling.max(layer.name()))),
            Map.entry("GlobalMaxPooling3D", (layer, input) -> global(layer, GlobalPooling.max(layer.name()))),
            Map.entry("GlobalAveragePooling1D", (layer, input) -> global(layer, GlobalPooling.average(layer.name()))),
            Map.entry("GlobalAveragePooling2D", (layer, input) -> global(layer, GlobalPooling.average(layer.name()))),
            Map.entry("GlobalAveragePooling3D", (layer, input) -> global(layer, GlobalPooling.average(layer.name()))),
            Map.entry(
                    "ZeroPadding1D",
                    channelsLast((layer, input) ->
                            new ZeroPadding(layer.name(), KerasWindows.margins(layer, 1, "padding")))),
            Map.entry(
                    "ZeroPadding2D",
                    (layer, input) -> new ZeroPadding(layer.name(), KerasWindows.margins(layer, 2, "padding"))),
            Map.entry(
                    "ZeroPadding3D",
                    (layer, input) -> new ZeroPadding(layer.name(), KerasWindows.margins(layer, 3, "padding"))),
            Map.entry(
                    "Cropping1D",
                    channelsLast(
                            (layer, input) -> new Cropping(layer.name(), KerasWindows.margins(layer, 1, "cropping")))),
            Map.entry(
                    "Cropping2D",
                    (layer, input) -> new Cropping(layer.name(), KerasWindows.margins(layer, 2, "cropping"))),
            Map.entry(
                    "Cropping3D",
                    (layer, input) -> new Cropping(layer.name(), KerasWindows.margins(layer, 3, "cropping"))),
            Map.entry("UpSampling1D", channelsLast((layer, input) -> KerasWindows.upsampling(layer, 1))),
            Map.entry("UpSampling2D", (layer, input) -> KerasWindows.upsampling(layer)),
            Map.entry("UpSampling3D", (layer, input) -> KerasWindows.upsampling(layer, 3)),
            Map.entry("CenterCrop", channelsLast(KerasWindows::center)),
            Map.entry("DepthwiseConv1D", (layer, input) -> KerasWindows.depthwise(layer, 1)),
            Map.entry("DepthwiseConv2D", (layer, input) -> KerasWindows.depthwise(layer, 2)),
            Map.entry("SeparableConv1D", (layer, input) -> KerasWindows.separable(layer, 1)),
            Map.entry("SeparableConv2D", (layer, input) -> KerasWindows.separable(layer, 2)),
            Map.entry("SeparableConvolution2D", (layer, input) -> KerasWindows.separable(layer, 2)),
            Map.entry("Conv1DTranspose", (layer, input) -> KerasWindows.transposed(layer, 1)),
            Map.entry("Conv2DTranspose", (layer, input) -> KerasWindows.transposed(layer, 2)),
            Map.entry("Conv3DTranspose", (layer, input) -> KerasWindows.transposed(layer, 3)),
            Map.entry("LocallyConnected1D", (layer, input) -> KerasWindows.locallyConnected(layer, 1)),
            Map.entry("LocallyConnected2D", (layer, input) -> KerasWindows.locallyConnected(layer, 2)),
            Map.entry(
                    "Flatten",
                    (layer, input) -> new Flatten(layer.name(), layer.channelsFirst() || !input.channelsFirst())),
            Map.entry(
                    "RepeatVector",
                    channelsLast((layer, input) -> new RepeatVector(layer.name(), layer.whole(1, "n")))),
            Map.entry("Embedding", channelsLast((layer, input) -> embedding(layer))),
            Map.entry("Reshape", channelsLast((layer, input) -> reshape(layer))),
            Map.entry("Permute", channelsLast((layer, input) -> permute(layer))),
            Map.entry("BatchNormalization", KerasKinds::normalization),
            Map.entry("Rescaling", KerasKinds::rescaling),
            Map.entry("Normalization", KerasKinds::dataNormalization),
            Map.entry("LayerNormalization", KerasKinds::layerNormalization),
            Map.entry("GroupNormalization", KerasKinds::groupNormalization),
            Map.entry("UnitNormalization", KerasKinds::unitNormalization),
            Map.entry("Activation", (layer, input) -> KerasFunctions.of(layer).row(layer.name())),
            Map.entry("Identity", (layer, input) -> ActivationFunction.IDENTITY.row(layer.name())),
            Map.entry("ReLU", (layer, input) -> KerasFunctions.ofClass(layer).row(layer.name())),
            Map.entry(
                    "LeakyReLU", (layer, input) -> KerasFunctions.ofClass(layer).row(layer.name())),
            Map.entry("ELU", (layer, input) -> KerasFunctions.ofClass(layer).row(layer.name())),
            Map.entry("ThresholdedReLU", (layer, input) -> KerasFunctions.ofClass(layer)
                    .row(layer.name())),
            Map.entry("PReLU", channelsLast((layer, input) -> prelu(layer))),
            Map.entry("Concatenate", KerasJoins::concatenation),
            Map.entry("Dot", KerasJoins::dot),
            Map.entry("Merge", KerasJoins::merge),
            Map.entry("Softmax", KerasKinds::softmax),
            Map.entry("GaussianNoise", KerasKinds::noise),
            Map.entry("GaussianDropout", KerasKinds::dropping),
            Map.entry("AlphaDropout", KerasKinds::dropping),
            Map.entry("SpatialDropout1D", KerasKinds::dropping),
            Map.entry("SpatialDropout2D", KerasKinds::dropping),
            Map.entry("SpatialDropout3D", KerasKinds::dropping),
            Map.entry("ActivityRegularization", (layer, input) -> TrainingOnlyLayer.of(layer.name(), layer.type())),
            Map.entry("Dropout", (layer, input) -> new Dropout(layer.name(), layer.number(0, "rate", "p")))));

    /** They leave an image as it is once the network is trained. */
    private static final List<String> AUGMENTATIONS = List.of(
            "RandomFlip",
            "RandomRotation",
            "RandomZoom",
            "RandomContrast",
            "RandomTranslation",
            "RandomBrightness",
            "RandomColorDegeneration",
            "RandomColorJitter",
            "RandomElasticTransform",
            "RandomErasing",
            "RandomGaussianBlur",
            "RandomGrayscale",
            "RandomHue",
            "RandomInvert",
            "RandomPerspective",
            "RandomPosterization",
            "RandomSaturation",
            "RandomSharpness",
            "RandomShear",
            "RandAugment",
            "AugMix",
            "CutMix",
            "MixUp");

    private static final Map<String, Arithmetic> ELEMENTWISE = Map.of(
            "Add", Arithmetic.ADD,
            "Subtract", Arithmetic.SUBTRACT,
            "Multiply", Arithmetic.MULTIPLY,
            "Average", Arithmetic.AVERAGE,
            "Maximum", Arithmetic.MAXIMUM,
            "Minimum", Arithmetic.MINIMUM);

    static {
        ELEMENTWISE.forEach((type, arithmetic) ->
                KINDS.put(type, (layer, input) -> KerasJoins.elementwise(layer, input, arithmetic)));
        AUGMENTATIONS.forEach(
                type -> KINDS.put(type, (layer, input) -> TrainingOnlyLayer.of(layer.name(), layer.type())));
    }

    private static final String OPERATION =
            "it keeps an operation of TensorFlow by its name, and such operations are not read";

    private static final Map<String, String> REFUSED = Map.of(
            "Lambda", "it runs code of its own, and no code is run here",
            "TFOpLambda", OPERATION,
            "TensorFlowOpLayer", OPERATION,
            "LSTM", "recurrent layers are not read",
            "GRU", "recurrent layers are not read",
            "SimpleRNN", "recurrent layers are not read",
            "ConvLSTM2D", "recurrent layers are not read",
            "Bidirectional", "recurrent layers are not read",
            "TimeDistributed", "layers around layers are not read",
            "Masking", "masking is not read");

    private static final String TO_GO_ON =
            "; its output shape and its parameters would have to be known: -Dpartial=true goes on with those that are stated";

    private KerasKinds() {}

    static boolean knows(String type) {
        return KINDS.containsKey(type);
    }

    /** Why a kind that others read is not read here; nothing where that needs no reason. */
    static Optional<String> whyRefused(String type) {
        return Optional.ofNullable(REFUSED.get(type));
    }

    /**
     * One layer.
     *
     * @param input what goes into it
     */
    static Layer read(KerasLayer layer, Arriving input) throws UnusableNetwork {
        KerasKind kind = KINDS.get(layer.type());
        if (kind == null) {
            throw layer.fault(
                    "its kind must be known here, found " + (layer.type().isEmpty() ? "none" : layer.type()) + "; "
                            + whyRefused(layer.type()).orElse("known are " + String.join(", ", KINDS.keySet()))
                            + TO_GO_ON);
        }
        if (takesTheLastSide(layer, input)) {
            requireChannelsLast(layer, input);
        }
        return kind.read(layer, input);
    }

    /** Wherever the channels stand, Keras's dense layer and its softmax work along the last side. */
    private static boolean takesTheLastSide(KerasLayer layer, Arriving input) throws UnusableNetwork {
        boolean softmax = layer.value("activation").isPresent()
                && KerasFunctions.of(layer).equals(ActivationFunction.SOFTMAX);
        return !input.shape().isVector() && (softmax || layer.type().equals("Dense"));
    }

    private static Dense dense(KerasLayer layer, Arriving input) throws UnusableNetwork {
        return new Dense(
                layer.name(),
                layer.whole(1, "units", "output_dim"),
                layer.flag(true, "use_bias", "bias"),
                KerasFunctions.of(layer),
                !input.shape().isVector());
    }

    private static GlobalPooling global(KerasLayer layer, GlobalPooling pooling) throws UnusableNetwork {
        return layer.flag(false, "keepdims") ? pooling.keepingAxes() : pooling;
    }

    private static Reshape reshape(KerasLayer layer) throws UnusableNetwork {
        return new Reshape(layer.name(), layer.list(Reshape.REST, "target_shape"));
    }

    private static Permute permute(KerasLayer layer) throws UnusableNetwork {
        return new Permute(layer.name(), layer.list(1, "dims"));
    }

    private static TrainingOnlyLayer noise(KerasLayer layer, Arriving input) throws UnusableNetwork {
        double deviation = layer.number(0, "stddev", "sigma");
        return new TrainingOnlyLayer(layer.name(), layer.type(), TrainingOnlyLayer.DEVIATION, deviation);
    }

    private static TrainingOnlyLayer dropping(KerasLayer layer, Arriving input) throws UnusableNetwork {
        return TrainingOnlyLayer.dropping(layer.name(), layer.type(), layer.number(0, "rate", "p"));
    }

    /** Several numbers are one for each place along the last axis: EfficientNet's, for its three colours. */
    private static Rescaling rescaling(KerasLayer layer, Arriving input) throws UnusableNetwork {
        List<Double> scale = layer.value("scale").isPresent() ? layer.numbers("scale") : List.of(1.0);
        List<Double> offset = layer.value("offset").isPresent() ? layer.numbers("offset") : List.of(0.0);
        if (scale.size() + offset.size() > 2) {
            requireChannelsLast(layer, input);
        }
        return new Rescaling(layer.name(), scale, offset);
    }

    /** With an axis that is none, all values share a mean and a variance. */
    private static Layer dataNormalization(KerasLayer layer, Arriving input) throws UnusableNetwork {
        JsonNode axis = layer.config().path("axis");
        boolean forEachChannel = !axis.isNull() && !(axis.isArray() && axis.isEmpty());
        requireChannels(layer, input);
        layer.requireUsual("invert", false);
        if (layer.value("mean", "variance").isEmpty()) {
            return new AdaptedNormalization(layer.name(), forEachChannel);
        }
        return new Normalization(layer.name(), layer.numbers("mean"), layer.numbers("variance"));
    }

    private static LayerNormalization layerNormalization(KerasLayer layer, Arriving input) throws UnusableNetwork {
        requireChannels(layer, input);
        layer.requireUsual("rms_scaling", false);
        return new LayerNormalization(
                layer.name(), layer.number(1e-3, "epsilon"), layer.flag(true, "scale"), layer.flag(true, "center"));
    }

    private static GroupNormalization groupNormalization(KerasLayer layer, Arriving input) throws UnusableNetwork {
        requireChannels(layer, input);
        return new GroupNormalization(
                layer.name(),
                layer.whole(GroupNormalization.ONE_FOR_EACH_CHANNEL, 32, "groups"),
                layer.number(1e-3, "epsilon"),
                layer.flag(true, "scale"),
                layer.flag(true, "center"));
    }

    private static UnitNormalization unitNormalization(KerasLayer layer, Arriving input) throws UnusableNetwork {
        requireChannels(layer, input);
        return new UnitNormalization(layer.name());
    }

    private static Embedding embedding(KerasLayer layer) throws UnusableNetwork {
        layer.requireUsual("mask_zero", false);
        return new Embedding(layer.name(), layer.whole(1, "input_dim"), layer.whole(1, "output_dim"));
    }

    private static PReLU prelu(KerasLayer layer) throws UnusableNetwork {
        return new PReLU(
                layer.name(), layer.value("shared_axes").isPresent() ? layer.list(1, "shared_axes") : List.of());
    }

    /** A kind that counts the sides, or makes some, as if the channels were last. */
    private static KerasKind channelsLast(KerasKind kind) {
        return (layer, input) -> {
            requireChannelsLast(layer, input);
            return kind.read(layer, input);
        };
    }

    private static void requireChannelsLast(KerasLayer layer, Arriving input) throws UnusableNetwork {
        if (input.channelsFirst()) {
            throw layer.fault("the network must have channels_last to be read here, found channels_first");
        }
    }

    private static BatchNormalization normalization(KerasLayer layer, Arriving input) throws UnusableNetwork {
        requireChannels(layer, input);
        return new BatchNormalization(
                layer.name(),
                input.shape().channels(),
                layer.number(1e-3, "epsilon"),
                layer.number(0.99, "momentum"),
                layer.flag(true, "scale"),
                layer.flag(true, "center"));
    }

    /** Softmax over the channels. */
    private static Layer softmax(KerasLayer layer, Arriving input) throws UnusableNetwork {
        requireChannels(layer, input);
        return ActivationFunction.SOFTMAX.row(layer.name());
    }

    /** Refuses an axis other than that of the channels. */
    private static void requireChannels(KerasLayer layer, Arriving input) throws UnusableNetwork {
        List<Long> axes = new ArrayList<>();
        for (JsonNode axis : layer.value("axis").map(KerasKinds::listed).orElse(List.of())) {
            axes.add(axis.asLong());
        }
        boolean last = axes.isEmpty() || axes.equals(List.of(-1L));
        boolean channels = axes.equals(List.of((long) input.channelAxis())) || last && !input.channelsFirst();
        if (!channels && !input.shape().isVector()) {
            throw layer.fault("axis must be " + input.channelAxis() + ", the channels, to be read here, found "
                    + axes.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    static List<JsonNode> listed(JsonNode value) {
        List<JsonNode> list = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(list::add);
        } else {
            list.add(value);
        }
        return list;
    }
}
