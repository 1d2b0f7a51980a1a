package cnnbyhand.training.engine;

import static cnnbyhand.training.engine.Networks.convolution;
import static cnnbyhand.training.engine.Networks.dense;
import static cnnbyhand.training.engine.Networks.loss;
import static cnnbyhand.training.engine.Networks.network;
import static cnnbyhand.training.engine.Networks.output;
import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.conf.dropout.AlphaDropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What the engine does not compute is refused in one sentence that names the layer, and Deeplearning4j trains. */
class RefusalTest {

    private static String refusal(Layer... layers) {
        var input = Networks.images(8, 2);
        try (TrainingStep step = Acceleration.of(network(input, new Sgd(0.1), layers), input, 1)) {
            return step.refusal().orElse("accelerated");
        }
    }

    @Test
    void aSupportedNetworkIsNotRefused() {
        assertThat(refusal(convolution(2, 3, Activation.RELU), output(3))).isEqualTo("accelerated");
    }

    @Test
    void aRefusedNetworkIsTrainedByDeeplearning4j() {
        var input = Networks.images(8, 2);
        var network = network(input, new Sgd(0.1), convolution(2, 3, Activation.TANH), output(3));
        Batch batch = Batch.of(input, 3, 2, 1);
        try (TrainingStep step = Acceleration.of(network, input, 1)) {
            assertThat(step.fit(batch.pixels(), batch.labels())).isPositive();
            assertThat(step.probabilities(batch.pixels(), 2)).hasSize(6);
        }
        assertThat(network.getIterationCount()).isEqualTo(1);
    }

    @Test
    void deeplearning4jTrainsANetworkThatEndsInALossLayer() {
        var network = Networks.documented("cifar10", true);
        Batch batch = Batch.of(Networks.input("cifar10"), 10, 2, 1);
        try (TrainingStep step = Acceleration.stock(network, Networks.input("cifar10"), 1)) {
            assertThat(step.refusal()).isPresent();
            assertThat(step.fit(batch.pixels(), batch.labels())).isPositive();
        }
    }

    @Test
    void anUnknownLayerIsNamed() {
        var response = new LocalResponseNormalization.Builder().name("lrn1").build();
        assertThat(refusal(convolution(2, 3, Activation.RELU), response, output(3)))
                .isEqualTo("Layer lrn1 is a LocalResponseNormalization, which only Deeplearning4j itself computes.");
    }

    @Test
    void anUnknownActivationIsNamed() {
        assertThat(refusal(convolution(2, 3, Activation.TANH), output(3)))
                .isEqualTo("Layer layer0 has the activation tanh, which only Deeplearning4j itself computes.");
        assertThat(refusal(new ActivationLayer(Activation.ELU), output(3))).contains("has the activation elu");
        assertThat(refusal(dense(3, Activation.SIGMOID), output(3))).contains("has the activation sigmoid");
    }

    @Test
    void regularizationIsRefused() {
        assertThat(refusal(
                        new DenseLayer.Builder()
                                .nOut(3)
                                .l2(0.1)
                                .activation(Activation.RELU)
                                .build(),
                        output(3)))
                .contains("regularizes its weights");
    }

    @Test
    void otherLossesAreRefused() {
        assertThat(refusal(new OutputLayer.Builder(LossFunction.MSE)
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build()))
                .contains("is not softmax with unweighted multi-class cross-entropy");
    }

    @Test
    void otherPoolingAndDropoutAreRefused() {
        var norm = new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.PNORM)
                .pnorm(2)
                .kernelSize(2, 2)
                .build();
        assertThat(refusal(norm, output(3))).contains("pools by PNORM");
        assertThat(refusal(new DropoutLayer(new AlphaDropout(0.5)), output(3))).contains("has the dropout");
    }

    @Test
    void aPoolingThatMayPadAWholeWindowIsRefused() {
        var pool = new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.AVG)
                .kernelSize(3, 2)
                .padding(0, 2)
                .build();
        assertThat(refusal(pool, output(3)))
                .isEqualTo(
                        "Layer layer0 pools windows of nothing but padding, which only Deeplearning4j itself computes.");
    }

    @Test
    void aLossThatTakesItsScoresFromAnotherLayerThanADenseOneIsRefused() {
        assertThat(refusal(dense(3, Activation.IDENTITY), loss())).isEqualTo("accelerated");
        for (Layer before :
                new Layer[] {dense(3, Activation.RELU), convolution(3, 8, Activation.IDENTITY), new DropoutLayer(0.5)
                }) {
            assertThat(refusal(before, loss()))
                    .isEqualTo("Layer layer1 takes its scores from no dense layer, which only Deeplearning4j itself"
                            + " computes.");
        }
    }

    @Test
    void aSubclassOfAKnownLayerIsRefused() {
        var transposed = new org.deeplearning4j.nn.conf.layers.Deconvolution2D.Builder(3, 3)
                .nOut(2)
                .activation(Activation.RELU)
                .build();
        assertThat(transposed).isInstanceOf(ConvolutionLayer.class);
        assertThat(refusal(transposed, output(3))).contains("is a Deconvolution2D");
    }
}
