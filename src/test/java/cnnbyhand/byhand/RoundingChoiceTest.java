package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class RoundingChoiceTest {
    private static final List<Layer> LAYERS = List.of(
            Convolution.of("conv", 4, 3),
            Pooling.max("pool", 2),
            new Flatten("flatten"),
            Dense.of("dense", 10),
            Dense.of("classes", 3));

    @Test
    void onASizeThatTheWindowsFitTheRoundingDoesNotMatter() {
        RoundingChoice choice = RoundingChoice.of(Shape.image(8, 8, 1), LAYERS);
        assertThat(choice.partsAt()).isEmpty();
        assertThat(choice.layersThatDiffer()).isEmpty();
        assertThat(choice.extraParameters()).isZero();
    }

    @Test
    void onePixelMoreAndTheBooksPartAtThePoolingAndDifferInTheLayerBehindTheFlatten() {
        RoundingChoice choice = RoundingChoice.of(Shape.image(9, 9, 1), LAYERS);
        assertThat(choice.partsAt()).contains("pool");
        assertThat(choice.shapeDown("pool")).isEqualTo(Shape.image(3, 3, 4));
        assertThat(choice.shapeUp("pool")).isEqualTo(Shape.image(4, 4, 4));
        assertThat(choice.layersThatDiffer()).containsExactly("dense");
        assertThat(choice.extraParameters()).isEqualTo((4 * 4 - 3 * 3) * 4 * 10);
    }

    @Test
    void whatADocumentSaysOfItsRoundingDoesNotMoveTheComparison() {
        List<Layer> up = List.of(Pooling.max("pool", 2).rounded(Rounding.COVER_ALL));
        RoundingChoice choice = RoundingChoice.of(Shape.image(9, 9, 1), up);
        assertThat(choice.shapeDown("pool")).isEqualTo(Shape.image(4, 4, 1));
        assertThat(choice.shapeUp("pool")).isEqualTo(Shape.image(5, 5, 1));
    }

    @Test
    void frameworksFileRunningStatisticsDifferentlyAndAgreeWithoutThem() {
        List<Layer> normalized = List.of(Convolution.of("conv", 4, 3), new BatchNormalization("bn", 4, 1e-3, 0.99));
        Ledger ledger = Ledger.of(Shape.image(8, 8, 1), normalized);
        assertThat(FrameworkLedger.of(ledger))
                .extracting(FrameworkLedger::framework, FrameworkLedger::total, FrameworkLedger::trainable)
                .hasToString("[(\"Deeplearning4j\", 56L, 56L), (\"Keras\", 56L, 48L), (\"Chainer\", 48L, 48L)]");
        assertThat(FrameworkLedger.of(Ledger.of(Shape.image(8, 8, 1), LAYERS)))
                .extracting(FrameworkLedger::total, FrameworkLedger::trainable)
                .containsOnly(Tuple.tuple(40L + 370 + 33, 40L + 370 + 33));
    }
}
