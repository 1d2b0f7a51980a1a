package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import cnnbyhand.published.Initialization;
import cnnbyhand.published.Loss;
import cnnbyhand.published.Model;
import cnnbyhand.published.Optimizer;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks that are built from their hand-kept book to be trained. */
class TrainableNetworksTest {
    private static final Optimizer ADAM = Optimizer.adam(0.001, 0.9, 0.999, 1e-8);

    @ParameterizedTest(name = "{0}")
    @MethodSource("cnnbyhand.published.Models#names")
    void aDocumentsNetworkAgreesInAllThatIsCompared(String name) {
        Model model = Networks.model(name);
        MultiLayerNetwork built = new MultiLayerNetwork(built(
                model.network(), model.regimen().optimizer(), model.regimen().start()));
        built.init();
        Verdict verdict = Check.of(model, built);
        Verdict written = Check.of(model, Networks.right(name));
        built.close();

        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.settings()).isEqualTo(written.settings());
        assertThat(verdict.found(last(model)).orElseThrow().settings())
                .containsEntry("loss", "categorical cross entropy");
    }

    private static String last(Model model) {
        List<Layer> layers = model.network().layers();
        return layers.get(layers.size() - 1).name();
    }

    @Test
    void anotherOptimizerAndOtherFirstWeightsAreDisagreements() {
        Model mnist = Networks.model("mnist");
        MultiLayerConfiguration other = built(mnist.network(), ADAM, Initialization.LECUN_NORMAL);
        assertThat(Check.ofConfiguration(mnist, other))
                .extracting(Disagreement::sentence)
                .contains(
                        "mnist conv2d_3: optimizer must be Adadelta, rate 1, rho 0.95, epsilon 1e-7,"
                                + " found Adam, rate 0.001, beta1 0.9, beta2 0.999, epsilon 1e-8 in Deeplearning4j",
                        "mnist dense_4: weights start must be Glorot uniform, found LeCun normal in Deeplearning4j");
    }

    @Test
    void aNetworkThatDoesNotEndInALossIsRefusedByName() {
        assertThatThrownBy(() -> built(
                        network(new Flatten("flatten"), Dense.of("dense", 2), new Dropout("dropout", 0.5)),
                        ADAM,
                        Initialization.GLOROT_UNIFORM))
                .isInstanceOf(NotInDeeplearning4j.class)
                .hasMessage("the last layer must be dense or an activation to be trained, found dropout")
                .extracting(refused -> ((NotInDeeplearning4j) refused).layer())
                .isEqualTo("dropout");
    }

    @Test
    void aRateThatDeeplearning4jsAdadeltaLacksIsRefused() {
        assertThatThrownBy(() -> built(
                        network(new Flatten("flatten"), Dense.of("dense", 2)),
                        Optimizer.adadelta(0.5, 0.95, 1e-7),
                        Initialization.GLOROT_UNIFORM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Adadelta's rate must be 1 in Deeplearning4j, found Adadelta, rate 0.5, rho 0.95,"
                        + " epsilon 1e-7");
    }

    private static Network network(Layer... layers) {
        return Network.of("any", Shape.image(4, 4, 1), List.of(layers));
    }

    private static MultiLayerConfiguration built(Network network, Optimizer optimizer, Initialization start) {
        return ConfigurationBuilder.trainable(network, optimizer, start, Loss.CATEGORICAL_CROSS_ENTROPY, 1);
    }
}
