package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.deeplearning4j.exception.DL4JException;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;

/** In whatever order layers follow each other, the engine computes Deeplearning4j's gradients. */
class RandomNetworksTest {

    private static final int CLASSES = 4;
    private static final int NETWORKS = 100;

    /** Layers drawn by chance do not always fit on each other, or Deeplearning4j itself fails; more than half of these networks work. */
    @Test
    void allGradientsOfRandomNetworksAreDeeplearning4js() throws Refusal {
        int compared = 0;
        for (int seed = 0; seed < NETWORKS; seed++) {
            Random random = new Random(seed);
            InputType.InputTypeConvolutional input = (InputType.InputTypeConvolutional)
                    InputType.convolutional(6 + random.nextInt(8), 6 + random.nextInt(8), 1 + random.nextInt(4));
            Batch batch = Batch.of(input, CLASSES, 3, seed);
            Optional<MultiLayerNetwork> network = network(input, layers(random), batch);
            if (network.isPresent()) {
                new Comparison(network.get(), input, batch).assertEqualAltogether("the network of seed " + seed);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(NETWORKS / 2);
    }

    private static Optional<MultiLayerNetwork> network(InputType input, List<Layer> layers, Batch batch) {
        try {
            MultiLayerNetwork network = Networks.network(input, new Sgd(0.1), layers.toArray(Layer[]::new));
            network.output(batch.images());
            return Optional.of(network);
        } catch (DL4JException | IllegalStateException unfit) {
            return Optional.empty();
        }
    }

    private static List<Layer> layers(Random random) {
        List<Layer> layers = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            layers.add(ofImages(random));
        }
        for (int count = random.nextInt(3); count > 0; count--) {
            layers.add(
                    random.nextBoolean() ? Networks.dense(1 + random.nextInt(9), activation(random)) : either(random));
        }
        if (random.nextInt(3) == 0) {
            layers.add(Networks.dense(CLASSES, Activation.IDENTITY));
            layers.add(Networks.loss());
        } else {
            layers.add(Networks.output(CLASSES));
        }
        return layers;
    }

    private static Layer ofImages(Random random) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> convolution(random);
            case 2 -> pooling(random);
            default -> either(random);
        };
    }

    private static Layer either(Random random) {
        return random.nextBoolean()
                ? Networks.relu()
                : new BatchNormalization.Builder()
                        .useLogStd(random.nextBoolean())
                        .build();
    }

    private static Activation activation(Random random) {
        return random.nextBoolean() ? Activation.RELU : Activation.IDENTITY;
    }

    private static Layer convolution(Random random) {
        int[] kernel = {1 + random.nextInt(4), 1 + random.nextInt(4)};
        var builder = new ConvolutionLayer.Builder(kernel)
                .nOut(1 + random.nextInt(34))
                .stride(1 + random.nextInt(kernel[0]), 1 + random.nextInt(kernel[1]))
                .dilation(1 + random.nextInt(2), 1 + random.nextInt(2))
                .hasBias(random.nextInt(4) > 0)
                .activation(activation(random));
        return random.nextBoolean()
                ? builder.convolutionMode(ConvolutionMode.Same).build()
                : builder.padding(random.nextInt(3), random.nextInt(3)).build();
    }

    private static Layer pooling(Random random) {
        int[] kernel = {1 + random.nextInt(4), 1 + random.nextInt(4)};
        var builder = new SubsamplingLayer.Builder(random.nextBoolean() ? PoolingType.MAX : PoolingType.AVG)
                .kernelSize(kernel)
                .stride(1 + random.nextInt(kernel[0]), 1 + random.nextInt(kernel[1]));
        SubsamplingLayer pooling = random.nextBoolean()
                ? builder.convolutionMode(ConvolutionMode.Same).build()
                : builder.padding(random.nextInt(kernel[0]), random.nextInt(kernel[1]))
                        .build();
        pooling.setAvgPoolIncludePadInDivisor(random.nextBoolean());
        return pooling;
    }
}
