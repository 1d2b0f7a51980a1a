package cnnbyhand.byhand;

import java.util.List;
import java.util.Optional;

/** One row of a hand-kept book: what a document says of a layer, and what follows from it by arithmetic. */
public sealed interface Layer
        permits Activation,
                BatchNormalization,
                Convolution,
                Dense,
                Dropout,
                Flatten,
                LocalResponseNormalization,
                Pooling {

    /** The layer's name in the document. */
    String name();

    /** What kind of layer it is, in the field's words. */
    String kind();

    /**
     * What comes out when {@code input} goes in.
     *
     * @throws ImpossibleLayer where the layer cannot take that input
     */
    Output output(Shape input);

    /** What the layer keeps; nothing unless it says otherwise. */
    default Parameters parameters(Shape input) {
        return Parameters.NONE;
    }

    /** The arrays that hold {@link #parameters}. */
    default List<Tensor> tensors(Shape input) {
        return List.of();
    }

    /** Multiplications followed by an addition, for one example and without bias. */
    default Count multiplyAccumulates(Shape input) {
        return Count.NONE;
    }

    /** The window that slides over the input, for a layer that has one. */
    default Optional<Window> sliding() {
        return Optional.empty();
    }

    /** The input as a volume, which the layer needs. */
    default Volume volume(Shape input) {
        if (input instanceof Volume volume) {
            return volume;
        }
        throw new ImpossibleLayer(name(), "the input must be height × width × channels, found a vector of " + input);
    }
}
