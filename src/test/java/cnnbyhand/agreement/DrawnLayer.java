package cnnbyhand.agreement;

import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.DepthwiseConvolution;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Embedding;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.GlobalPooling;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LocalResponseNormalization;
import cnnbyhand.byhand.Margins;
import cnnbyhand.byhand.PReLU;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.RepeatVector;
import cnnbyhand.byhand.SeparableConvolution;
import cnnbyhand.byhand.SpaceToDepth;
import cnnbyhand.byhand.TrainingOnlyLayer;
import cnnbyhand.byhand.TransposedConvolution;
import cnnbyhand.byhand.Upsampling;
import cnnbyhand.byhand.ZeroPadding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** The kinds of layers of one input that Deeplearning4j has, too, with random settings. */
final class DrawnLayer {

    /**
     * A kind of layer.
     *
     * @param fits whether it may stand there
     * @param drawn with random settings
     */
    private record Kind(Predicate<Draw> fits, Function<Draw, Layer> drawn) {}

    private static final Predicate<Draw> ANY = draw -> true;
    private static final Predicate<Draw> VECTOR = draw -> draw.axes() == 0;
    private static final Predicate<Draw> PLACES = VECTOR.negate();
    private static final Predicate<Draw> IMAGE = draw -> draw.axes() == 2;

    private static final List<Kind> KINDS = List.of(
            new Kind(VECTOR, DrawnLayer::dense),
            new Kind(VECTOR, DrawnLayer::dense),
            new Kind(VECTOR, draw -> new RepeatVector(draw.name(), draw.upTo(4))),
            new Kind(PLACES, DrawnLayer::convolution),
            new Kind(PLACES, DrawnLayer::convolution),
            new Kind(IMAGE, DrawnLayer::depthwise),
            new Kind(IMAGE, DrawnLayer::separable),
            new Kind(draw -> draw.axes() > 1, DrawnLayer::transposed),
            new Kind(PLACES, DrawnLayer::pooling),
            new Kind(PLACES, DrawnLayer::pooling),
            new Kind(PLACES, DrawnLayer::globalPooling),
            new Kind(PLACES, draw -> new Upsampling(draw.name(), draw.each(side -> draw.upTo(2)))),
            new Kind(PLACES, draw -> new ZeroPadding(draw.name(), margins(draw.pairs(side -> draw.atMost(2))))),
            new Kind(
                    PLACES,
                    draw -> new Cropping(draw.name(), margins(draw.pairs(side -> draw.atMost((side - 1) / 2))))),
            new Kind(IMAGE.and(DrawnLayer::halves), draw -> new SpaceToDepth(draw.name(), 2)),
            new Kind(IMAGE, DrawnLayer::localResponse),
            new Kind(ANY, DrawnLayer::normalization),
            new Kind(ANY, draw -> draw.function().row(draw.name())),
            new Kind(ANY, DrawnLayer::prelu),
            new Kind(ANY, draw -> new Dropout(draw.name(), draw.share())),
            new Kind(ANY, DrawnLayer::trainingOnly),
            new Kind(draw -> draw.axes() > 1, draw -> new Flatten(draw.name())));

    private DrawnLayer() {}

    /** A layer that may stand there; it may still be refused for its settings. */
    static Layer of(Draw draw) {
        List<Kind> possible =
                KINDS.stream().filter(kind -> kind.fits.test(draw)).toList();
        return possible.get(draw.random().nextInt(possible.size())).drawn.apply(draw);
    }

    /** Takes a vector of whole numbers, and so stands first. */
    static Embedding embedding(Draw draw) {
        return new Embedding(draw.name(), draw.upTo(9), draw.upTo(4));
    }

    private static boolean halves(Draw draw) {
        return draw.shape().axes().stream().allMatch(side -> side % 2 == 0);
    }

    private static Margins margins(long[] pairs) {
        return Margins.beforeAndAfter(pairs);
    }

    private static Layer dense(Draw draw) {
        return new Dense(draw.name(), draw.upTo(6), draw.coin(), draw.activation(), false);
    }

    private static Layer convolution(Draw draw) {
        return new Convolution(draw.name(), draw.upTo(4), draw.window(), draw.coin(), draw.activation());
    }

    private static Layer depthwise(Draw draw) {
        return new DepthwiseConvolution(draw.name(), draw.upTo(2), draw.window(), draw.coin(), draw.activation());
    }

    private static Layer separable(Draw draw) {
        return new SeparableConvolution(
                draw.name(), draw.upTo(4), draw.upTo(2), draw.window(), draw.coin(), draw.activation());
    }

    private static Layer transposed(Draw draw) {
        return new TransposedConvolution(
                draw.name(), draw.upTo(3), draw.window(), List.of(), draw.coin(), draw.activation());
    }

    private static Layer pooling(Draw draw) {
        Pooling.Type type = draw.coin() ? Pooling.Type.MAX : Pooling.Type.AVERAGE;
        boolean counted = type == Pooling.Type.AVERAGE && draw.axes() < 3 && draw.coin();
        return new Pooling(draw.name(), type, draw.pool(), counted);
    }

    private static Layer globalPooling(Draw draw) {
        return new GlobalPooling(
                draw.name(), draw.coin() ? Pooling.Type.MAX : Pooling.Type.AVERAGE, draw.axes() > 1 && draw.coin());
    }

    private static Layer localResponse(Draw draw) {
        return new LocalResponseNormalization(
                draw.name(), 2 * draw.upTo(3) - 1, draw.upTo(3), draw.share() / 10, draw.share());
    }

    private static Layer normalization(Draw draw) {
        boolean both = draw.coin();
        return new BatchNormalization(draw.name(), draw.shape().channels(), draw.share() / 100, 0.9, both, both);
    }

    /** Shared along some of the axes, counted from 1. */
    private static Layer prelu(Draw draw) {
        List<Long> shared =
                new ArrayList<>(LongStream.rangeClosed(1, draw.axes()).boxed().toList());
        shared.removeIf(axis -> draw.coin());
        return new PReLU(draw.name(), Collections.unmodifiableList(shared));
    }

    private static Layer trainingOnly(Draw draw) {
        String spatial = draw.axes() == 0 ? "AlphaDropout" : "SpatialDropout" + draw.axes() + "D";
        return switch (draw.random().nextInt(3)) {
            case 0 -> TrainingOnlyLayer.dropping(draw.name(), "GaussianDropout", draw.share());
            case 1 -> TrainingOnlyLayer.dropping(draw.name(), spatial, draw.share());
            default -> new TrainingOnlyLayer(draw.name(), "GaussianNoise", TrainingOnlyLayer.DEVIATION, draw.share());
        };
    }
}
