package cnnbyhand.checking;

import cnnbyhand.byhand.ParameterArray.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Other biases, gammas, betas, means, variances and alphas for as long as values are compared: a fresh network has zeros
 * and ones there, which would hide that one of them is left out. Closing puts the old ones back, bit for bit.
 */
final class VariedParameters implements AutoCloseable {
    private static final long SEED = 7;

    private final Random random = new Random(SEED);
    private final List<INDArray> arrays = new ArrayList<>();
    private final List<INDArray> originals = new ArrayList<>();

    /** @param held the arrays of a layer, by its name, that stay as they are */
    VariedParameters(Layer[] layers, Function<String, Set<Role>> held) {
        for (Layer layer : layers) {
            Set<Role> fixed = held.apply(layer.conf().getLayer().getLayerName());
            layer.paramTable()
                    .forEach((key, array) -> vary(fixed.contains(ParameterReading.role(key)) ? "" : key, array));
            if (layer.conf().getLayer() instanceof PReLULayer) {
                draw(layer.getParam("W"), -0.5, 0.5);
            }
        }
    }

    private void vary(String key, INDArray array) {
        switch (key) {
            case "b", "beta", "mean" -> draw(array, -0.5, 0.5);
            case "gamma", "var" -> draw(array, 0.5, 1.5);
            case "log10stdev" -> draw(array, -0.2, 0.2);
            default -> {}
        }
    }

    private void draw(INDArray array, double least, double most) {
        arrays.add(array);
        originals.add(array.dup());
        float[] drawn = new float[Math.toIntExact(array.length())];
        for (int place = 0; place < drawn.length; place++) {
            drawn[place] = (float) (least + (most - least) * random.nextDouble());
        }
        array.assign(Nd4j.create(drawn, array.shape(), 'c'));
    }

    /**
     * An image of noise for the network, from 0 to 1.
     *
     * @param vocabulary how many whole numbers, from 0, are drawn instead; 0 for noise
     */
    INDArray image(long[] sides, long vocabulary) {
        int size = 1;
        for (long side : sides) {
            size = Math.multiplyExact(size, Math.toIntExact(side));
        }
        float[] noise = new float[size];
        for (int place = 0; place < size; place++) {
            float drawn = random.nextFloat();
            noise[place] = vocabulary == 0 ? drawn : (float) Math.floor((double) drawn * vocabulary);
        }
        return Nd4j.create(noise, sides, 'c');
    }

    @Override
    public void close() {
        for (int place = 0; place < arrays.size(); place++) {
            arrays.get(place).assign(originals.get(place));
        }
    }
}
