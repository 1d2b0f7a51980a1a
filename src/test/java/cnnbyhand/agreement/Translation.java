package cnnbyhand.agreement;

import cnnbyhand.byhand.Activation;
import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Embedding;
import cnnbyhand.byhand.GlobalPooling;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LocalResponseNormalization;
import cnnbyhand.byhand.Margins;
import cnnbyhand.byhand.PReLU;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.RepeatVector;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.SpaceToDepth;
import cnnbyhand.byhand.TrainingOnlyLayer;
import cnnbyhand.byhand.Upsampling;
import cnnbyhand.byhand.ZeroPadding;
import cnnbyhand.checking.twins.FrozenLayers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.dropout.AlphaDropout;
import org.deeplearning4j.nn.conf.dropout.GaussianDropout;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SpaceToDepthLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling1D;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.Upsampling3D;
import org.deeplearning4j.nn.conf.layers.ZeroPadding1DLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPadding3DLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping1D;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping3D;
import org.nd4j.linalg.activations.impl.ActivationIdentity;

/**
 * A hand-kept layer of one input in Deeplearning4j's words, whether Deeplearning4j computes it right or not.
 *
 * @param format where the channels are
 * @param strict whether windows that fit whole say that they must
 */
record Translation(Format format, boolean strict) {

    /** How one kind of layer is put. */
    private interface Put extends BiFunction<Layer, Shape, org.deeplearning4j.nn.conf.layers.Layer> {}

    /** Which is always there: what this translation cannot say is not drawn. */
    org.deeplearning4j.nn.conf.layers.Layer of(Layer layer, Shape input) {
        Layer kind = layer.unfrozen();
        Put put = others().get(kind.getClass());
        org.deeplearning4j.nn.conf.layers.Layer translated =
                put == null ? new WindowTranslation(this, input).of(kind) : put.apply(kind, input);
        translated.setLayerName(layer.name());
        return layer.unfrozen() == layer ? translated : FrozenLayers.around(translated);
    }

    private Map<Class<?>, Put> others() {
        return Map.ofEntries(
                Map.entry(Dense.class, (layer, input) -> dense((Dense) layer)),
                Map.entry(
                        Activation.class,
                        (layer, input) -> new ActivationLayer(Functions.of(((Activation) layer).function()))),
                Map.entry(Dropout.class, (layer, input) -> new DropoutLayer.Builder(((Dropout) layer).kept()).build()),
                Map.entry(TrainingOnlyLayer.class, (layer, input) -> trainingOnly((TrainingOnlyLayer) layer)),
                Map.entry(BatchNormalization.class, (layer, input) -> normalization((BatchNormalization) layer)),
                Map.entry(PReLU.class, (layer, input) -> prelu((PReLU) layer, input)),
                Map.entry(Embedding.class, (layer, input) -> embedding((Embedding) layer, input)),
                Map.entry(GlobalPooling.class, (layer, input) -> globalPooling((GlobalPooling) layer, input)),
                Map.entry(Upsampling.class, (layer, input) -> upsampling((Upsampling) layer, input)),
                Map.entry(ZeroPadding.class, (layer, input) -> zeroPadding(((ZeroPadding) layer).zeros(), input)),
                Map.entry(Cropping.class, (layer, input) -> cropping(((Cropping) layer).cut(), input)),
                Map.entry(SpaceToDepth.class, (layer, input) -> new SpaceToDepthLayer.Builder<>(
                                (int) ((SpaceToDepth) layer).block(), format.ofImages)
                        .build()),
                Map.entry(RepeatVector.class, (layer, input) -> repeatVector((RepeatVector) layer)),
                Map.entry(
                        LocalResponseNormalization.class,
                        (layer, input) -> localResponse((LocalResponseNormalization) layer)));
    }

    private static org.deeplearning4j.nn.conf.layers.Layer dense(Dense layer) {
        return new DenseLayer.Builder()
                .nOut(layer.units())
                .hasBias(layer.bias())
                .activation(Functions.of(layer.activation()))
                .build();
    }

    private static org.deeplearning4j.nn.conf.layers.Layer trainingOnly(TrainingOnlyLayer layer) {
        double amount = layer.amount();
        IDropout dropout =
                switch (layer.type()) {
                    case "GaussianNoise" -> new GaussianNoise(amount);
                    case "GaussianDropout" -> new GaussianDropout(amount);
                    case "AlphaDropout" -> new AlphaDropout(1 - amount);
                    default -> new SpatialDropout(1 - amount);
                };
        return new DropoutLayer.Builder(dropout).build();
    }

