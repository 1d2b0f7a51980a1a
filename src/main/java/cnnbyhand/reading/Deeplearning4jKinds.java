package cnnbyhand.reading;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.DepthwiseConvolution;
import cnnbyhand.byhand.Embedding;
import cnnbyhand.byhand.GlobalPooling;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LocalResponseNormalization;
import cnnbyhand.byhand.Margins;
import cnnbyhand.byhand.PReLU;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.RepeatVector;
import cnnbyhand.byhand.SeparableConvolution;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.SpaceToDepth;
import cnnbyhand.byhand.TransposedConvolution;
import cnnbyhand.byhand.Upsampling;
import cnnbyhand.byhand.Window;
import cnnbyhand.byhand.ZeroPadding;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The kinds of layers of Deeplearning4j that are known here, by Deeplearning4j's class. */
final class Deeplearning4jKinds {
    /** Of a kind that works on any input. */
    static final int ANY_AXES = -1;

    /** Turns a layer of one kind into its row. */
    private interface KindReading {
        Layer read(Deeplearning4jLayer layer, Shape input) throws UnusableNetwork;
    }

    /**
     * A kind of layer.
     *
     * @param axes that its input has beside the channels
     * @param drops whether it heeds a dropout of its own
     */
    private record Deeplearning4jKind(int axes, boolean drops, KindReading reading) {}

    private static final Map<String, Deeplearning4jKind> KINDS = new TreeMap<>(Map.ofEntries(
            dropping("ConvolutionLayer", 2, (layer, input) -> convolution(layer, input, 2)),
            dropping("Convolution1DLayer", 1, (layer, input) -> convolution(layer, input, 1)),
            dropping("Convolution3D", 3, (layer, input) -> convolution(layer, input, 3)),
            dropping("DepthwiseConvolution2D", 2, Deeplearning4jKinds::depthwise),
            dropping("SeparableConvolution2D", 2, Deeplearning4jKinds::separable),
            dropping("Deconvolution2D", 2, (layer, input) -> transposed(layer, 2)),
            dropping("Deconvolution3D", 3, (layer, input) -> transposed(layer, 3)),
            plain("SubsamplingLayer", 2, (layer, input) -> pooling(layer, input, 2)),
            plain("Subsampling1DLayer", 1, (layer, input) -> pooling(layer, input, 1)),
            dropping("Subsampling3DLayer", 3, (layer, input) -> pooling(layer, input, 3)),
            plain("GlobalPoolingLayer", ANY_AXES, Deeplearning4jKinds::global),
            plain(
                    "ZeroPadding1DLayer",
                    1,
                    (layer, input) -> new ZeroPadding(layer.name(), margins(layer, 1, "padding"))),
            plain("ZeroPaddingLayer", 2, (layer, input) -> new ZeroPadding(layer.name(), margins(layer, 2, "padding"))),
            plain(
                    "ZeroPadding3DLayer",
                    3,
                    (layer, input) -> new ZeroPadding(layer.name(), margins(layer, 3, "padding"))),
            plain(
                    "convolutional.Cropping1D",
                    1,
                    (layer, input) -> new Cropping(layer.name(), margins(layer, 1, "cropping"))),
            plain(
                    "convolutional.Cropping2D",
                    2,
                    (layer, input) -> new Cropping(layer.name(), margins(layer, 2, "cropping"))),
            plain(
                    "convolutional.Cropping3D",
                    3,
                    (layer, input) -> new Cropping(layer.name(), margins(layer, 3, "cropping"))),
            dropping("Upsampling1D", 1, (layer, input) -> new Upsampling(layer.name(), layer.along(1, 1, "size"))),
            dropping("Upsampling2D", 2, (layer, input) -> new Upsampling(layer.name(), layer.along(2, 1, "size"))),
            dropping("Upsampling3D", 3, (layer, input) -> new Upsampling(layer.name(), layer.along(3, 1, "size"))),
            dropping(
                    "SpaceToDepthLayer",
                    2,
                    (layer, input) -> new SpaceToDepth(layer.name(), layer.whole(1, "blockSize"))),
            dropping("DenseLayer", 0, Deeplearning4jKinds::dense),
            dropping("OutputLayer", 0, Deeplearning4jKinds::dense),
            plain("EmbeddingSequenceLayer", ANY_AXES, Deeplearning4jKinds::embedding),
            dropping("misc.RepeatVector", 0, (layer, input) -> new RepeatVector(layer.name(), layer.whole(1, "n"))),
            dropping("PReLULayer", ANY_AXES, Deeplearning4jKinds::rectifier),
            plain("BatchNormalization", ANY_AXES, Deeplearning4jKinds::normalization),
            plain("LocalResponseNormalization", 2, Deeplearning4jKinds::localResponse),
            plain("ActivationLayer", ANY_AXES, (layer, input) -> Deeplearning4jFunctions.of(layer)
                    .row(layer.name())),
            plain("LossLayer", ANY_AXES, (layer, input) -> Deeplearning4jFunctions.of(layer)
                    .row(layer.name())),
            plain("DropoutLayer", ANY_AXES, (layer, input) -> Deeplearning4jDropout.row(layer, layer.name()))));

