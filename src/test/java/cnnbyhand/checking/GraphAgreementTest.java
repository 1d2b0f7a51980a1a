package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ChannelFirstReshape;
import cnnbyhand.byhand.ChannelRange;
import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.DotProduct;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.ElementwiseJoin.Arithmetic;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Frozen;
import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Rescaling;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Stack;
import cnnbyhand.byhand.Step;
import cnnbyhand.byhand.Unstack;
import cnnbyhand.byhand.WholeNormalization;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import cnnbyhand.reading.DescribedNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks that branch, against Deeplearning4j's graph and a pass through it. */
class GraphAgreementTest {
    private static final Shape IMAGE = Shape.image(4, 6, 3);

    static List<Arguments> joins() {
        List<Arguments> joins = new ArrayList<>();
        for (Shape shape : List.of(Shape.vector(7), Shape.sequence(5, 3), IMAGE, Shape.volume(3, 4, 5, 2))) {
            Stream.of(Arithmetic.ADD, Arithmetic.MULTIPLY, Arithmetic.AVERAGE, Arithmetic.MAXIMUM)
                    .forEach(each -> joins.add(Arguments.of(new ElementwiseJoin("join", each), shape, 3)));
            joins.add(Arguments.of(new ElementwiseJoin("join", Arithmetic.SUBTRACT), shape, 2));
            joins.add(Arguments.of(new Concatenation("join", Concatenation.CHANNELS), shape, 3));
        }
        return joins;
    }

