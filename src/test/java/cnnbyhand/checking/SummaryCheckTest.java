package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.RandomNetwork;
import cnnbyhand.byhand.Shape;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed text as a witness of its own. */
class SummaryCheckTest {
    private static final String TEXT =
            """

            ==========================================================
            LayerName (LayerType)   nIn,nOut   TotalParams   ParamsShape             InputShape                                                                  OutputShape
            ==========================================================
            conv (ConvolutionLayer) 1,32       320           b:{32}, W:{32,1,3,3}    InputTypeConvolutional(h=28,w=27,c=1,NCHW)                                  InputTypeConvolutional(h=26,w=25,c=32,NCHW)
            pool (SubsamplingLayer) -,-        0             -                       InputTypeConvolutional(h=26,w=25,c=32,NCHW)                                 InputTypeRecurrent(7,timeSeriesLength=5,format=NCW)
            dense (DenseLayer)      9216,128   1,179,776     W:{9216,128}, b:{128}   InputTypeConvolutional(h=12,w=12,c=64,NCHW)--> InputTypeFeedForward(9216)   InputTypeFeedForward(0)
            ----------------------------------------------------------
                        Total Parameters:  1,180,096
                    Trainable Parameters:  1,180,090
                       Frozen Parameters:  6
            ==========================================================
            """;

    @Test
    void everyNumberOfTheTextIsRead() {
        SummaryText text = SummaryText.of(TEXT);

        assertThat(text.rows())
                .containsExactly(
                        new SummaryText.PrintedLayer(
                                "conv",
                                List.of(1L, 32L),
                                320,
                                Map.of("b", List.of(32L), "W", List.of(32L, 1L, 3L, 3L)),
                                List.of(Shape.image(28, 27, 1)),
                                Optional.of(Shape.image(26, 25, 32)),
                                Optional.empty()),
                        new SummaryText.PrintedLayer(
                                "pool",
                                List.of(),
                                0,
                                Map.of(),
                                List.of(Shape.image(26, 25, 32)),
                                Optional.of(Shape.sequence(5, 7)),
                                Optional.empty()),
                        new SummaryText.PrintedLayer(
                                "dense",
                                List.of(9216L, 128L),
                                1_179_776,
                                Map.of("b", List.of(128L), "W", List.of(9216L, 128L)),
                                List.of(Shape.image(12, 12, 64), Shape.vector(9216)),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(text.totals()).isEqualTo(Map.of("Total", 1_180_096L, "Trainable", 1_180_090L, "Frozen", 6L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mnist", "vgg", "cifar10-5x5", "cifar10"})
    void theSummaryOfADocumentsNetworkAgrees(String name) {
        Model model = Models.named(name).orElseThrow();
        Verdict verdict = hear(model.network(), network(model));

        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.summary()).contains(" printed facts agree: ", "Deeplearning4j = its summary = forward pass");
    }

    @Test
    void whereALossLayerPrintsNothingThatIsSaid() {
        Model cifar10 = Models.named("cifar10").orElseThrow();

        assertThat(hear(cifar10.network(), network(cifar10)).notCompared())
                .contains("the output of activation_6 in the summary, which is 0 for every loss layer");
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "(h=26,w=26,c=32     | (h=26,w=25,c=32     | conv2d_3: output shape must be 26×26×32",
                "1,32                | 1,33                | conv2d_3: channels or units out must be 32",
                "32,64               | 31,64               | conv2d_4: channels or units in must be 32",
                "18,496              | 18,497              | conv2d_4: parameters must be 18,496",
                "W:{64,32,3,3}       | W:{64,32,3,4}       | conv2d_4: weights must be 3×3×32×64",
                "b:{10}              | b:{11}              | dense_4: biases must be 10",
                "InputTypeFeedForward(9216) | InputTypeFeedForward(9217) | dense_3: input shape must be 9,216",
                "Trainable Parameters:  1,199,882 | Trainable Parameters:  1,199,881 | network: trainable parameters must be 1,199,882",
                "Frozen Parameters:  0 | Frozen Parameters:  1 | network: frozen parameters must be 0",
                "Frozen Parameters:  0 | Other Parameters:  0 | network: frozen parameters must be 0, found no such line",
                "InputTypeFeedForward(10) | InputTypeFeedForward(0) | dense_4: output shape must be 10 (10 units), found 0"
            })
    void aNumberThatIsPrintedOtherwiseIsReported(String right, String wrong, String sentence) {
        Model mnist = Models.named("mnist").orElseThrow();
        BuiltParts.BuiltPart part = new BuiltParts.BuiltPart(mnist.network(), network(mnist));
        String text = part.summary();
        assertThat(text).contains(right);

        assertThat(SummaryCheck.disagreements(part, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .extracting(Disagreement::sentence)
                .anyMatch(each -> each.startsWith("mnist " + sentence) && each.endsWith("in Deeplearning4j's summary"));
        assertThat(SummaryCheck.disagreements(part, text)).isEmpty();
    }

    @Test
    void anotherNetworksSummaryDisagrees() {
        Model mnist = Models.named("mnist").orElseThrow();
        MultiLayerNetwork wide =
                Alteration.of(mnist, 1, "conv2d_3", ConvolutionLayer.class, layer -> layer.setNOut(33));

        assertThat(SummaryCheck.disagreements(
                        new BuiltParts.BuiltPart(mnist.network(), wide),
                        new BuiltParts.BuiltPart(mnist.network(), wide).summary()))
                .extracting(Disagreement::sentence)
                .anyMatch(each -> each.startsWith("mnist conv2d_3: output shape must be 26×26×32"));
    }

    /** A network of which Deeplearning4j's objects already say something else has no summary to hear. */
    @Test
    void theSummaryOfARandomNetworkAgreesWhereItsObjectsDo() {
        int heard = 0;
        for (long seed = 1; seed <= 20; seed++) {
            for (BuiltParts.BuiltPart part :
                    BuiltParts.of(RandomNetwork.network(seed), 1).parts()) {
                if (Check.of(part.book(), part.network()).agrees()) {
                    assertThat(SummaryCheck.disagreements(part, part.summary()))
                            .as("seed " + seed)
                            .isEmpty();
                    heard++;
                }
            }
        }
        assertThat(heard).isGreaterThan(20);
    }

    private static Verdict hear(Network book, MultiLayerNetwork network) {
        return SummaryCheck.hear(Check.of(book, network), BuiltParts.whole(book, network));
    }

    private static MultiLayerNetwork network(Model model) {
        MultiLayerNetwork network = new MultiLayerNetwork(model.configuration(1));
        network.init();
        return network;
    }
}
