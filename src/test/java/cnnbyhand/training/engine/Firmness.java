package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How firmly a network decides on a batch. A rectifier decides between its input and zero; with a maximum pooling behind it, between
 * all inputs of a window and zero. How far the best is ahead of the second best is computed by Deeplearning4j itself in doubles, which
 * round a billion times finer than floats, and told in units of the layer's root mean square.
 */
final class Firmness implements AutoCloseable {

    /** Inputs as close as this are equal but for the rounding of doubles: they see the same pixels, and it is all one which wins. */
    private static final double TIE = 1e-12;

    private final MultiLayerNetwork exact;
    private final List<Rectifier> rectifiers = new ArrayList<>();

    Firmness(MultiLayerNetwork network) {
        exact = network.convertDataType(DataType.DOUBLE);
        for (int index = 0; index < exact.getnLayers() - 1; index++) {
            replaceRectifier(configuration(index), configuration(index + 1));
        }
    }

    private Layer configuration(int index) {
        return exact.getLayer(index).conf().getLayer();
    }

    private void replaceRectifier(Layer layer, Layer next) {
        Rectifier rectifier = next instanceof SubsamplingLayer pooling && pooling.getPoolingType() == PoolingType.MAX
                ? new Rectifier(pooling.getKernelSize(), pooling.getStride())
                : new Rectifier(new int[] {1, 1}, new int[] {1, 1});
        if (layer instanceof ActivationLayer row && row.getActivationFn() instanceof ActivationReLU) {
            row.setActivationFn(rectifier);
            rectifiers.add(rectifier);
        } else if (layer instanceof BaseLayer base && base.getActivationFn() instanceof ActivationReLU) {
            base.setActivationFn(rectifier);
            rectifiers.add(rectifier);
        }
    }

    /** How far ahead the best is where it is least so. */
    double of(Batch batch) {
        exact.feedForward(batch.images().castTo(DataType.DOUBLE), true);
        return rectifiers.stream()
                .mapToDouble(rectifier -> rectifier.firmness)
                .min()
                .orElseThrow();
    }

    @Override
    public void close() {
        exact.close();
    }

    /** Measures how firmly it, and the unpadded maximum pooling behind it, decides. */
    private static final class Rectifier extends ActivationReLU {
        private static final long serialVersionUID = 1L;

        private final int[] kernel;
        private final int[] stride;
        private double firmness;

        Rectifier(int[] kernel, int[] stride) {
            this.kernel = kernel;
            this.stride = stride;
        }

        @Override
        public INDArray getActivation(INDArray inputs, boolean training) {
            double size = inputs.norm2Number().doubleValue() / Math.sqrt(inputs.length());
            firmness = leastLead(inputs.dup('c').data().asDouble(), inputs.shape(), TIE * size) / size;
            return super.getActivation(inputs, training);
        }

        private double leastLead(double[] inputs, long[] shape, double tie) {
            int height = shape.length == 4 ? (int) shape[2] : 1;
            int width = shape.length == 4 ? (int) shape[3] : 1;
            double least = Double.POSITIVE_INFINITY;
            for (int plane = 0; plane < inputs.length; plane += height * width) {
                for (int row = 0; row + kernel[0] <= height; row += stride[0]) {
                    for (int column = 0; column + kernel[1] <= width; column += stride[1]) {
                        double lead = lead(inputs, plane + row * width + column, width);
                        least = lead > tie ? Math.min(least, lead) : least;
                    }
                }
            }
            return least;
        }

        private double lead(double[] inputs, int start, int width) {
            double best = 0;
            double second = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < kernel[0]; row++) {
                for (int column = 0; column < kernel[1]; column++) {
                    double input = inputs[start + row * width + column];
                    second = Math.max(second, Math.min(best, input));
                    best = Math.max(best, input);
                }
            }
            return best - second;
        }
    }
}
