package cnnbyhand.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.byhand.Dropout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
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
    void chainersMomentumIsNesterovsWithItsMomentumAndARateThatFallsAfterEachEpoch() {
        Nesterovs updater = (Nesterovs) updater("alexnet");
        assertThat(updater.getMomentum()).isEqualTo(0.9);
        double[] rates = {0.01, 0.0097, 0.009409, 0.00912673};
        for (int epoch = 0; epoch < rates.length; epoch++) {
            assertThat(updater.getLearningRate(0, epoch)).isCloseTo(rates[epoch], within(1e-12));
            assertThat(updater.getLearningRate(295, epoch)).isCloseTo(rates[epoch], within(1e-12));
        }
        assertThat(updater.getLearningRate(0, 9)).isCloseTo(0.0076023106, within(1e-9));
        assertThat(model("alexnet").regimen().optimizer())
                .hasToString("momentum SGD, rate 0.01 · 0.97^(epoch − 1), momentum 0.9");
    }

    /** For a gradient of 1e-4: Keras's average is 1e-9 at first and 9.57609e-9 at the 30th step, Deeplearning4j's 9.1e-8 and 1.38152e-8. */
    @Test
    void anAverageThatStartsAtEpsilonMakesTheFirstStepsSmall() {
        double[] steps = steps(updater("cifar10"), 1e-4, 30);
        assertThat(steps[0]).isCloseTo(3.31387e-5, within(1e-10));
        assertThat(steps[0] / 3.15231e-4).isCloseTo(0.105, within(5e-4));
        assertThat(steps[29]).isCloseTo(8.50065e-5, within(1e-8));
        assertThat(steps[29] / 1.02085e-4).isCloseTo(0.833, within(5e-4));
    }

    @Test
    void theRemarksSayHowSmallTheFirstStepsAre() {
        for (String name : List.of("cifar10", "cifar10-5x5")) {
            assertThat(model(name).regimen().translation())
                    .contains("so its first steps are smaller: for a gradient of 1e-4, 0.1 of Keras's first step"
                            + " and 0.83 of its 30th");
        }
    }

    @ParameterizedTest(name = "{0} {1}: within {2}")
    @CsvSource({
        "mnist, conv2d_3, 0.142134",
        "mnist, conv2d_4, 0.0833333",
        "mnist, dense_3, 0.0253402",
        "mnist, dense_4, 0.208514",
        "cifar10, conv2d_1, 0.138013"
    })
    void weightsStartWithinGlorotsLimit(String name, String layer, double limit) {
        MultiLayerNetwork network = new MultiLayerNetwork(model(name).configuration(1));
        network.init();
        double largest = network.getLayer(layer).getParam("W").amaxNumber().doubleValue();
        assertThat(largest).isBetween(0.97 * limit, 1.000001 * limit);
    }

    /** 1 / √(11·11·3), as in Chainer: it does not depend on the stride of 4. */
    @Test
    void conv1StartsWithLeCunsDeviation() {
        MultiLayerNetwork first = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list(configured("alexnet").get(0))
                .setInputType(InputType.convolutional(11, 11, 3))
                .validateOutputLayerConfig(false)
                .build());
        first.init();
        assertThat(first.getParam("0_W").stdNumber().doubleValue()).isCloseTo(0.0524864, within(0.0006));
    }

    /** Nesterov's step is the next one of plain momentum: 0.01, 0.019, 0.0271 … for a gradient of 1. */
    @Test
    void aStepOfNesterovIsTheNextOneOfPlainMomentum() {
        Nesterovs updater = new Nesterovs(0.01, 0.9);
        assertThat(steps(updater, 1, 2)).containsExactly(new double[] {0.019, 0.0271}, within(1e-12));
    }

    /** The first steps of a weight whose gradient stays the same. */
    private static double[] steps(IUpdater updater, double slope, int count) {
        GradientUpdater<?> working = updater.instantiate(Nd4j.zeros(DataType.DOUBLE, 1, 1), true);
        return IntStream.range(0, count)
                .mapToDouble(iteration -> {
                    INDArray gradient = Nd4j.ones(DataType.DOUBLE, 1, 1).mul(slope);
                    working.applyUpdater(gradient, iteration, 0);
                    return gradient.getDouble(0);
                })
                .toArray();
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
