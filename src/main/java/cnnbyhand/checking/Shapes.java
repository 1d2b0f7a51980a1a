package cnnbyhand.checking;

import cnnbyhand.byhand.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Deeplearning4j's notions of a shape, brought to axes and channels without the batch. */
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

    /** The shape in Deeplearning4j's words. */
    static InputType type(Shape shape) {
        List<Long> axes = shape.axes();
        return switch (axes.size()) {
            case 0 -> InputType.feedForward(shape.channels());
            case 1 -> InputType.recurrent(shape.channels(), axes.get(0));
            case 2 -> InputType.convolutional(axes.get(0), axes.get(1), shape.channels());
            default -> InputType.convolutional3D(
                    Convolution3D.DataFormat.NCDHW, axes.get(0), axes.get(1), axes.get(2), shape.channels());
        };
    }

    /** One example of that shape as Deeplearning4j takes it: batch, channels, axes. */
    static long[] sides(Shape shape) {
        return LongStream.concat(
                        LongStream.of(1, shape.channels()),
                        shape.axes().stream().mapToLong(Long::longValue))
                .toArray();
    }

    /** Whether the preprocessor before a network's first layer does nothing but give a row of numbers the form of an image. */
    static boolean isInputForm(int index, Shape before, Shape behind) {
        return index == 0 && before.equals(behind);
    }

    /** The same values in one row, channel by channel. */
    static Shape flat(Shape shape) {
        return Shape.vector(shape.values().value());
    }

    /** The same values in one row, channel by channel: 1 × values. */
    static INDArray flat(INDArray activations) {
        return activations.dup('c').reshape('c', 1, activations.length());
    }
}
