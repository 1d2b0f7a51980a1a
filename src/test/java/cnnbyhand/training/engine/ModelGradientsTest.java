package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.published.Models;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    private interface Source {
        Batch batch(long seed) throws IOException;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cnnbyhand.published.Models#names")
    void everyGradientIsDeeplearning4jsOnRandomImages(String name) throws Refusal, IOException {
        int examples = Networks.isLarge(name) ? 2 : 4;
        int batches = Networks.isLarge(name) ? 1 : 3;
        compare(name, batches, seed -> Batch.of(Networks.input(name), Networks.classes(name), examples, seed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smallModels")
    void everyGradientIsDeeplearning4jsOnDrawnImages(String name) throws Refusal, IOException {
        compare(name, 3, seed -> Batch.drawn(Networks.model(name), 4, seed));
    }

    private static List<String> smallModels() {
        return Models.names().stream().filter(name -> !Networks.isLarge(name)).toList();
    }

    private static void compare(String model, int batches, Source source) throws Refusal, IOException {
        MultiLayerNetwork network = Networks.documented(model, false);
        List<Batch> firm = firm(network, batches, source);
        assertThat(firm).as("firm batches among %d", TRIES).hasSize(batches);
        for (Batch batch : firm) {
            new Comparison(network, Networks.input(model), batch).assertEqual();
        }
    }

    private static List<Batch> firm(MultiLayerNetwork network, int batches, Source source) throws IOException {
        List<Batch> firm = new ArrayList<>();
        try (Firmness firmness = new Firmness(network)) {
            for (int seed = 1; seed <= TRIES && firm.size() < batches; seed++) {
                Batch batch = source.batch(seed);
                if (firmness.of(batch) > FIRM) {
                    firm.add(batch);
                }
            }
        }
        return firm;
    }
}
