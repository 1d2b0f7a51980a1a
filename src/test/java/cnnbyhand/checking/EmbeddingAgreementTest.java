package cnnbyhand.checking;

import static cnnbyhand.checking.AnyNetwork.assertBuiltAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Embedding;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;

class EmbeddingAgreementTest {
    private static final Shape FIVE_WORDS = Shape.vector(5);
    private static final Embedding EMBEDDING = new Embedding("embedding", 20, 3);

    @Test
    void whatIsBuiltAgrees() {
        assertBuiltAgrees(FIVE_WORDS, EMBEDDING);
        assertBuiltAgrees(FIVE_WORDS, EMBEDDING, ActivationFunction.TANH.row("tanh"));
    }

    @Test
    void aTableThatIsWrittenByHandAgrees() {
        assertThat(sentences(false, layer -> layer)).isEmpty();
    }

    @Test
    void anotherTableABiasAndAFunctionAreNamed() {
        assertThat(sentences(false, layer -> layer.nIn(21)))
                .contains("any embedding: parameters must be 60 (20·3 = 60), found 63 in Deeplearning4j");
        assertThat(sentences(false, layer -> layer.hasBias(true)))
                .contains("any embedding: bias must be none, found yes in Deeplearning4j");
        assertThat(sentences(false, layer -> layer.activation(Activation.TANH)))
                .containsExactly("any embedding: activation must be none, found tanh in Deeplearning4j");
    }

    /** Unless it is told not to, Deeplearning4j takes the 5 words of an example for the words of the table. */
    @Test
    void aTableThatDeeplearning4jOverwritesIsNamed() {
        assertThat(sentences(true, layer -> layer))
                .contains("any embedding: parameters must be 60 (20·3 = 60), found 15 in Deeplearning4j");
    }

    private static List<String> sentences(boolean override, UnaryOperator<EmbeddingSequenceLayer.Builder> change) {
        EmbeddingSequenceLayer.Builder layer = new EmbeddingSequenceLayer.Builder()
                .name("embedding")
                .nIn(20)
                .nOut(3)
                .inputLength(5)
                .activation(Activation.IDENTITY);
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list(change.apply(layer).build())
                .validateOutputLayerConfig(false)
                .overrideNinUponBuild(override)
                .setInputType(InputType.feedForward(5))
                .build());
        network.init();
        return Check.of(Network.of("any", FIVE_WORDS, List.of(EMBEDDING)), network).disagreements().stream()
                .map(Disagreement::sentence)
                .toList();
    }
}
