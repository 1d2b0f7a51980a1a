package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.ElementwiseJoin.Arithmetic;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTest {
    private static final List<NamedShape> IMAGE = List.of(new NamedShape("image", Shape.image(8, 8, 4)));
    private static final Layer CONVOLUTION = Convolution.of("conv", 4, 3).same();
    private static final Layer SUM = new ElementwiseJoin("sum", Arithmetic.ADD);

    /** A residual block: 3·3·4·4 + 4 = 148 parameters, and a window of 3×3 pixels. */
    @Test
    void aBranchAndItsShortcutAreAdded() {
        Ledger ledger = Ledger.of(new Graph(
                IMAGE,
                List.of(Step.of(CONVOLUTION, List.of("image")), Step.of(SUM, List.of("conv", "image"))),
                List.of("sum")));
        Entry sum = ledger.entry("sum").orElseThrow();
        assertThat(sum.output().shape()).isEqualTo(Shape.image(8, 8, 4));
        assertThat(sum.inputs()).extracting(NamedShape::name).containsExactly("conv", "image");
        assertThat(sum.receptiveField()).hasToString("3×3");
        assertThat(ledger.parameters()).isEqualTo(148);
        assertThat(ledger.namedInputs(0)).isEmpty();
        assertThat(ledger.namedInputs(1)).containsExactly("conv", "image");
        assertThat(ledger.isChain()).isFalse();
    }

    /** 4·2 + 2 = 10 parameters, although the layer is used on both inputs. */
    @Test
    void aSharedLayerCountsOnce() {
        Layer dense = Dense.of("dense", 2);
        Graph twins = new Graph(
                List.of(new NamedShape("left", Shape.vector(4)), new NamedShape("right", Shape.vector(4))),
                List.of(
                        Step.of(dense, List.of("left")),
                        new Step(Step.name("dense", 2), dense, List.of("right")),
                        Step.of(SUM, List.of("dense", "dense (2)"))),
                List.of("sum"));
        Network network = Network.of("twins", twins);
        assertThat(network.ledger().parameters()).isEqualTo(10);
        assertThat(network.ledger().multiplyAccumulates()).isEqualTo(16);
        assertThat(network.ledger().entry("dense (2)").orElseThrow().layer().whyNothingIsKept())
                .isEqualTo("dense keeps the parameters, and they are counted there.");
        assertThat(network.layers()).extracting(Layer::name).containsExactly("dense", "sum");
        Network wider = network.changed("wider", Shape.vector(4), List.of(Dense.of("dense", 3), SUM));
        assertThat(wider.ledger().entry("sum").orElseThrow().output().shape()).isEqualTo(Shape.vector(3));
        assertThat(wider.ledger().parameters()).isEqualTo(15);
    }

    @Test
    void aSharedLayerOnAnotherNumberOfChannelsIsRefused() {
        Layer dense = Dense.of("dense", 4);
        assertThatThrownBy(() -> Ledger.of(new Graph(
                        List.of(new NamedShape("in", Shape.vector(3))),
                        List.of(Step.of(dense, List.of("in")), new Step("dense (2)", dense, List.of("dense"))),
                        List.of("dense (2)"))))
                .hasMessage("dense (2): a shared layer's inputs must fit the same parameters, found 3 at dense and 4");
    }

    /** The normalization follows the first branch to 5 channels; it cannot have 4 for the second one, too. */
    @Test
    void aSharedLayerFollowsAChangeOfItsFirstInputAlone() {
        Layer other = Convolution.of("other", 4, 3).same();
        Layer norm = new BatchNormalization("norm", 4, 1e-3, 0.99);
        Network network = Network.of(
                "branches",
                new Graph(
                        IMAGE,
                        List.of(
                                Step.of(CONVOLUTION, List.of("image")),
                                Step.of(other, List.of("image")),
                                Step.of(norm, List.of("conv")),
                                new Step("norm (2)", norm, List.of("other"))),
                        List.of("norm", "norm (2)")));
        assertThat(network.ledger().parameters()).isEqualTo(312);
        List<Layer> wider = List.of(Convolution.of("conv", 5, 3).same(), other, norm);
        assertThatThrownBy(() -> network.changed("wider", Shape.image(8, 8, 4), wider))
                .hasMessage("norm: the input must have 5 channels, found 4");
    }

    @Test
    void whatGoesInMustBeThere() {
        assertThatThrownBy(() ->
                        Ledger.of(new Graph(IMAGE, List.of(Step.of(SUM, List.of("image", "conv"))), List.of("sum"))))
                .hasMessage("sum: what goes into it must be an input or a layer before it, found conv");
        assertThatThrownBy(() -> Ledger.of(new Graph(IMAGE, List.of(Step.of(SUM, List.of())), List.of("sum"))))
                .hasMessage("sum: something must go into it, found nothing");
    }

    @Test
    void aChainIsAGraphInWhichEachLayerTakesTheRowAbove() {
        Network chain = Network.of("chain", Shape.image(8, 8, 4), List.of(CONVOLUTION, new Flatten("flatten")));
        assertThat(chain.graph().isChain()).isTrue();
        assertThat(chain.ledger().isChain()).isTrue();
        assertThat(chain.graph().outputs()).containsExactly("flatten");
        assertThat(new Graph(IMAGE, List.of(Step.of(SUM, List.of("image", "image"))), List.of("sum")).isChain())
                .isFalse();
    }

    /** Behind a stated shape rests what comes from it, and not the other branch. */
    @Test
    void whatRestsOnAStatedShapeIsWhatComesFromIt() {
        Layer unknown =
                new UnknownLayer("lambda", "Lambda", Shape.image(8, 8, 4), "the file", java.util.Optional.empty());
        Ledger ledger = Ledger.of(new Graph(
                IMAGE,
                List.of(
                        Step.of(unknown, List.of("image")),
                        Step.of(CONVOLUTION, List.of("image")),
                        Step.of(SUM, List.of("lambda", "conv"))),
                List.of("sum")));
        assertThat(ledger.restingOnStated()).containsExactlyInAnyOrder("lambda", "sum");
    }
}
