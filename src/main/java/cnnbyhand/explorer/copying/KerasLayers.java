package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.Activation;
import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.BilinearUpsampling;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.DepthwiseConvolution;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Embedding;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.GlobalPooling;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LayerNormalization;
import cnnbyhand.byhand.Permute;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.RepeatVector;
import cnnbyhand.byhand.Rescaling;
import cnnbyhand.byhand.Reshape;
import cnnbyhand.byhand.SeparableConvolution;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Upsampling;
import cnnbyhand.byhand.Window;
import cnnbyhand.byhand.ZeroPadding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of layers that are written in Keras, all but their names. */
final class KerasLayers {
    private static final double USUAL_EPSILON = 1e-3;
    private static final double USUAL_MOMENTUM = 0.99;

    /** Writes a layer of one kind. */
    private interface InKeras<L> {
        PythonCall write(L layer, Shape input);
    }

    private static final Map<Class<?>, InKeras<Layer>> KINDS = new LinkedHashMap<>();

    static {
        put(Convolution.class, KerasLayers::convolution);
        put(DepthwiseConvolution.class, KerasLayers::depthwise);
        put(SeparableConvolution.class, KerasLayers::separable);
        put(Dense.class, KerasLayers::dense);
        put(Pooling.class, KerasLayers::pooling);
        put(GlobalPooling.class, KerasLayers::global);
        put(Activation.class, (layer, input) -> KerasFunction.row(layer.function()));
        put(Dropout.class, (layer, input) -> call("Dropout").with("rate", layer.rate()));
        put(Flatten.class, (layer, input) -> call("Flatten"));
        put(BatchNormalization.class, KerasLayers::batch);
        put(LayerNormalization.class, KerasLayers::each);
        put(
                ZeroPadding.class,
                (layer, input) -> KerasWindow.margins(
                        call("ZeroPadding", layer.zeros().axes().size()), "padding", layer.zeros()));
        put(
                Cropping.class,
                (layer, input) ->
                        KerasWindow.margins(call("Cropping", layer.cut().axes().size()), "cropping", layer.cut()));
        put(Upsampling.class, (layer, input) -> upsampling(layer.factors()));
        put(BilinearUpsampling.class, (layer, input) -> upsampling(layer.factors())
                .with("interpolation", "\"bilinear\""));
        put(Reshape.class, (layer, input) -> call("Reshape").with("target_shape", PythonCall.tuple(layer.target())));
        put(Permute.class, (layer, input) -> call("Permute").with("dims", PythonCall.tuple(layer.order())));
        put(RepeatVector.class, (layer, input) -> call("RepeatVector").with("n", layer.steps()));
        put(Embedding.class, (layer, input) -> call("Embedding")
                .with("input_dim", layer.words())
                .with("output_dim", layer.length()));
        put(Rescaling.class, (layer, input) -> call("Rescaling")
                .with("scale", PythonCall.numbers(layer.scale()))
                .with("offset", PythonCall.numbers(layer.offset())));
    }

    private KerasLayers() {}

    private static <L extends Layer> void put(Class<L> kind, InKeras<L> writer) {
        KINDS.put(kind, (layer, input) -> writer.write(kind.cast(layer), input));
    }

    /** @throws NotWritten if Keras has no such layer, or it is not written here */
    static PythonCall of(Layer layer, Shape input) {
        InKeras<Layer> writer = KINDS.get(layer.getClass());
        NotWritten.require(writer != null, "the kind must be one that is written for Keras, found " + layer.kind());
        return writer.write(layer, input);
    }

    private static PythonCall call(String kind) {
        return new PythonCall("layers." + kind);
    }

    private static PythonCall call(String kind, int axes) {
        return call(kind + axes + "D");
    }

    private static PythonCall convolution(Convolution layer, Shape input) {
        PythonCall call = KerasWindow.layer("Conv", layer.kernel()).with("filters", layer.filters());
        return KerasFunction.in(
                windowed(call, layer.kernel(), input).unless(layer.bias(), "use_bias", "False"), layer.activation());
    }

    private static PythonCall depthwise(DepthwiseConvolution layer, Shape input) {
        PythonCall call = windowed(KerasWindow.layer("DepthwiseConv", layer.kernel()), layer.kernel(), input);
        return KerasFunction.in(
                call.with("depth_multiplier", layer.multiplier()).unless(layer.bias(), "use_bias", "False"),
                layer.activation());
    }

    private static PythonCall separable(SeparableConvolution layer, Shape input) {
        PythonCall call = KerasWindow.layer("SeparableConv", layer.kernel()).with("filters", layer.filters());
        return KerasFunction.in(
                windowed(call, layer.kernel(), input)
                        .with("depth_multiplier", layer.multiplier())
                        .unless(layer.bias(), "use_bias", "False"),
                layer.activation());
    }

    private static PythonCall windowed(PythonCall call, Window window, Shape input) {
        call.with("kernel_size", PythonCall.tuple(window.kernel()));
        return KerasWindow.of(call, window, input, KerasWindow.ones(window));
    }

    private static PythonCall dense(Dense layer, Shape input) {
        NotWritten.require(
                input.isVector() || layer.everyPlace(),
                "a dense layer on " + input + " must have a Flatten before it, found none");
        return KerasFunction.in(
                call("Dense").with("units", layer.units()).unless(layer.bias(), "use_bias", "False"),
                layer.activation());
    }

    private static PythonCall pooling(Pooling layer, Shape input) {
        NotWritten.require(
                !KerasWindow.isExplicit(layer.pool()), "the padding of a pooling must be valid or same, found numbers");
        NotWritten.require(!layer.countsPadding(), "an average must leave the padding out, found one that counts it");
        String kind = layer.type() == Pooling.Type.MAX ? "MaxPooling" : "AveragePooling";
        PythonCall call = KerasWindow.layer(kind, layer.pool())
                .with("pool_size", PythonCall.tuple(layer.pool().kernel()));
        return KerasWindow.of(call, layer.pool(), input, layer.pool().kernel());
    }

    private static PythonCall global(GlobalPooling layer, Shape input) {
        String kind = layer.type() == Pooling.Type.MAX ? "GlobalMaxPooling" : "GlobalAveragePooling";
        return call(kind, input.axes().size()).unless(!layer.keepsAxes(), "keepdims", "True");
    }

    private static PythonCall batch(BatchNormalization layer, Shape input) {
        return normalization(
                call("BatchNormalization")
                        .unless(layer.decay() == USUAL_MOMENTUM, "momentum", layer.decay())
                        .unless(layer.epsilon() == USUAL_EPSILON, "epsilon", layer.epsilon()),
                layer.scales(),
                layer.shifts());
    }

    private static PythonCall each(LayerNormalization layer, Shape input) {
        return normalization(
                call("LayerNormalization").unless(layer.epsilon() == USUAL_EPSILON, "epsilon", layer.epsilon()),
                layer.scales(),
                layer.shifts());
    }

    private static PythonCall normalization(PythonCall call, boolean scales, boolean shifts) {
        return call.unless(shifts, "center", "False").unless(scales, "scale", "False");
    }

    private static PythonCall upsampling(List<Long> factors) {
        return call("UpSampling", factors.size())
                .with("size", factors.size() == 1 ? factors.get(0).toString() : PythonCall.tuple(factors));
    }
}
