package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.ElementwiseJoin.Arithmetic;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Frozen;
import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import cnnbyhand.reading.DescribedNetwork;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed text of a network that branches, as a witness of its own. */
class GraphSummaryTest {
    private static final Network NETWORK = Network.of(
            "graph",
            new Graph(
                    List.of(new NamedShape("image", Shape.image(4, 6, 3))),
                    List.of(
                            Step.of(Convolution.of("one", 3, 3).same(), List.of("image")),
                            Step.of(new Frozen(Convolution.of("two", 3, 3).same()), List.of("one")),
                            Step.of(new ElementwiseJoin("sum", Arithmetic.ADD), List.of("two", "image")),
                            Step.of(new Concatenation("both", Concatenation.CHANNELS), List.of("sum", "image")),
                            Step.of(new Flatten("flatten"), List.of("both")),
                            Step.of(Dense.of("dense", 5), List.of("flatten"))),
                    List.of("dense")));

    @Test
    void theSummaryOfAGraphIsHeard() {
        BuiltParts built = BuiltParts.of(NETWORK, 1);
        DescribedNetwork described =
                new DescribedNetwork(NETWORK, "any", Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        Verdict verdict = SummaryCheck.hear(Check.of(described, built), built);

        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.summary()).contains(" printed facts agree: ", "Deeplearning4j = its summary = forward pass");
    }

    /** 3·3·3·3 + 3 = 84 twice, 4·6·6·5 + 5 = 725: 893 in all. */
    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Parameters:  893 | Parameters:  894 | network: total parameters must be 893",
                "W:{144,5}        | W:{144,6}        | dense: weights must be 144×5",
                "144,5            | 143,5            | dense: channels or units in must be 144",
                "725              | 726              | dense: parameters must be 725",
                "[two, image]     | [one, image]     | sum: vertex inputs must be [two, image], found [one, image]",
                "c=6,NCHW         | c=7,NCHW         | both: output shape must be 4×6×6",
                "sum (Element     | fun (Element     | sum: row must be there, found none of that name",
                "FeedForward(144) | FeedForward(145) | flatten: output shape must be 144",
            })
    void aNumberThatIsPrintedOtherwiseIsReported(String right, String wrong, String sentence) {
        BuiltGraph graph = BuiltParts.of(NETWORK, 1).graph().orElseThrow();
        String text = graph.summary();
        assertThat(text).contains(right);

        assertThat(SummaryCheck.disagreements(graph, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .extracting(Disagreement::sentence)
                .anyMatch(each -> each.startsWith("graph " + sentence) && each.endsWith("in Deeplearning4j's summary"));
        assertThat(SummaryCheck.disagreements(graph, text)).isEmpty();
    }
}
