package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Shape;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.NetworkReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.AdaBelief;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** What Deeplearning4j does otherwise than its settings say is named, and the file is not blamed for it. */
class KnownDifferencesTest {
    @TempDir
    private Path folder;

    @Test
    void anOrdinaryTrainingHasNone() throws Exception {
        assertThat(differences(settings().l1(0.01), output())).isEmpty();
    }

    @Test
    void optimizersThatDoNotDoWhatTheirNamesSayAreNamed() throws Exception {
        assertThat(differences(trained(new Nadam(0.1)), output()))
                .containsExactly("fc: Nadam does not correct its second moment, so that its first steps are too long");
        assertThat(differences(trained(new AdaBelief(0.1)), output()))
                .containsExactly("fc: AdaBelief cannot train: its first step throws");
    }

    @Test
    void aScheduleThatRisesIsNamedInAnyOptimizer() throws Exception {
        PolySchedule rising = new PolySchedule(ScheduleType.ITERATION, 0.1, 1, 10);
        assertThat(differences(trained(new Adam(rising)), output()))
                .containsExactly("fc: PolySchedule lets the rate rise, and then makes it 0");
    }

    @Test
    void weightDecayThatIsAppliedTwiceIsNamed() throws Exception {
        assertThat(differences(settings().weightDecay(0.01), output()))
                .containsExactly(
                        "fc: weight decay of the whole network is applied beside the layer's own: 2 are added up");
        assertThat(differences(settings(), builder().weightDecay(0.01).build())).isEmpty();
    }

    @Test
    void glorotsLimitIsNamedWhereAConvolutionTakesStridesAlone() throws Exception {
        assertThat(differences(settings().weightInit(WeightInit.XAVIER_UNIFORM), convolution(1), output()))
                .isEmpty();
        assertThat(differences(settings().weightInit(WeightInit.XAVIER_UNIFORM), convolution(2), output()))
                .containsExactly(
                        "conv: weights start within a larger limit than Glorot's, which does not depend on the stride");
    }

    @Test
    void weightsOfThreefoldVarianceAreNamed() throws Exception {
        for (WeightInit rule : List.of(
                WeightInit.LECUN_UNIFORM,
                WeightInit.VAR_SCALING_UNIFORM_FAN_IN,
                WeightInit.VAR_SCALING_UNIFORM_FAN_OUT,
                WeightInit.VAR_SCALING_UNIFORM_FAN_AVG)) {
            assertThat(differences(settings().weightInit(rule), output()))
                    .containsExactly("fc: weights start with 3 times the variance of their rule");
        }
    }

    @Test
    void aPenaltyThatIsHalfOfKerassIsNamed() throws Exception {
        assertThat(differences(settings().l2(0.01), output()))
                .containsExactly("fc: l2 0.01 adds 0.01·w to the gradient, where Keras's l2 adds 2·0.01·w");
    }

    @Test
    void anAverageThatDoesNotStartAtZeroIsNamed() throws Exception {
        assertThat(differences(trained(new RmsProp(0.001)), output()))
                .containsExactly("fc: RmsProp's average starts at epsilon and not at 0 as Keras's: a gradient of 1e-4"
                        + " makes a first step of 0.1 of Keras's, with epsilon 1e-7");
    }

    @Test
    void aLossThatIsASumOverTheOutputsIsNamed() throws Exception {
        assertThat(differences(settings(), loss(LossFunction.L1, 3)))
                .containsExactly("fc: LossL1 is a sum over the 3 outputs, 3 times Keras's mean_absolute_error, and so"
                        + " is its gradient");
        assertThat(differences(settings(), loss(LossFunction.L1, 1))).isEmpty();
        assertThat(differences(settings(), loss(LossFunction.MSE, 3))).isEmpty();
    }

    private static Layer loss(LossFunction loss, int outputs) {
        return new OutputLayer.Builder(loss)
                .nOut(outputs)
                .activation(Activation.IDENTITY)
                .name("fc")
                .build();
    }

    @Test
    void binaryCrossEntropyIsNamed() throws Exception {
        Layer binary = new OutputLayer.Builder(LossFunction.XENT)
                .nOut(1)
                .activation(Activation.SIGMOID)
                .name("fc")
                .build();
        assertThat(differences(settings(), binary))
                .containsExactly(
                        "fc: binary cross-entropy loses its gradient where a logit is wrong by more than 11.5");
    }

    @Test
    void aFunctionThatLosesItsGradientIsNamed() throws Exception {
        Layer swish = new DenseLayer.Builder()
                .nOut(2)
                .activation(Activation.SWISH)
                .name("hidden")
                .build();
        assertThat(differences(settings(), swish, output()))
                .containsExactly("hidden: the gradient of swish is NaN from 45 on in single precision");
    }

    @Test
    void aFirstLayerThatWritesOverItsInputIsNamed() throws Exception {
        assertThat(differences(settings(), new ActivationLayer(Activation.RELU), output()))
                .containsExactly("layer0: as the first layer it writes over the array that it is given");
        assertThat(differences(settings(), convolution(1), new ActivationLayer(Activation.RELU), output()))
                .containsExactly("layer1: feedForward shows its output as that of the layer before it, too");
    }

    @Test
    void aFrozenLayerThatTheSummaryCallsTrainableIsNamed() throws Exception {
        Layer frozen = new FrozenLayerWithBackprop(convolution(1));
        frozen.setLayerName("conv");
        assertThat(differences(settings(), frozen, output()))
                .containsExactly("conv: its parameters are called trainable in the summary");
    }

    @Test
    void layersThatDifferAlikeAreOneLine() throws Exception {
        assertThat(differences(trained(new Nadam(0.1)), convolution(1), output()))
                .containsExactly(
                        "conv, fc: Nadam does not correct its second moment, so that its first steps are too long");
    }

    private static NeuralNetConfiguration.Builder settings() {
        return trained(new Adam(0.1));
    }

    private static NeuralNetConfiguration.Builder trained(IUpdater updater) {
        return new NeuralNetConfiguration.Builder().updater(updater);
    }

    private static Layer convolution(int stride) {
        return new ConvolutionLayer.Builder(1, 1)
                .stride(stride, stride)
                .nOut(1)
                .name("conv")
                .build();
    }

    private static Layer output() {
        return builder().build();
    }

    private static OutputLayer.Builder builder() {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(2)
                .activation(Activation.SOFTMAX)
                .name("fc");
    }

    /** Of the file that Deeplearning4j writes; its books agree. */
    private List<String> differences(NeuralNetConfiguration.Builder settings, Layer... layers) throws Exception {
        Path file = folder.resolve("network.json");
        Files.writeString(
                file,
                settings.list(layers)
                        .setInputType(InputType.convolutional(5, 5, 1))
                        .build()
                        .toJson());
        DescribedNetwork described = NetworkReader.read(file, Optional.of(Shape.image(5, 5, 1)));
        Verdict verdict = Check.of(described, BuiltParts.of(described, 1));
        assertThat(verdict.disagreements()).isEmpty();
        return verdict.differences();
    }
}
