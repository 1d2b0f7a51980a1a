package cnnbyhand.agreement;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Random parameters and inputs of a network. */
final class Numbers {
    private Numbers() {}

    /** Of all kinds from −0.5 to 0.5; variances are above 0. */
    static void draw(Model network, SplittableRandom random) {
        for (Layer layer : layers(network)) {
            layer.paramTable().forEach((key, array) -> {
                INDArray drawn = array(random, array.dataType(), array.shape());
                array.assign(key.equals("var") ? drawn.add(1) : drawn);
            });
        }
    }

    static Layer[] layers(Model network) {
        return network instanceof MultiLayerNetwork chain
                ? chain.getLayers()
                : ((ComputationGraph) network).getLayers();
    }

    /** Two examples for each input, channels first; whole numbers for a layer that looks words up. */
    static Map<String, INDArray> inputs(Drawn drawn, SplittableRandom random, DataType precision) {
        Map<String, INDArray> inputs = new LinkedHashMap<>();
        for (NamedShape input : drawn.book().ledger().inputs()) {
            inputs.put(input.name(), words(array(random, precision, sides(input.shape())), vocabulary(drawn, input)));
        }
        return inputs;
    }

    private static INDArray words(INDArray noise, long vocabulary) {
        return vocabulary == 0 ? noise : Nd4j.math().floor(noise.add(0.5).mul(vocabulary));
    }

    /** Of the layer that takes the input; 0 where none looks words up. */
    static long vocabulary(Drawn drawn, NamedShape input) {
        return drawn.entries().stream()
                .filter(entry -> entry.inputs().contains(input))
                .map(Entry::layer)
                .mapToLong(cnnbyhand.byhand.Layer::vocabulary)
                .max()
                .orElse(0);
    }

    /** Of two examples. */
    static long[] sides(Shape shape) {
        List<Long> axes = shape.axes();
        return LongStream.concat(
                        LongStream.of(2, shape.channels()), axes.stream().mapToLong(Long::longValue))
                .toArray();
    }

    static INDArray array(SplittableRandom random, DataType precision, long... sides) {
        double[] drawn = random.doubles(Arrays.stream(sides).reduce(1, (one, other) -> one * other), -0.5, 0.5)
                .toArray();
        return Nd4j.createFromArray(drawn).castTo(precision).reshape('c', sides);
    }
}