    @ParameterizedTest(name = "{0} of {2} × {1}")
    @MethodSource("joins")
    void aJoinGivesWhatItsDefinitionSays(Layer join, Shape shape, int inputs) {
        List<NamedShape> images = new ArrayList<>();
        for (int input = 0; input < inputs; input++) {
            images.add(new NamedShape("input" + input, shape));
        }
        Verdict verdict = verdict(
                images, Step.of(join, images.stream().map(NamedShape::name).toList()));
        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.values()).isPositive();
    }

    /** 3·3·3·3 + 3 = 84 parameters in each of two convolutions, 72·5 + 5 = 365 in the dense layer. */
    @Test
    void aBlockWithAShortcutAgreesInAllThatIsCompared() {
        Verdict verdict = verdict(
                List.of(new NamedShape("image", IMAGE)),
                Step.of(Convolution.of("one", 3, 3).same(), List.of("image")),
                Step.of(new Frozen(Convolution.of("two", 3, 3).same()), List.of("one")),
                Step.of(new ElementwiseJoin("sum", Arithmetic.ADD), List.of("two", "image")),
                Step.of(new Flatten("flatten"), List.of("sum")),
                Step.of(Dense.of("dense", 5), List.of("flatten")));
        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.ledger().parameters()).isEqualTo(84 + 84 + 365);
        assertThat(verdict.deeplearning4j())
                .extracting(LayerAccount::parameters)
                .containsExactly(84L, 84L, 0L, 0L, 365L);
        assertThat(verdict.summary()).endsWith("agree: by hand = Deeplearning4j = forward pass");
    }

    static List<Arguments> vertices() {
        List<Arguments> vertices = new ArrayList<>();
        for (Shape shape : List.of(Shape.vector(12), Shape.sequence(5, 4), Shape.image(4, 6, 3))) {
            vertices.add(Arguments.of(new WholeNormalization("row", 1e-8), shape));
            vertices.add(Arguments.of(new Rescaling("row", 2.5, 0), shape));
            vertices.add(Arguments.of(new Rescaling("row", 1, -0.5), shape));
        }
        vertices.add(Arguments.of(new ChannelFirstReshape("row", List.of(2L, 3L, 2L)), Shape.vector(12)));
        vertices.add(Arguments.of(new ChannelFirstReshape("row", List.of(72L)), Shape.image(4, 6, 3)));
        vertices.add(Arguments.of(new ChannelRange("row", 3, 7), Shape.vector(12)));
        return vertices;
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("vertices")
    void aVertexOfOneInputGivesWhatItsDefinitionSays(Layer row, Shape shape) {
        Verdict verdict = verdict(
                List.of(new NamedShape("input", shape)),
                Step.of(row, List.of("input")),
                Step.of(new ElementwiseJoin("twice", Arithmetic.ADD), List.of("row", "row")));
        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.deeplearning4j()).hasSize(2);
        assertThat(verdict.values()).isPositive();
    }

    /** 7·3 + 3 = 24 parameters, used on both inputs, of which each part comes out again. */
    @Test
    void whatIsStackedIsUsedTogetherAndComesOutAgain() {
        Verdict verdict = verdict(
                List.of(new NamedShape("left", Shape.vector(7)), new NamedShape("right", Shape.vector(7))),
                Step.of(new Stack("both"), List.of("left", "right")),
                Step.of(Dense.of("dense", 3), List.of("both")),
                Step.of(new Unstack("first", 0, 2), List.of("dense")),
                Step.of(new Unstack("second", 1, 2), List.of("dense")),
                Step.of(new ElementwiseJoin("less", Arithmetic.SUBTRACT), List.of("first", "second")));
        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.ledger().parameters()).isEqualTo(24);
        assertThat(verdict.deeplearning4j()).hasSize(5);
    }

    /** The minimum and the second use of the dense layer are none of Deeplearning4j's; what stands behind them is. */
    @Test
    void whatDeeplearning4jLacksIsAnInputOfItsGraph() {
        Layer dense = Dense.of("dense", 7);
        Network network = network(
                List.of(new NamedShape("left", Shape.vector(7)), new NamedShape("right", Shape.vector(7))),
                Step.of(dense, List.of("left")),
                new Step("dense (2)", dense, List.of("right")),
                Step.of(new ElementwiseJoin("least", Arithmetic.MINIMUM), List.of("dense", "dense (2)")),
                Step.of(Dense.of("last", 2), List.of("least")));
        BuiltParts built = BuiltParts.of(network, 1);
        assertThat(built.lackingLayers()).containsExactly("dense (2)", "least");
        BuiltGraph graph = built.graph().orElseThrow();
        assertThat(graph.inputs()).extracting(NamedShape::name).containsExactly("left", "least");
        assertThat(graph.summary()).contains("last");
        assertThat(built.sentences())
                .contains("Deeplearning4j is not heard about least, which it cannot compute: the operation must be one"
                        + " that Deeplearning4j has, found minimum");
        assertThat(Check.of(described(network), built).disagreements()).isEmpty();
    }

    @Test
    void aConcatenationAlongAnotherAxisIsNoneOfDeeplearning4js() {
        Network network = network(
                List.of(new NamedShape("image", IMAGE)),
                Step.of(new Concatenation("rows", 0), List.of("image", "image")),
                Step.of(Convolution.of("last", 2, 1), List.of("rows")));
        assertThat(BuiltParts.of(network, 1).sentences().get(0))
                .isEqualTo(
                        "Deeplearning4j is not heard about rows, which it cannot compute: the axis must be that of the"
                                + " channels, along which Deeplearning4j merges whatever axis it is told, found concatenate along"
                                + " axis 1");
    }

    @Test
    void inputsThatAreRepeatedAreNoneOfDeeplearning4js() {
        Network network = network(
                List.of(new NamedShape("image", IMAGE), new NamedShape("scores", Shape.image(1, 1, 3))),
                Step.of(new ElementwiseJoin("scaled", Arithmetic.MULTIPLY), List.of("image", "scores")));
        assertThat(BuiltParts.of(network, 1).sentences().get(0))
                .isEqualTo(
                        "Deeplearning4j is not heard about scaled, which it cannot compute: its inputs must have equal"
                                + " shapes, found 4×6×3 and 1×1×3");
    }

    @Test
    void aNetworkOfWhichDeeplearning4jLacksEveryRowHasNoGraph() {
        Network network = network(
                List.of(new NamedShape("image", IMAGE)),
                Step.of(new DotProduct("dot", 3, 3, false), List.of("image", "image")));
        BuiltParts built = BuiltParts.of(network, 1);
        assertThat(built.graph()).isEmpty();
        assertThat(built.lacking()).extracting(NotInDeeplearning4j::layer).containsExactly("dot");
        assertThat(Check.of(described(network), built).summary()).contains("by hand alone, nothing is compared");
    }

    /** In a chain there are no vertices. */
    @Test
    void aRescalingIsOneOfDeeplearning4jsInAGraphAlone() {
        Network chain =
                Network.of("chain", Shape.vector(3), List.of(new Rescaling("scale", 2, 0), Dense.of("dense", 2)));
        assertThat(BuiltParts.of(chain, 1).lacking())
                .extracting(NotInDeeplearning4j::getMessage)
                .containsExactly(
                        "the kind must be one that Deeplearning4j has in a chain, found rescaling, x·2 + 0; it is a"
                                + " vertex of a graph there");
    }

    private static Verdict verdict(List<NamedShape> inputs, Step... steps) {
        Network network = network(inputs, steps);
        return Check.of(described(network), BuiltParts.of(network, 1));
    }

    private static DescribedNetwork described(Network network) {
        return new DescribedNetwork(network, "any", Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private static Network network(List<NamedShape> inputs, Step... steps) {
        return Network.of("graph", new Graph(inputs, List.of(steps), List.of(steps[steps.length - 1].name())));
    }
}