    private static final Map<String, String> REFUSED = Map.of(
            "LSTM", "recurrent layers are not read",
            "GravesLSTM", "recurrent layers are not read",
            "RnnOutputLayer", "recurrent layers are not read",
            "recurrent.SimpleRnn", "recurrent layers are not read",
            "recurrent.Bidirectional", "recurrent layers are not read",
            "misc.FrozenLayer", "a frozen layer must not be frozen again");

    private Deeplearning4jKinds() {}

    private static Map.Entry<String, Deeplearning4jKind> plain(String type, int axes, KindReading reading) {
        return Map.entry(type, new Deeplearning4jKind(axes, false, reading));
    }

    private static Map.Entry<String, Deeplearning4jKind> dropping(String type, int axes, KindReading reading) {
        return Map.entry(type, new Deeplearning4jKind(axes, true, reading));
    }

    /**
     * One layer.
     *
     * @param input what goes into it
     */
    static Layer read(Deeplearning4jLayer layer, Shape input) throws UnusableNetwork {
        layer.requireChannelsFirst();
        return kind(layer).reading.read(layer, input);
    }

    /** The axes of the layer's input, or {@link #ANY_AXES}. */
    static int axes(Deeplearning4jLayer layer) throws UnusableNetwork {
        return kind(layer).axes;
    }

    /** Whether the layer heeds a dropout that it is given. */
    static boolean drops(Deeplearning4jLayer layer) throws UnusableNetwork {
        return kind(layer).drops;
    }

    private static Deeplearning4jKind kind(Deeplearning4jLayer layer) throws UnusableNetwork {
        Deeplearning4jKind kind = KINDS.get(layer.type());
        if (kind == null) {
            throw layer.fault("its class must be known here, found " + JsonText.shortened(layer.type()) + "; "
                    + REFUSED.getOrDefault(layer.type(), "known are " + String.join(", ", KINDS.keySet())));
        }
        return kind;
    }

    private static Convolution convolution(Deeplearning4jLayer layer, Shape input, int axes) throws UnusableNetwork {
        return new Convolution(
                layer.name(),
                layer.whole(1, "nout"),
                Deeplearning4jWindow.read(layer, input, axes),
                layer.flag(true, "hasBias"),
                Deeplearning4jFunctions.of(layer));
    }

    private static DepthwiseConvolution depthwise(Deeplearning4jLayer layer, Shape input) throws UnusableNetwork {
        return new DepthwiseConvolution(
                layer.name(),
                layer.whole(1, "depthMultiplier"),
                Deeplearning4jWindow.read(layer, input, 2),
                layer.flag(true, "hasBias"),
                Deeplearning4jFunctions.of(layer));
    }

    private static SeparableConvolution separable(Deeplearning4jLayer layer, Shape input) throws UnusableNetwork {
        return new SeparableConvolution(
                layer.name(),
                layer.whole(1, "nout"),
                layer.whole(1, "depthMultiplier"),
                Deeplearning4jWindow.read(layer, input, 2),
                layer.flag(true, "hasBias"),
                Deeplearning4jFunctions.of(layer));
    }

    /** Without padding Deeplearning4j ends with the last filter, as Keras does with an output padding of 0. */
    private static TransposedConvolution transposed(Deeplearning4jLayer layer, int axes) throws UnusableNetwork {
        Window window = Deeplearning4jWindow.transposed(layer, axes);
        boolean gaps = window.axes().stream().anyMatch(axis -> axis.stride() > span(axis));
        return new TransposedConvolution(
                layer.name(),
                layer.whole(1, "nout"),
                window,
                gaps && !Deeplearning4jWindow.isSame(layer) ? Collections.nCopies(axes, 0L) : List.of(),
                layer.flag(true, "hasBias"),
                Deeplearning4jFunctions.of(layer));
    }

    private static long span(Axis axis) {
        return axis.span().value();
    }

