package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Margins;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Settings;
import cnnbyhand.checking.properties.Properties;
import cnnbyhand.checking.properties.PropertyValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossNegativeLogLikelihood;

/** Properties that several of Deeplearning4j's classes inherit or repeat. Each was tried, not only read. */
final class Shared {
    static final String LOSS = "loss";
    static final String GRAPHICS_CARD = "it steers NVIDIA's library alone";
    static final String NEVER_READ = "Deeplearning4j 1.0.0-M2.1 never reads it here";
    static final String SEQUENCES = "it matters to sequences alone";
    private static final String INFERRED = "it is worked out from the input when the network is built";
    static final String NO_PARAMETERS = "the layer has no parameters";

    private static final List<Object> CHANNELS_FIRST =
            List.of(CNN2DFormat.NCHW, RNNFormat.NCW, Convolution3D.DataFormat.NCDHW);

    private Shared() {}

    static Properties window(String format, String overridden) {
        return window().compared(Twin.DATA_FORMAT, format).immaterial(INFERRED, overridden);
    }

    static Properties window() {
        return new Properties()
                .compared(Settings.KERNEL, "kernelSize")
                .compared(Settings.STRIDE, "stride")
                .compared(Settings.PADDING, "padding")
                .compared("padding and rounding", "convolutionMode")
                .compared(Settings.DILATION, "dilation")
                .immaterial(GRAPHICS_CARD, "cudnnAllowFallback");
    }

    /** Of {@code ConvolutionLayer}, which all kinds of convolution extend. */
    static Properties convolution() {
        return convolution(window("cnn2dDataFormat", "defaultValueOverriden"), SEQUENCES);
    }

    /** Of {@code Convolution1DLayer}. */
    static Properties convolutionOnSequences() {
        return convolution(window("cnn2dDataFormat", "defaultValueOverriden"), NEVER_READ)
                .compared(Twin.DATA_FORMAT, "rnnDataFormat");
    }

    /** Of {@code Convolution3D}. */
    static Properties convolutionOnVolumes() {
        return transposedOnVolumes().immaterial(NEVER_READ, "mode");
    }

    /** Of {@code Deconvolution3D}. */
    static Properties transposedOnVolumes() {
        return convolution(window().compared(Twin.DATA_FORMAT, "dataFormat"), SEQUENCES)
                .immaterial(NEVER_READ, "cnn2dDataFormat", "defaultValueOverriden");
    }

    private static Properties convolution(Properties window, String timeFormat) {
        return window.compared(Settings.BIAS, "hasBias")
                .immaterial(GRAPHICS_CARD, "cudnnAlgoMode", "cudnnFwdAlgo", "cudnnBwdFilterAlgo", "cudnnBwdDataAlgo")
                .compared("arrays", "nIn", "nOut")
                .immaterial(timeFormat, "timeDistributedFormat")
                .and(trained())
                .and(dropping());
    }

    static Properties sized() {
        return new Properties().compared("arrays", "nIn", "nOut").immaterial(SEQUENCES, "timeDistributedFormat");
    }

    static Properties trained() {
        return new Properties()
                .compared(Settings.ACTIVATION, "activationFn")
                .compared(TrainingSettings.WEIGHTS, "weightInitFn")
                .compared(TrainingSettings.BIASES, "biasInit")
                .immaterial("it is read only with layer normalization", "gainInit")
                .compared(TrainingSettings.REGULARIZATION, "regularization", "regularizationBias")
                .compared(TrainingSettings.OPTIMIZER, "iUpdater", "biasUpdater")
                .compared(TrainingSettings.NOISE, "weightNoise")
                .compared(TrainingSettings.CLIPPING, "gradientNormalization", "gradientNormalizationThreshold");
    }

    static Properties untrained() {
        return new Properties()
                .immaterial(
                        NO_PARAMETERS,
                        "weightInitFn",
                        "biasInit",
                        "gainInit",
                        "regularization",
                        "regularizationBias",
                        "iUpdater",
                        "biasUpdater",
                        "weightNoise",
                        "gradientNormalization",
                        "gradientNormalizationThreshold");
    }

    static Properties dropping() {
        return new Properties()
                .compared("name", "layerName")
                .compared(Settings.DROPOUT, "iDropout")
                .compared(TrainingSettings.CONSTRAINTS, "constraints");
    }

    static Properties plain() {
        return new Properties()
                .compared("name", "layerName")
                .immaterial(NEVER_READ, "iDropout")
                .immaterial(NO_PARAMETERS, "constraints");
    }

    static void readWindow(
            int[] kernel, int[] stride, int[] padding, int[] dilation, ConvolutionMode mode, Settings to) {
        to.put(Settings.KERNEL, sides(kernel))
                .put(Settings.STRIDE, sides(stride))
                .put(Settings.PADDING, mode == ConvolutionMode.Same ? Settings.SAME : sides(padding))
                .put(Settings.DILATION, sides(dilation))
                .put(Settings.ROUNDING, rounding(mode));
    }

    /** Reads what {@link #convolution} declares. */
    static void readConvolution(ConvolutionLayer layer, Settings to) {
        readConvolution(layer, layer.getKernelSize().length, to);
        readFormat(layer.getCnn2dDataFormat(), to);
    }

    /**
     * The same but for the data format.
     *
     * @param axes how many numbers of each array are read
     */
    static void readConvolution(ConvolutionLayer layer, int axes, Settings to) {
        readWindow(
                Arrays.copyOf(layer.getKernelSize(), axes),
                Arrays.copyOf(layer.getStride(), axes),
                Arrays.copyOf(layer.getPadding(), axes),
                Arrays.copyOf(layer.getDilation(), axes),
                layer.getConvolutionMode(),
                to);
        to.put(Settings.ACTIVATION, TwinFunction.words(layer.getActivationFn())).put(Settings.BIAS, layer.hasBias());
        TrainingSettings.readWeights(layer, layer.hasBias(), to);
    }

    /** The hand-kept book lays nothing out, so that only another order than Deeplearning4j's usual one is told. */
    static void readFormat(Object format, Settings to) {
        if (CHANNELS_FIRST.stream().noneMatch(first -> first == format)) {
            to.put(Twin.DATA_FORMAT, String.valueOf(format));
        }
    }

    /** Two numbers for each axis, as Deeplearning4j has them, in the words of the hand-kept book. */
    static String margins(int[] pairs) {
        return Margins.beforeAndAfter(IntStream.of(pairs).asLongStream().toArray())
                .toString();
    }

    static int[] pairs(Margins margins) {
        return LongStream.of(margins.pairs()).mapToInt(Math::toIntExact).toArray();
    }

    /** Negative log likelihood is the same loss under another name. */
    static String loss(ILossFunction loss) {
        boolean plain = PropertyValue.text(loss).equals(PropertyValue.text(new LossMCXENT()))
                || PropertyValue.text(loss).equals(PropertyValue.text(new LossNegativeLogLikelihood()));
        return plain ? "categorical cross entropy" : PropertyValue.text(loss);
    }

    static String sides(int[] sides) {
        return Settings.sides(IntStream.of(sides).asLongStream().boxed().toList());
    }

    private static String rounding(ConvolutionMode mode) {
        return switch (mode) {
            case Truncate -> Rounding.FLOOR.toString();
            case Same -> Settings.SAME;
            default -> mode.toString().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
