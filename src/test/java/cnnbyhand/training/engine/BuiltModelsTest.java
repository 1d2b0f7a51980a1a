package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.checking.ConfigurationBuilder;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.published.Optimizer;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A network that is built from its hand-kept book is trained exactly as the one that its model writes down. */
class BuiltModelsTest {
    private static final int SEED_OF_WEIGHTS = 7;
    private static final int STEPS = 3;

    static List<String> models() {
        return Models.names().stream().filter(name -> !Networks.isLarge(name)).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void itsFirstStepsAreTheSameBitForBit(String name) {
        Model model = Networks.model(name);
        assertThat(sum(built(model, model.regimen().optimizer()), name))
                .isEqualTo(sum(Networks.documented(name, true), name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void anotherOptimizerTakesOtherSteps(String name) {
        MultiLayerNetwork other = built(Networks.model(name), Optimizer.momentum(0.02, 0.9));
        assertThat(sum(other, name)).isNotEqualTo(sum(Networks.documented(name, true), name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cnnbyhand.published.Models#names")
    void theEngineTakesIt(String name) throws Refusal {
        Model model = Networks.model(name);
        MultiLayerNetwork network = built(model, model.regimen().optimizer());
        assertThat(Translation.of(network, model.inputType())).isNotEmpty();
        network.close();
    }

    private static MultiLayerNetwork built(Model model, Optimizer optimizer) {
        MultiLayerConfiguration configuration = ConfigurationBuilder.trainable(
                model.network(), optimizer, model.regimen().start(), model.loss(), SEED_OF_WEIGHTS);
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    private static String sum(MultiLayerNetwork network, String model) {
        return Trained.sum(Acceleration::of, network, model, 4, STEPS, 1);
    }
}
