package cnnbyhand.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.data.ImageData;
import cnnbyhand.training.BrightSides;
import cnnbyhand.training.History;
import cnnbyhand.training.SmallNetwork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What plain Deeplearning4j makes of the file, with nothing of this project. */
class NetworkFileTest {
    @TempDir
    private Path folder;

    @Test
    void plainDeeplearning4jOpensATrainedNetworkToTheSameOutputs() throws IOException {
        MultiLayerNetwork network = SmallNetwork.of(3);
        INDArray images = Nd4j.rand(8, (int) BrightSides.IMAGE.getChannels(), (int) BrightSides.IMAGE.getHeight(), (int)
                BrightSides.IMAGE.getWidth());
        INDArray labels = Nd4j.zeros(8, 2);
        for (int image = 0; image < 8; image++) {
            labels.putScalar(image, image % 2, 1);
        }
        network.fit(images, labels);
        network.fit(images, labels);

        File file = written(network).toFile();
        MultiLayerNetwork opened = MultiLayerNetwork.load(file, false);

        assertThat(opened.params()).isEqualTo(network.params());
        assertThat(opened.output(images)).isEqualTo(network.output(images));
        assertThat(accuracy(opened, images, labels)).isEqualTo(accuracy(network, images, labels));
        assertThat(MultiLayerNetwork.load(file, true).output(images)).isEqualTo(network.output(images));
        assertThat(opened.getLayerWiseConfigurations()).isEqualTo(network.getLayerWiseConfigurations());
    }

    @Test
    void plainDeeplearning4jOpensACheckpointWithWhatItsUpdaterRemembers() throws IOException {
        MultiLayerNetwork network = SmallNetwork.of(3);
        network.setIterationCount(7);
        network.getUpdater().getStateViewArray().assign(0.25);
        ImageData data = BrightSides.data(8, 8);
        TrainingIdentity run = TrainingIdentity.of("small", "stock", 3, 4, data);
        Path file = folder.resolve("checkpoint.zip");
        Checkpoint.of(run, 2, network, new History()).write(file, network, new float[0]);

        MultiLayerNetwork opened = MultiLayerNetwork.load(file.toFile(), true);

        assertThat(opened.params()).isEqualTo(network.params());
        assertThat(opened.getUpdater().getStateViewArray())
                .isEqualTo(network.getUpdater().getStateViewArray());
        assertThat(opened.getIterationCount()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_536, 65_537, 200_000})
    void arraysAreWrittenAsDeeplearning4jWritesThem(int length) throws IOException {
        INDArray array = Nd4j.randn(1, length);
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        Nd4j.write(array, new DataOutputStream(theirs));
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        SavedArray.write(array, ours);
        assertThat(ours.toByteArray()).isEqualTo(theirs.toByteArray());

        INDArray filled = Nd4j.zeros(1, length);
        SavedArray.read(new ByteArrayInputStream(ours.toByteArray()), filled);
        assertThat(filled).isEqualTo(array);
    }

    @Test
    void ofAnArrayThatIsPartOfAnotherOnlyThatPartIsWrittenAndFilled() throws IOException {
        INDArray all = Nd4j.arange(10).reshape(1, 10);
        INDArray part = all.get(NDArrayIndex.all(), NDArrayIndex.interval(3, 7));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SavedArray.write(part, bytes);
        part.assign(-1);

        SavedArray.read(new ByteArrayInputStream(bytes.toByteArray()), part);

        assertThat(all).isEqualTo(Nd4j.arange(10).reshape(1, 10));
        INDArray alone = Nd4j.zeros(1, 4);
        SavedArray.read(new ByteArrayInputStream(bytes.toByteArray()), alone);
        assertThat(alone.toFloatVector()).containsExactly(3, 4, 5, 6);
    }

    @Test
    void anArrayOfAnotherLengthIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SavedArray.write(Nd4j.zeros(1, 5), bytes);
        for (int length : new int[] {4, 6}) {
            assertThatThrownBy(
                            () -> SavedArray.read(new ByteArrayInputStream(bytes.toByteArray()), Nd4j.zeros(1, length)))
                    .hasMessage("other than " + length + " numbers");
        }
    }

    @Test
    void itHasRoomInWhatWasAskedFor() throws IOException {
        MultiLayerNetwork network = SmallNetwork.of(3);
        assertThat(Files.size(written(network))).isLessThan(NetworkFile.bytes(network));
    }

    @Test
    void batchNormalizationKeepsItsVarianceAsItWas() throws IOException {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new BatchNormalization.Builder().useLogStd(false).build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(BrightSides.IMAGE)
                .build());
        network.init();
        network.getLayer(0).getParam("var").assign(4);
        MultiLayerNetwork opened = MultiLayerNetwork.load(written(network).toFile(), false);
        INDArray images = Nd4j.ones(1, (int) BrightSides.IMAGE.getChannels(), (int) BrightSides.IMAGE.getHeight(), (int)
                BrightSides.IMAGE.getWidth());
        assertThat(opened.feedForward(images).get(1))
                .isEqualTo(network.feedForward(images).get(1));
    }

    private static double accuracy(MultiLayerNetwork network, INDArray images, INDArray labels) {
        return network.evaluate(new ListDataSetIterator<>(new DataSet(images, labels).asList(), 4))
                .accuracy();
    }

    private Path written(MultiLayerNetwork network) throws IOException {
        Path file = folder.resolve("network.zip");
        NetworkFile.write(file, network);
        return file;
    }
}
