package cnnbyhand.training.engine;

import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One parameter of a layer, where Deeplearning4j keeps it: its values and its gradient are the same stretch of the network's two flat
 * vectors. Convolution kernels lie as [output][input][row][column], dense weights as [output][input].
 *
 * @param start where it begins in these vectors
 */
record Parameter(FloatPointer values, FloatPointer gradient, long start) {

    static Parameter of(MultiLayerNetwork network, Layer layer, String name) {
        INDArray view = layer.getParam(name);
        long offset = (address(view) - address(network.params())) / Float.BYTES;
        return new Parameter(
                stretch(network.params(), offset, view),
                stretch(network.getFlattenedGradients(), offset, view),
                offset);
    }

    /** The {@code count} values from {@code skipped} on. */
    Parameter part(long skipped, long count) {
        return new Parameter(
                values.getPointer(FloatPointer.class, skipped).capacity(count),
                gradient.getPointer(FloatPointer.class, skipped).capacity(count),
                start + skipped);
    }

    private static FloatPointer stretch(INDArray vector, long offset, INDArray view) {
        FloatPointer start = new FloatPointer(vector.data().addressPointer());
        return start.getPointer(FloatPointer.class, offset).capacity(view.length());
    }

    private static long address(INDArray array) {
        return array.data().addressPointer().address();
    }
}
