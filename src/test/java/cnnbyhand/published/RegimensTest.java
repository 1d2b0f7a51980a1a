package cnnbyhand.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.byhand.Dropout;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;

/** Hyper-parameters translate; they do not copy. */
class RegimensTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"cifar10", "cifar10-5x5"})
    void kerasDecayDividesTheRateAtEachIterationAndNotAtEachEpoch(String name) {
        RmsProp updater = (RmsProp) updater(name);
        for (int iteration : new int[] {0, 1, 1000, 312_500}) {
            double rate = updater.getLearningRateSchedule().valueAt(iteration, 0);
            assertThat(rate).isCloseTo(1e-4 / (1 + 1e-6 * iteration), within(1e-15));
            assertThat(updater.getLearningRateSchedule().valueAt(iteration, 9)).isEqualTo(rate);
        }
        assertThat(updater.getRmsDecay()).isEqualTo(0.9);
        assertThat(updater.getEpsilon()).isEqualTo(1e-7);
        assertThat(model(name).regimen().optimizer())
                .hasToString("RMSprop, rate 1e-4 / (1 + 1e-6 · iteration), rho 0.9, epsilon 1e-7");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mnist", "vgg"})
    void kerasAdadeltaOf2018IsAdaDeltaWithItsRhoAndEpsilon(String name) {
        assertThat(updater(name)).isEqualTo(new AdaDelta(0.95, 1e-7));
        assertThat(model(name).regimen().optimizer()).hasToString("Adadelta, rate 1, rho 0.95, epsilon 1e-7");
    }

    @Test
    void chainersMomentumIsNesterovsWithItsRateAndMomentum() {
        assertThat(updater("alexnet")).isEqualTo(new Nesterovs(0.01, 0.9));
        assertThat(model("alexnet").regimen().optimizer()).hasToString("momentum SGD, rate 0.01, momentum 0.9");
    }

    @ParameterizedTest(name = "{0}: batches of {1}, {2} epochs")
    @CsvSource({"mnist, 128, 12", "vgg, 128, 12", "cifar10-5x5, 32, 200", "cifar10, 32, 200", "alexnet, 32, 10"})
    void batchAndEpochsAreTheDocuments(String name, int batch, int epochs) {
        assertThat(model(name).regimen().batch()).isEqualTo(batch);
        assertThat(model(name).regimen().epochs()).isEqualTo(epochs);
        assertThat(model(name).regimen().preview().epochs()).isLessThanOrEqualTo(epochs);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void deeplearning4jKeepsTheShareThatTheDocumentDoesNotDrop(String name) {
        List<Double> kept = new ArrayList<>();
        for (Layer layer : configured(name)) {
            if (layer.getIDropout() instanceof org.deeplearning4j.nn.conf.dropout.Dropout dropout) {
                kept.add(dropout.getP());
            }
        }
        List<Double> notDropped = model(name).network().layers().stream()
                .filter(Dropout.class::isInstance)
                .map(layer -> 1 - ((Dropout) layer).rate())
                .toList();
        assertThat(kept).isEqualTo(notDropped);
    }

    @ParameterizedTest(name = "{0} drops {1} times")
    @CsvSource({"mnist, 2", "vgg, 3", "cifar10-5x5, 3", "cifar10, 3", "alexnet, 2"})
    void everyDocumentDrops(String name, int times) {
        assertThat(model(name).network().layers())
                .filteredOn(Dropout.class::isInstance)
                .hasSize(times);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "mnist, XAVIER_UNIFORM",
        "vgg, XAVIER_UNIFORM",
        "cifar10-5x5, XAVIER_UNIFORM",
        "cifar10, XAVIER_UNIFORM",
        "alexnet, LECUN_NORMAL"
    })
    void everyTrainedLayerStartsAsInTheDocumentsFramework(String name, WeightInit start) {
        for (Layer layer : configured(name)) {
            if (layer instanceof FeedForwardLayer trained && !(layer instanceof BatchNormalization)) {
                assertThat(trained.getWeightInitFn()).isEqualTo(start.getWeightInitFunction());
                assertThat(trained.getBiasInit()).isZero();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyTrainedLayerHasTheSameUpdater(String name) {
        for (Layer layer : configured(name)) {
            if (layer instanceof BaseLayer trained) {
                assertThat(trained.getIUpdater()).isEqualTo(updater(name));
            }
        }
    }

    private static IUpdater updater(String name) {
        return configured(name).stream()
                .filter(BaseLayer.class::isInstance)
                .map(layer -> ((BaseLayer) layer).getIUpdater())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void batchNormalizationHasChainersEpsilonAndDecay() {
        List<Layer> normalizations = configured("alexnet").stream()
                .filter(BatchNormalization.class::isInstance)
                .toList();
        assertThat(normalizations).hasSize(2).allSatisfy(layer -> {
            assertThat(((BatchNormalization) layer).getEps()).isEqualTo(2e-5);
            assertThat(((BatchNormalization) layer).getDecay()).isEqualTo(0.9);
        });
    }

    static List<String> names() {
        return Models.names();
    }

    private static List<Layer> configured(String name) {
        return model(name).configuration(1).getConfs().stream()
                .map(NeuralNetConfiguration::getLayer)
                .toList();
    }

    private static Model model(String name) {
        return Models.named(name).orElseThrow();
    }
}