    private static Dense dense(Deeplearning4jLayer layer, Shape input) throws UnusableNetwork {
        layer.requireUsual("hasLayerNorm", false);
        return new Dense(
                layer.name(),
                layer.whole(1, "nout"),
                layer.flag(true, "hasBias"),
                Deeplearning4jFunctions.of(layer),
                false);
    }

    /** A file from before Deeplearning4j wrote whether an average counts the padding means one that does. */
    private static Pooling pooling(Deeplearning4jLayer layer, Shape input, int axes) throws UnusableNetwork {
        Pooling.Type type = poolingType(layer);
        boolean counts = axes < 3 && layer.flag(true, "avgPoolIncludePadInDivisor");
        return new Pooling(
                layer.name(),
                type,
                Deeplearning4jWindow.read(layer, input, axes),
                counts && type == Pooling.Type.AVERAGE);
    }

    private static Pooling.Type poolingType(Deeplearning4jLayer layer) throws UnusableNetwork {
        String type = layer.text("none", "poolingType");
        return switch (type) {
            case "MAX" -> Pooling.Type.MAX;
            case "AVG" -> Pooling.Type.AVERAGE;
            default -> throw layer.fault(
                    "poolingType must be MAX or AVG to be read here, found " + JsonText.shortened(type));
        };
    }

    private static GlobalPooling global(Deeplearning4jLayer layer, Shape input) throws UnusableNetwork {
        int axes = input.axes().size();
        List<Long> all = IntStream.range(2, axes + 2).mapToObj(Long::valueOf).toList();
        List<Long> pooled = layer.sides(axes, 0, all, "poolingDimensions");
        if (!pooled.equals(all)) {
            throw layer.fault(
                    "poolingDimensions must be all axes, " + words(all) + ", to be read here, found " + words(pooled));
        }
        return new GlobalPooling(layer.name(), poolingType(layer), !layer.flag(true, "collapseDimensions"));
    }

    private static String words(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }

    /** Two numbers for each axis, before and behind. */
    private static Margins margins(Deeplearning4jLayer layer, int axes, String key) throws UnusableNetwork {
        return Margins.beforeAndAfter(layer.sides(2 * axes, 0, key).stream()
                .mapToLong(Long::longValue)
                .toArray());
    }

    /** Deeplearning4j takes the channels from {@code nOut}. */
    private static BatchNormalization normalization(Deeplearning4jLayer layer, Shape input) throws UnusableNetwork {
        boolean trained = !layer.flag(false, "lockGammaBeta");
        requireNumber(layer, "gamma", 1);
        requireNumber(layer, "beta", 0);
        layer.requireUsual("minibatch", true);
        return new BatchNormalization(
                layer.name(),
                layer.whole(1, "nout"),
                layer.number(1e-5, "eps"),
                layer.number(0.9, "decay"),
                trained,
                trained);
    }

    /** Deeplearning4j counts the sides from the channels on, the book to the channels. */
    private static PReLU rectifier(Deeplearning4jLayer layer, Shape input) throws UnusableNetwork {
        long channels = input.sides().size();
        int count = layer.value("sharedAxes").map(JsonNode::size).orElse(0);
        List<Long> shared = count == 0 ? List.of() : layer.sides(count, 1, "sharedAxes");
        return new PReLU(
                layer.name(),
                shared.stream().map(side -> side == 1 ? channels : side - 1).toList());
    }

    /** How many words there are stands where other layers state what comes in. */
    private static Embedding embedding(Deeplearning4jLayer layer, Shape input) throws UnusableNetwork {
        layer.requireUsual("hasBias", false);
        if (!Deeplearning4jFunctions.of(layer).equals(ActivationFunction.IDENTITY)) {
            throw layer.fault(
                    "activationFn must be Identity to be read here, found " + Deeplearning4jFunctions.of(layer));
        }
        return new Embedding(layer.name(), layer.whole(1, "nin"), layer.whole(1, "nout"));
    }

    private static void requireNumber(Deeplearning4jLayer layer, String key, double usual) throws UnusableNetwork {
        double found = layer.number(usual, key);
        if (found != usual) {
            throw layer.fault(key + " must be " + usual + " to be read here, found " + found);
        }
    }

    private static LocalResponseNormalization localResponse(Deeplearning4jLayer layer, Shape input)
            throws UnusableNetwork {
        return new LocalResponseNormalization(
                layer.name(),
                layer.whole(1, 5, "n"),
                layer.number(2, "k"),
                layer.number(1e-4, "alpha"),
                layer.number(0.75, "beta"));
    }
}
