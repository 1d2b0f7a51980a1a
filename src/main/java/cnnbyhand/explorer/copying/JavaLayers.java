package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.Activation;
import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.GlobalPooling;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LocalResponseNormalization;
import cnnbyhand.byhand.Margins;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Upsampling;
import cnnbyhand.byhand.Window;
import cnnbyhand.byhand.ZeroPadding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** The kinds of layers that are written for Deeplearning4j, on images and on vectors. */
final class JavaLayers {
    private static final String LOSS = "LossFunction.MCXENT";

    /** Writes a layer of one kind. */
    private interface InJava<L> {
        BuilderCall write(L layer, Shape input, boolean last);
    }

    private static final Map<Class<?>, InJava<Layer>> KINDS = new LinkedHashMap<>();

    static {
        put(Convolution.class, JavaLayers::convolution);
        put(Dense.class, JavaLayers::dense);
        put(Pooling.class, JavaLayers::pooling);
        put(GlobalPooling.class, JavaLayers::global);
        put(Activation.class, JavaLayers::activation);
        put(Dropout.class, (layer, input, last) -> named("DropoutLayer", "" + (1 - layer.rate()), layer));
        put(BatchNormalization.class, JavaLayers::normalization);
        put(LocalResponseNormalization.class, (layer, input, last) -> named("LocalResponseNormalization", "", layer)
                .with("n", layer.neighbours())
                .with("k", layer.k())
                .with("alpha", layer.alpha())
                .with("beta", layer.beta()));
        put(ZeroPadding.class, (layer, input, last) -> margins("ZeroPaddingLayer", layer, layer.zeros(), input));
        put(Cropping.class, (layer, input, last) -> margins("Cropping2D", layer, layer.cut(), input));
        put(Upsampling.class, (layer, input, last) -> upsampling(layer));
    }

    private JavaLayers() {}

    private static <L extends Layer> void put(Class<L> kind, InJava<L> writer) {
        KINDS.put(kind, (layer, input, last) -> writer.write(kind.cast(layer), input, last));
    }

    /**
     * A layer's builder.
     *
     * @param last whether nothing follows, so that a softmax comes with its loss
     * @throws NotWritten if Deeplearning4j has no such layer, or it is not written here
     */
    static BuilderCall of(Layer layer, Shape input, boolean last) {
        InJava<Layer> writer = KINDS.get(layer.getClass());
        NotWritten.require(
                writer != null, "the kind must be one that is written for Deeplearning4j, found " + layer.kind());
        return writer.write(layer, input, last);
    }

    private static BuilderCall named(String type, String arguments, Layer layer) {
        return new BuilderCall(type, arguments).with("name", BuilderCall.quoted(layer.name()));
    }

    private static BuilderCall convolution(Convolution layer, Shape input, boolean last) {
        BuilderCall call =
                named("ConvolutionLayer", kernel(layer.kernel()), layer).with("nOut", layer.filters());
        return JavaWindow.of(call, layer.kernel(), input)
                .with("hasBias", layer.bias())
                .with("activation", JavaFunction.of(layer.activation()));
    }

    private static BuilderCall dense(Dense layer, Shape input, boolean last) {
        NotWritten.require(input.isVector(), "the input must be a vector, found " + input);
        boolean ends = last && layer.activation().equals(ActivationFunction.SOFTMAX);
        return named(ends ? "OutputLayer" : "DenseLayer", ends ? LOSS : "", layer)
                .with("nOut", layer.units())
                .with("hasBias", layer.bias())
                .with("activation", JavaFunction.of(layer.activation()));
    }

    private static BuilderCall activation(Activation layer, Shape input, boolean last) {
        boolean ends = last && input.isVector() && layer.function().equals(ActivationFunction.SOFTMAX);
        return named(ends ? "LossLayer" : "ActivationLayer", ends ? LOSS : "", layer)
                .with("activation", JavaFunction.of(layer.function()));
    }

    private static BuilderCall pooling(Pooling layer, Shape input, boolean last) {
        BuilderCall call = named("SubsamplingLayer", "SubsamplingLayer.PoolingType." + type(layer.type()), layer)
                .with("kernelSize", kernel(layer.pool()));
        return JavaWindow.of(call, layer.pool(), input).with("avgPoolIncludePadInDivisor", layer.countsPadding());
    }

    private static BuilderCall global(GlobalPooling layer, Shape input, boolean last) {
        NotWritten.require(input.isImage(), "the input must be an image to be written, found " + input);
        return named("GlobalPoolingLayer", "PoolingType." + type(layer.type()), layer)
                .with("collapseDimensions", !layer.keepsAxes());
    }

    private static BuilderCall normalization(BatchNormalization layer, Shape input, boolean last) {
        NotWritten.require(
                layer.scales() == layer.shifts(), "it must have both gamma and beta or neither, found one of them");
        return named("BatchNormalization", "", layer)
                .with("eps", layer.epsilon())
                .with("decay", layer.decay())
                .with("lockGammaBeta", !layer.scales());
    }

    private static BuilderCall margins(String type, Layer layer, Margins margins, Shape input) {
        NotWritten.require(input.isImage(), "the input must be an image to be written, found " + input);
        return named(type, BuilderCall.list(LongStream.of(margins.pairs())), layer);
    }

    private static BuilderCall upsampling(Upsampling layer) {
        NotWritten.require(layer.factors().size() == 2, "the input must be an image to be written, found another");
        return named("Upsampling2D", "", layer)
                .with(
                        "size",
                        "new int[] {"
                                + BuilderCall.list(layer.factors().stream().mapToLong(each -> each)) + "}");
    }

    private static String kernel(Window window) {
        JavaWindow.requireImage(window);
        return BuilderCall.list(window.kernel().stream().mapToLong(each -> each));
    }

    private static String type(Pooling.Type type) {
        return type == Pooling.Type.MAX ? "MAX" : "AVG";
    }
}
