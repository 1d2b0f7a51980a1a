package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.published.Models;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents' networks' gradients against Deeplearning4j's.
 *
 * <p>They differ by more than 3e-5 only where rounding decides which cell of a pooling window wins, or whether a ReLU's input is
 * positive. With random images, 20 of 132 million such decisions fell otherwise in the engine than in Deeplearning4j's doubles, and 13
 * in its own floats, all of them by less than 2e-6 of the layer's root mean square. One of them, at {@code conv4}, is all of a
 * difference of 1.1e-3 between {@code alexnet}'s gradients at {@code conv1}: doubles that are made to decide likewise agree to 5e-6.
 * So batches are compared in which rounding decides nothing, and these in full.
 */
class ModelGradientsTest {

    /** Three times the widest lead that rounding was seen to turn, in units of the layer's root mean square. */
    private static final double FIRM = 5e-6;

    private static final int TRIES = 200;

    /** Seeds whose batches were firm. They are tried before others, because each try costs a forward pass in doubles. */
    private static final Map<String, List<Long>> FIRM_RANDOM = Map.of(
            "mnist", List.of(1L, 2L, 3L),
            "vgg", List.of(3L, 5L, 6L),
            "cifar10-5x5", List.of(1L, 4L, 5L),
            "cifar10", List.of(3L, 5L, 8L),
            "alexnet", List.of(5L));

    private static final Map<String, List<Long>> FIRM_DRAWN = Map.of(
            "mnist", List.of(3L, 5L, 7L),
            "vgg", List.of(2L, 3L, 5L),
            "cifar10-5x5", List.of(1L, 2L, 3L),
            "cifar10", List.of(3L, 6L, 16L));

    private interface Source {
        Batch batch(long seed) throws IOException;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cnnbyhand.published.Models#names")
    void everyGradientIsDeeplearning4jsOnRandomImages(String name) throws Refusal, IOException {
        int examples = Networks.isLarge(name) ? 2 : 4;
        int batches = Networks.isLarge(name) ? 1 : 3;
        List<Long> first = FIRM_RANDOM.getOrDefault(name, List.of());
        compare(name, batches, first, seed -> Batch.of(Networks.input(name), Networks.classes(name), examples, seed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smallModels")
    void everyGradientIsDeeplearning4jsOnDrawnImages(String name) throws Refusal, IOException {
        List<Long> first = FIRM_DRAWN.getOrDefault(name, List.of());
        compare(name, 3, first, seed -> Batch.drawn(Networks.model(name), 4, seed));
    }

    private static List<String> smallModels() {
        return Models.names().stream().filter(name -> !Networks.isLarge(name)).toList();
    }

    private static void compare(String model, int batches, List<Long> first, Source source)
            throws Refusal, IOException {
        MultiLayerNetwork network = Networks.documented(model, false);
        List<Batch> firm = firm(network, batches, first, source);
        assertThat(firm).as("firm batches among %d", TRIES).hasSize(batches);
        for (Batch batch : firm) {
            new Comparison(network, Networks.input(model), batch).assertEqual();
        }
    }

    private static List<Batch> firm(MultiLayerNetwork network, int batches, List<Long> first, Source source)
            throws IOException {
        List<Batch> firm = new ArrayList<>();
        List<Long> seeds = Stream.concat(
                        first.stream(), LongStream.rangeClosed(1, TRIES).boxed())
                .distinct()
                .toList();
        try (Firmness firmness = new Firmness(network)) {
            for (int tried = 0; tried < seeds.size() && firm.size() < batches; tried++) {
                Batch batch = source.batch(seeds.get(tried));
                if (firmness.of(batch) > FIRM) {
                    firm.add(batch);
                }
            }
        }
        return firm;
    }
}
