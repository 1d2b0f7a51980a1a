package cnnbyhand.checking;

import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Vector;
import cnnbyhand.byhand.Volume;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Deeplearning4j's two notions of a shape, brought to height × width × channels without the batch. */
final class Shapes {
    private Shapes() {}

    static Shape of(InputType type) {
        if (type instanceof InputType.InputTypeConvolutional image) {
            return new Volume(image.getHeight(), image.getWidth(), image.getChannels());
        }
        return new Vector(type.arrayElementsPerExample());
    }

    /** Activations come with the batch first and channels before height and width. */
    static Shape of(INDArray activations) {
        long[] sides = activations.shape();
        return sides.length == 4 ? new Volume(sides[2], sides[3], sides[1]) : new Vector(sides[1]);
    }
}
