package cnnbyhand.checking;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.AdaptedNormalization;
import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.BilinearUpsampling;
import cnnbyhand.byhand.ChannelFirstReshape;
import cnnbyhand.byhand.ChannelRange;
import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.DepthwiseConvolution;
import cnnbyhand.byhand.DotProduct;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.Embedding;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Frozen;
import cnnbyhand.byhand.GlobalPooling;
import cnnbyhand.byhand.GroupNormalization;
import cnnbyhand.byhand.GroupedConvolution;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LayerNormalization;
import cnnbyhand.byhand.LocalResponseNormalization;
import cnnbyhand.byhand.LocallyConnected;
import cnnbyhand.byhand.Normalization;
import cnnbyhand.byhand.PReLU;
import cnnbyhand.byhand.Permute;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.RepeatVector;
import cnnbyhand.byhand.Rescaling;
import cnnbyhand.byhand.Reshape;
import cnnbyhand.byhand.SeparableConvolution;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.SharedLayer;
import cnnbyhand.byhand.SpaceToDepth;
import cnnbyhand.byhand.Stack;
import cnnbyhand.byhand.TrainingOnlyLayer;
import cnnbyhand.byhand.TransposedConvolution;
import cnnbyhand.byhand.UnitNormalization;
import cnnbyhand.byhand.UnknownLayer;
import cnnbyhand.byhand.Unstack;
import cnnbyhand.byhand.Upsampling;
import cnnbyhand.byhand.WholeNormalization;
import cnnbyhand.byhand.ZeroPadding;
import cnnbyhand.checking.properties.Properties;
import cnnbyhand.checking.twins.Twin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is declared of every Deeplearning4j class that the check can meet. */
public final class AllProperties {
    /** One layer of each kind. */
    public static final List<Layer> KINDS = List.of(
            Convolution.of("convolution", 1, 1),
            Pooling.max("pooling", 1),
            Dense.of("dense", 1),
            new Dropout("dropout", 0.5),
            new Flatten("flatten"),
            ActivationFunction.RELU.row("activation"),
            new BatchNormalization("normalization", 1, 1e-3, 0.99),
            new LocalResponseNormalization("local", 5, 2, 1e-4, 0.75),
            DepthwiseConvolution.of("depthwise", 1),
            new GroupedConvolution(Convolution.of("grouped", 2, 1), 2),
            SeparableConvolution.of("separable", 1, 1),
            TransposedConvolution.of("transposed", 1, 1),
            LocallyConnected.of("local windows", 1, 1, 1),
            GlobalPooling.max("global"),
            ZeroPadding.of("zeros", 1, 1),
            Cropping.of("cropping", 1, 1),
            Upsampling.of("upsampling", 2, 2),
            BilinearUpsampling.of("bilinear", 2, 2),
            new SpaceToDepth("deep", 1),
            Reshape.of("reshape", -1L),
            Permute.of("permute", 1L),
            PReLU.of("prelu"),
            TrainingOnlyLayer.of("training", "RandomFlip"),
            new Rescaling("rescaling", 2, 1),
            Normalization.of("given", 0, 1),
            new AdaptedNormalization("adapted", true),
            new LayerNormalization("layers", 1e-3),
            new GroupNormalization("groups", 1, 1e-3),
            new UnitNormalization("units"),
            new RepeatVector("repeat", 1),
            new Embedding("embedding", 1, 1),
            new UnknownLayer("unknown", "Lambda", Shape.vector(1), "nobody", Optional.empty()),
            new ElementwiseJoin("sum", ElementwiseJoin.Arithmetic.ADD),
            new Concatenation("concatenation", Concatenation.CHANNELS),
            new DotProduct("dot", 1, 1, false),
            new ChannelRange("subset", 0, 1),
            new WholeNormalization("length", 1e-8),
            new ChannelFirstReshape("first", List.of(1L)),
            new Stack("stack"),
            new Unstack("unstack", 0, 2),
            new SharedLayer("again", Dense.of("shared", 1)),
            new Frozen(Dense.of("frozen", 1)));

    public static final Map<Class<?>, Properties> BY_CLASS = declared();

    private AllProperties() {}

    private static Map<Class<?>, Properties> declared() {
        Map<Class<?>, Properties> declared = new LinkedHashMap<>(NetworkSettings.CLASSES);
        KINDS.forEach(kind -> declared.putAll(Twin.of(kind).classes()));
        return declared;
    }
}
