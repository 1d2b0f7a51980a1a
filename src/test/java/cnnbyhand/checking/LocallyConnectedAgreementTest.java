package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertNotBuilt;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.LocallyConnected;
import cnnbyhand.byhand.Shape;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LocallyConnected2D;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LocallyConnectedAgreementTest {

    @Test
    void deeplearning4jHasNoneThatComputesTheSame() {
        assertNotBuilt(
                Shape.image(9, 8, 3),
                LocallyConnected.of("local", 4, 3, 3),
                "the kind must be one that Deeplearning4j has, found locally connected, 4 filters for each place of 3×3,"
                        + " stride 1, padding valid; its own shares one bias between all places, and on images exchanges"
                        + " rows and columns");
    }

    /** Filters of one cell and of weight 1 would give back what goes in. */
    @Test
    void deeplearning4jExchangesTheRowsAndColumnsOfASquareAndHasOneBias() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new LocallyConnected2D.Builder()
                        .kernelSize(1, 1)
                        .stride(1, 1)
                        .padding(0, 0)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .setInputSize(2, 2)
                        .nIn(1)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build())
                .validateOutputLayerConfig(false)
                .setInputType(InputType.convolutional(2, 2, 1))
                .build());
        network.init();
        assertThat(network.getLayer(0).getParam("b").length()).isEqualTo(1);
        network.getLayer(0).getParam("W").assign(1);
        INDArray output = network.output(Nd4j.create(new float[] {1, 2, 3, 4}, new int[] {1, 1, 2, 2}, 'c'));
        assertThat(output.dup('c').reshape(4).toFloatVector()).containsExactly(1, 3, 2, 4);
    }
}
