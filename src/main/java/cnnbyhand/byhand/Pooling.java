package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A pooling: one value for each window, in every channel by itself.
 *
 * @param name the layer's name in the document
 * @param type which value stands for a window
 * @param pool the window's size and how it slides
 * @param countsPadding whether an average's divisor counts the window's cells in the padding, too
 */
public record Pooling(String name, Type type, Window pool, boolean countsPadding) implements Layer {
    static final Slip POOLED_CHANNELS =
            new Slip("pooled-channels", "The channels are pooled, too: a pooling slides over height and width alone.");
    static final Slip POOLING_FOR_CONVOLUTION = new Slip(
            "pooling-for-convolution", "Counted as for a convolution: a pooling picks values and has no weights.");

    /** The value that stands for a window. */
    public enum Type {
        MAX,
        AVERAGE;

        /** The type of a layer that changes so. */
        static Adjustable adjustable(Type now, Function<Type, Layer> change) {
            List<String> words = Stream.of(values()).map(Type::toString).toList();
            return Adjustable.word("type", now.toString(), words, word -> change.apply(values()[words.indexOf(word)]));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Pooling {
        pool.requirePossible(name);
    }

    /** Maximum pooling whose stride is its window, as in Keras when no stride is given; rounds down. */
    public static Pooling max(String name, long side) {
        return new Pooling(name, Type.MAX, Window.of(side, side).stride(side), false);
    }

    /** Average pooling, otherwise as {@link #max}; padding is left out of the divisor, as in Keras. */
    public static Pooling average(String name, long side) {
        return new Pooling(name, Type.AVERAGE, Window.of(side, side).stride(side), false);
    }

    public Pooling stride(long stride) {
        return with(pool.stride(stride));
    }

    public Pooling padding(long each) {
        return with(pool.padding(Padding.of(each)));
    }

    public Pooling same() {
        return with(pool.padding(Padding.SAME));
    }

    /** Takes a last window that runs over the edge, by Chainer's rule or by PyTorch's. */
    @Override
    public Pooling rounded(Rounding rounding) {
        return with(pool.rounding(rounding));
    }

    /** An average over all cells of the window, padding included: PyTorch's {@code count_include_pad}. */
    public Pooling countingPadding() {
        return new Pooling(name, type, pool, true);
    }

    private Pooling with(Window changed) {
        return new Pooling(name, type, changed, countsPadding);
    }

    @Override
    public List<Adjustable> adjustables() {
        List<Adjustable> all = new ArrayList<>();
        all.add(Type.adjustable(type, other -> new Pooling(name, other, pool, countsPadding)));
        all.addAll(new WindowAdjustables(pool, this::with).all());
        if (type == Type.AVERAGE) {
            all.add(Adjustable.yesOrNo("counts-padding", countsPadding, other -> new Pooling(name, type, pool, other)));
        }
        return List.copyOf(all);
    }

    @Override
    public String kind() {
        return "pooling";
    }

    @Override
    public String description() {
        return type + " pooling, window " + pool.description();
    }

    @Override
    public Output output(Shape input) {
        return pool.output(name, input, input.channels());
    }

    @Override
    public String channels(Shape input) {
        return ", all " + Expression.grouped(input.channels()) + " channels stay";
    }

    @Override
    public String whyNothingIsKept() {
        return "A pooling takes the largest or the mean of what it sees.";
    }

    @Override
    public Optional<Window> window() {
        return Optional.of(pool);
    }

    @Override
    public boolean pools() {
        return true;
    }

    @Override
    public Settings settings() {
        Settings settings = new Settings();
        pool.tell(settings);
        return settings.put(Settings.POOL_TYPE, type + (countsPadding ? ", padding counted" : ""));
    }

    @Override
    public String shapeLetters() {
        return pool.letters() + "; all channels stay";
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        WindowSlips.of(pool, here.input(), window -> with(window).output(here.input()), to);
        to.shape(POOLED_CHANNELS, () -> {
            Expression channels = pool.first()
                    .padding(Padding.VALID)
                    .stepsOn(Expression.of(here.input().channels()))
                    .plus(1);
            Shape right = output(here.input()).shape();
            return new Output(right.withChannels(channels.value()), "", "channels " + channels.equation());
        });
    }

    /** The weights that a convolution of the same window would have. */
    @Override
    public void countSlips(Situation here, Slips to) {
        long channels = here.input().channels();
        Convolution filters = new Convolution(name, channels, pool, true, ActivationFunction.IDENTITY);
        to.count(
                POOLING_FOR_CONVOLUTION,
                () -> filters.parameters(here.input()).total().expression());
        to.count(POOLING_FOR_CONVOLUTION, () -> pool.cells().times(channels));
        to.count(POOLING_FOR_CONVOLUTION, pool::cells);
    }

    @Override
    public boolean passesOn() {
        return type == Type.MAX;
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        Patch patch = new Patch(pool, pool.require(name, shape));
        return place -> {
            Pooled pooled = new Pooled();
            patch.each(place[0], place, (cell, at, inside) -> pooled.take(inside ? input.at(at) : Double.NaN));
            return type == Type.MAX ? pooled.largest() : pooled.average(countsPadding);
        };
    }
}
