package cnnbyhand.byhand;

import java.util.Locale;
import java.util.Optional;

/**
 * A pooling: one value for each window, in every channel by itself.
 *
 * @param name the layer's name in the document
 * @param type which value stands for a window
 * @param window the window's size and how it slides
 */
public record Pooling(String name, Type type, Window window) implements Layer {

    /** The value that stands for a window. */
    public enum Type {
        MAX,
        AVERAGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Pooling {
        window.requirePossible(name);
    }

    /** Maximum pooling whose stride is its window, as in Keras when no stride is given; rounds down. */
    public static Pooling max(String name, long size) {
        return new Pooling(name, Type.MAX, Window.square(size).stride(size));
    }

    /** Average pooling, otherwise as {@link #max}. */
    public static Pooling average(String name, long size) {
        return new Pooling(name, Type.AVERAGE, Window.square(size).stride(size));
    }

    public Pooling stride(long stride) {
        return new Pooling(name, type, window.stride(stride));
    }

    public Pooling padding(long each) {
        return new Pooling(name, type, window.padding(Padding.of(each)));
    }

    public Pooling same() {
        return new Pooling(name, type, window.padding(Padding.SAME));
    }

    /** Takes a last window that runs over the edge, as Chainer does by default. */
    public Pooling roundingUp() {
        return new Pooling(name, type, window.rounding(Rounding.CEIL));
    }

    @Override
    public String kind() {
        return "pooling";
    }

    @Override
    public Output output(Shape input) {
        Volume volume = volume(input);
        return window.output(name, volume, volume.channels());
    }

    @Override
    public Optional<Window> sliding() {
        return Optional.of(window);
    }
}
