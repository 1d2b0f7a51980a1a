package cnnbyhand.checking;

import cnnbyhand.byhand.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Deeplearning4j's two notions of a shape, brought to height × width × channels without the batch. */
final class Shapes {
    private Shapes() {}

    static Shape of(InputType type) {
        if (type instanceof InputType.InputTypeConvolutional image) {
            return Shape.image(image.getHeight(), image.getWidth(), image.getChannels());
        }
        if (type instanceof InputType.InputTypeRecurrent sequence) {
            return Shape.sequence(sequence.getTimeSeriesLength(), sequence.getSize());
        }
        if (type instanceof InputType.InputTypeConvolutional3D volume) {
            return Shape.volume(volume.getDepth(), volume.getHeight(), volume.getWidth(), volume.getChannels());
        }
        return Shape.vector(type.arrayElementsPerExample());
    }

    /** Activations come with the batch first, then the channels, then the axes. */
    static Shape of(INDArray activations) {
        long[] sides = activations.shape();
        if (sides.length < 2) {
            throw new IllegalArgumentException(
                    "activations must have a batch and channels, found " + Arrays.toString(sides));
        }
        List<Long> axes = LongStream.of(sides).skip(2).boxed().toList();
        return new Shape(axes, sides[1]);
    }
}
