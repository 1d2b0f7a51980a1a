package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.byhand.Entry;
import cnnbyhand.published.Model;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ForwardPassTest {
    private final Model model = Networks.model("cifar10");
    private final MultiLayerNetwork network = network();
    private final INDArray image = image();
    private final Map<String, INDArray> outputs = ForwardPass.outputs(model.network(), network, image);

    @Test
    void everyRowOfTheDocumentHasItsOutputInTheDocumentsOrder() {
        assertThat(outputs.keySet())
                .containsExactlyElementsOf(model.network().ledger().entries().stream()
                        .map(Entry::name)
                        .toList());
        model.network().ledger().entries().forEach(entry -> assertThat(Shapes.of(outputs.get(entry.name())))
                .as(entry.name())
                .isEqualTo(entry.output().shape()));
    }

    @Test
    void anActivationDoesNotWriteOverTheConvolutionBeforeIt() {
        float[] before = outputs.get("conv2d_1").dup('c').data().asFloat();
        float[] after = outputs.get("activation_1").dup('c').data().asFloat();
        int negative = 0;
        for (int place = 0; place < before.length; place++) {
            assertThat(after[place]).isEqualTo(Math.max(0, before[place]));
            negative += before[place] < 0 ? 1 : 0;
        }
        assertThat(negative).isBetween(before.length / 10, before.length * 9 / 10);
    }

    @Test
    void nothingIsDroppedAndNothingIsLostInFlattening() {
        assertThat(outputs.get("dropout_2")).isEqualTo(outputs.get("max_pooling2d_2"));
        assertThat(outputs.get("flatten_1").data().asFloat())
                .isEqualTo(outputs.get("dropout_2").dup('c').data().asFloat());
    }

    @Test
    void theLastOutputIsWhatTheNetworkSays() {
        float[] said = network.output(image).dup('c').data().asFloat();
        assertThat(outputs.get("activation_6").dup('c').data().asFloat()).containsExactly(said, within(1e-6f));
    }

    private static INDArray image() {
        Random chance = new Random(5);
        float[] pixels = new float[3 * 32 * 32];
        for (int place = 0; place < pixels.length; place++) {
            pixels[place] = chance.nextFloat();
        }
        return Nd4j.create(pixels, new long[] {1, 3, 32, 32}, 'c');
    }

    private MultiLayerNetwork network() {
        MultiLayerNetwork fresh = new MultiLayerNetwork(model.configuration(3));
        fresh.init();
        return fresh;
    }
}
