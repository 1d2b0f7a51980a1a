package cnnbyhand.byhand;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What becomes of a last window that does not fit whole. */
public enum Rounding {
    /** It is dropped: Keras, TensorFlow, Deeplearning4j's Truncate, and PyTorch by default. */
    FLOOR("floor"),
    /**
     * It is taken if it starts inside the input or the padding before it: PyTorch's {@code ceil_mode} and Caffe's guard
     * ({@code pooling_layer.cpp}), ONNX's {@code ceil_mode} as its reference implementation has it.
     */
    CEIL_MODE("ceil (ceil_mode)"),
    /** Every input value is covered, wherever the last window starts: Chainer's {@code cover_all}. */
    COVER_ALL("ceil (cover_all)");

    private final String word;

    Rounding(String word) {
        this.word = word;
    }

    /** As it is typed, in one word. */
    String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Stream.of(values()).map(Rounding::typed).toList();
    }

    /** The one that is typed so. */
    static Rounding of(String typed) {
        return values()[words().indexOf(typed)];
    }

    @Override
    public String toString() {
        return word;
    }
}
