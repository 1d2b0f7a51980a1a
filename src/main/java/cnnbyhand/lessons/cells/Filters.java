package cnnbyhand.lessons.cells;

import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.Values;
import cnnbyhand.pictures.FilterPicture;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The filters of one convolution, as they are at the moment; counted from 0. */
final class Filters {
    private final String name;
    private final INDArray weights;
    private final INDArray biases;

    /** @param layer a convolution of an initialized network */
    Filters(String name, Layer layer) {
        this.name = name;
        this.weights = layer.getParam("W");
        this.biases = layer.getParam("b");
    }

    /** All of them, which must look at 1 or 3 channels. */
    BufferedImage picture() {
        if (channels() != 1 && channels() != 3) {
            throw new IllegalArgumentException("filters of 1 or 3 channels can be drawn, found " + channels()
                    + " channels in " + name + "; take one of them by filter(\"" + name + "\", 0)");
        }
        return FilterPicture.of(weights, name).picture();
    }

    /** One of them, a tile for each channel that it looks at. */
    BufferedImage picture(int filter) {
        INDArray tiles = Nd4j.create(values(filter), channels(), 1, weights.size(2), weights.size(3));
        return FilterPicture.of(tiles, name + ", filter " + filter).picture();
    }

    /** Weights and biases as the hand-kept book lays them out: height, width, input channel, filter. */
    Map<ParameterArray.Role, Values> byRole() {
        int width = (int) weights.size(3);
        int window = (int) weights.size(2) * width;
        float[] numbers = weights.dup('c').data().asFloat();
        int filter = (int) channels() * window;
        return Map.of(
                ParameterArray.Role.WEIGHTS,
                new Values(position -> numbers[position], 0, width, 1, window, filter),
                ParameterArray.Role.BIASES,
                new Values(biases::getDouble, 0, 1));
    }

    private long channels() {
        return weights.size(1);
    }

    private float[] values(int filter) {
        Objects.checkIndex(filter, (int) weights.size(0));
        int size = (int) (weights.length() / weights.size(0));
        return Arrays.copyOfRange(weights.dup('c').data().asFloat(), filter * size, (filter + 1) * size);
    }
}