    private org.deeplearning4j.nn.conf.layers.Layer normalization(BatchNormalization layer) {
        return new org.deeplearning4j.nn.conf.layers.BatchNormalization.Builder()
                .nOut(layer.channels())
                .eps(layer.epsilon())
                .decay(layer.decay())
                .useLogStd(false)
                .gamma(1)
                .beta(0)
                .lockGammaBeta(!layer.scales())
                .dataFormat(format.ofImages)
                .build();
    }

    private org.deeplearning4j.nn.conf.layers.Layer prelu(PReLU layer, Shape input) {
        List<Long> sides = new ArrayList<>(input.axes());
        boolean first = format == Format.CHANNELS_FIRST;
        sides.add(first ? 0 : sides.size(), input.channels());
        PReLULayer.Builder builder = new PReLULayer.Builder()
                .inputShape(sides.stream().mapToLong(Long::longValue).toArray());
        if (!layer.shared().isEmpty()) {
            builder.sharedAxes(layer.shared().stream()
                    .mapToLong(axis -> first ? axis + 1 : axis)
                    .toArray());
        }
        return builder.build();
    }

    private org.deeplearning4j.nn.conf.layers.Layer embedding(Embedding layer, Shape input) {
        return new EmbeddingSequenceLayer.Builder()
                .nIn(layer.words())
                .nOut(layer.length())
                .inputLength((int) input.channels())
                .inferInputLength(false)
                .hasBias(false)
                .outputDataFormat(format.ofSequences)
                .activation(new ActivationIdentity())
                .build();
    }

    private org.deeplearning4j.nn.conf.layers.Layer globalPooling(GlobalPooling layer, Shape input) {
        int first = format == Format.CHANNELS_FIRST ? 2 : 1;
        return new GlobalPoolingLayer.Builder(layer.type() == Pooling.Type.MAX ? PoolingType.MAX : PoolingType.AVG)
                .poolingDimensions(
                        IntStream.range(first, first + input.axes().size()).toArray())
                .collapseDimensions(!layer.keepsAxes())
                .build();
    }

    private org.deeplearning4j.nn.conf.layers.Layer upsampling(Upsampling layer, Shape input) {
        int[] factors = layer.factors().stream().mapToInt(Long::intValue).toArray();
        return switch (input.axes().size()) {
            case 1 -> new Upsampling1D.Builder().size(factors).build();
            case 2 -> new Upsampling2D.Builder()
                    .size(factors)
                    .dataFormat(format.ofImages)
                    .build();
            default -> new Upsampling3D.Builder()
                    .size(factors)
                    .dataFormat(format.ofVolumes)
                    .build();
        };
    }

    private org.deeplearning4j.nn.conf.layers.Layer zeroPadding(Margins zeros, Shape input) {
        int[] pairs = whole(zeros);
        return switch (input.axes().size()) {
            case 1 -> new ZeroPadding1DLayer.Builder(pairs).build();
            case 2 -> new ZeroPaddingLayer.Builder(pairs)
                    .dataFormat(format.ofImages)
                    .build();
            default -> new ZeroPadding3DLayer.Builder(pairs).build();
        };
    }

    private org.deeplearning4j.nn.conf.layers.Layer cropping(Margins cut, Shape input) {
        int[] pairs = whole(cut);
        return switch (input.axes().size()) {
            case 1 -> new Cropping1D.Builder(pairs).build();
            case 2 -> new Cropping2D.Builder(pairs).dataFormat(format.ofImages).build();
            default -> new Cropping3D.Builder(pairs).build();
        };
    }

    private static int[] whole(Margins margins) {
        return LongStream.of(margins.pairs()).mapToInt(Math::toIntExact).toArray();
    }

    private org.deeplearning4j.nn.conf.layers.Layer repeatVector(RepeatVector layer) {
        org.deeplearning4j.nn.conf.layers.misc.RepeatVector.Builder<?> builder =
                new org.deeplearning4j.nn.conf.layers.misc.RepeatVector.Builder<>((int) layer.steps());
        builder.setDataFormat(format.ofSequences);
        return builder.build();
    }

    private org.deeplearning4j.nn.conf.layers.Layer localResponse(LocalResponseNormalization layer) {
        return new org.deeplearning4j.nn.conf.layers.LocalResponseNormalization.Builder()
                .n(layer.neighbours())
                .k(layer.k())
                .alpha(layer.alpha())
                .beta(layer.beta())
                .dataFormat(format.ofImages)
                .build();
    }
}
