package cnnbyhand.reading;

import cnnbyhand.byhand.Shape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A layer with random settings, possible on what goes into it. What TensorFlow.js is known to refuse or to compute otherwise
 * is left out; {@link TensorFlowJsDifferencesTest} shows each.
 *
 * @param type Keras's class
 * @param config its settings, in single quotes, each with a comma behind it
 */
record RandomKerasLayer(String type, String config) {
    private static final Predicate<RandomKerasSettings> ANY = settings -> true;
    private static final Predicate<RandomKerasSettings> CHANNELS_LAST = settings -> !settings.channelsFirst();

    private static final Predicate<RandomKerasSettings> FIRST = RandomKerasSettings::first;
    private static final Predicate<RandomKerasSettings> AT_MOST_AN_IMAGE =
            settings -> settings.shape().axes().size() < 3;

    /**
     * A kind of layer.
     *
     * @param fits what can go into it
     * @param settings draws its settings
     */
    private record Kind(
            String type, Predicate<RandomKerasSettings> fits, Function<RandomKerasSettings, String> settings) {
        RandomKerasLayer draw(RandomKerasSettings from) {
            return new RandomKerasLayer(type, settings.apply(from) + from.maybe("'trainable':false,"));
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "Conv1D",
                    onAxes(1),
                    from -> from.filters() + RandomKerasWindows.convolution(from) + from.weighted()),
            new Kind(
                    "Conv2D",
                    onAxes(2),
                    from -> from.filters() + RandomKerasWindows.convolution(from) + from.weighted()),
            new Kind(
                    "Conv3D",
                    onAxes(3),
                    from -> from.filters() + RandomKerasWindows.convolution(from) + from.weighted()),
            new Kind("SeparableConv2D", onAxes(2), RandomKerasWindows::separable),
            new Kind(
                    "DepthwiseConv2D",
                    onAxes(2),
                    from -> from.multiplier() + RandomKerasWindows.stridden(from) + from.weighted()),
            new Kind(
                    "Conv2DTranspose",
                    onAxes(2),
                    from -> from.filters() + RandomKerasWindows.transposed(from) + from.weighted()),
            new Kind(
                    "Conv3DTranspose",
                    onAxes(3),
                    from -> from.filters() + RandomKerasWindows.stridden(from) + from.weighted()),
            new Kind("MaxPooling1D", onAxes(1), RandomKerasWindows::pooling),
            new Kind("MaxPooling2D", onAxes(2), RandomKerasWindows::pooling),
            new Kind("MaxPooling3D", onAxes(3), RandomKerasWindows::pooling),
            new Kind("AveragePooling1D", onAxes(1), RandomKerasWindows::pooling),
            new Kind("AveragePooling2D", onAxes(2), RandomKerasWindows::pooling),
            new Kind("AveragePooling3D", onAxes(3), RandomKerasWindows::pooling),
            new Kind("GlobalMaxPooling1D", onAxes(1), RandomKerasSettings::format),
            new Kind("GlobalMaxPooling2D", onAxes(2), RandomKerasSettings::format),
            new Kind("GlobalAveragePooling1D", onAxes(1), RandomKerasSettings::format),
            new Kind("GlobalAveragePooling2D", onAxes(2), RandomKerasSettings::format),
            new Kind("ZeroPadding2D", onAxes(2), from -> RandomKerasWindows.margins(from, "padding", 2)),
            new Kind("Cropping2D", onAxes(2), RandomKerasWindows::cropping),
            new Kind("CenterCrop", onAxes(2).and(FIRST).and(CHANNELS_LAST), RandomKerasWindows::center),
            new Kind("UpSampling2D", onAxes(2), RandomKerasWindows::upsampling),
            new Kind("Flatten", from -> !from.shape().isVector(), RandomKerasSettings::format),
            new Kind("Dense", from -> from.shape().isVector() || !from.channelsFirst(), RandomKerasSettings::dense),
            new Kind("Embedding", RandomKerasSettings::isFirstVector, RandomKerasSettings::embedding),
            new Kind("RepeatVector", onAxes(0).and(CHANNELS_LAST), from -> "'n':" + from.upTo(4) + ","),
            new Kind("Reshape", CHANNELS_LAST, RandomKerasSettings::reshape),
            new Kind("Permute", CHANNELS_LAST, RandomKerasSettings::permute),
            new Kind("BatchNormalization", CHANNELS_LAST.and(AT_MOST_AN_IMAGE), RandomKerasSettings::normalization),
            new Kind("LayerNormalization", AT_MOST_AN_IMAGE, RandomKerasSettings::normalization),
            new Kind("Rescaling", ANY, from -> from.number("scale", 2) + from.number("offset", 1)),
            new Kind("Activation", ANY, from -> from.activation(from.channelsFirst())),
            new Kind("ReLU", ANY, from -> from.maybe(from.number("max_value", 6))),
            new Kind("LeakyReLU", ANY, from -> from.maybe(from.number("alpha", 1))),
            new Kind("ELU", ANY, from -> from.maybe("'alpha':1.0,")),
            new Kind("ThresholdedReLU", ANY, from -> from.maybe(from.number("theta", 1))),
            new Kind("PReLU", CHANNELS_LAST, RandomKerasSettings::sharedAxes),
            new Kind("Softmax", CHANNELS_LAST, from -> "'axis':-1,"),
            new Kind("Dropout", ANY, from -> from.number("rate", 1)),
            new Kind("GaussianDropout", ANY, from -> from.number("rate", 1)),
            new Kind("AlphaDropout", ANY, from -> from.number("rate", 1)),
            new Kind("SpatialDropout1D", onAxes(1), from -> from.number("rate", 1)),
            new Kind("GaussianNoise", ANY, from -> from.number("stddev", 1)));

    private static Predicate<RandomKerasSettings> onAxes(int count) {
        return settings -> settings.shape().axes().size() == count;
    }

    /** @param first whether no layer stands before it */
    static RandomKerasLayer of(SplittableRandom random, Shape shape, boolean channelsFirst, boolean first) {
        RandomKerasSettings from = new RandomKerasSettings(random, shape, channelsFirst, first);
        List<Kind> possible =
                KINDS.stream().filter(kind -> kind.fits().test(from)).toList();
        return possible.get(random.nextInt(possible.size())).draw(from);
    }
}
