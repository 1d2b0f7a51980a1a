package cnnbyhand.lessons.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Values;
import cnnbyhand.checking.Disagreement;
import cnnbyhand.checking.Witness;
import cnnbyhand.published.Models;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlackboardTest {
    private final List<String> written = new ArrayList<>();
    private final List<BufferedImage> hung = new ArrayList<>();

    @BeforeEach
    void clean() {
        Blackboard.use(written::add, hung::add);
    }

    @Test
    void numbersAreWrittenAsInTheBook() {
        Blackboard.show(1_199_882L);
        Blackboard.show(9216);
        Blackboard.show(0.123456);
        Blackboard.show(List.of("a", List.of("b", 10_000)));
        assertThat(written).containsExactly("1,199,882", "9,216", "0.1235", "a", "b", "10,000");
    }

    @Test
    void linesWithDigitsAreMarkedWhereTheyVaryAndOthersMakeRoom() {
        Blackboard.showVarying(Blackboard.table(List.of("digit", "share"), List.of(List.of(7, 0.5))));
        assertThat(written).containsExactly("  digit   share", "  ─────────────", "≈     7  0.5000");
    }

    @Test
    void aPictureIsHungBelowItsCaption() {
        BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Blackboard.show(picture, "a pixel");
        Blackboard.showVarying(picture, "a pixel");
        assertThat(written).containsExactly("a pixel", "≈ a pixel");
        assertThat(hung).containsExactly(picture, picture);
        assertThatThrownBy(() -> Blackboard.show(picture)).hasMessageStartingWith("a picture must have a caption");
    }

    @Test
    void aLayerIsShownWithItsArithmetic() {
        Blackboard.show(Blackboard.layer(Blackboard.model("mnist"), "dense_4"));
        assertThat(written)
                .containsExactly(
                        "dense_4  dense, 128 → 10",
                        "  output shape          o                        10 units",
                        "  parameters            i·o + o                  128·10 + 10 = 1,290",
                        "  multiply-accumulates  i·o                      128·10 = 1,280",
                        "  activation bytes      4·values                 4·10 = 40");
        assertThatThrownBy(() -> Blackboard.layer(Blackboard.model("mnist"), "dense_5"))
                .hasMessageEndingWith("dropout_4, dense_4, found dense_5");
        assertThatThrownBy(() -> Blackboard.model("minst"))
                .hasMessage("model must be one of " + String.join(", ", Models.names()) + ", found minst");
    }

    @Test
    void aLedgersColumnAddsUp() {
        Blackboard.show(Models.named("vgg").orElseThrow().network().ledger());
        assertThat(written)
                .hasSize(2 + 12 + 1)
                .last()
                .asString()
                .contains("total")
                .contains("329,962");
    }

    @Test
    void aWorkedPixelOfADeepFilterIsSummedUpByChannel() {
        Values input = new Values(position -> position % 4 == 0 ? 1 : position % 4 == 3 ? -3 : 0, 0, 4, 2, 1);
        Values filter = new Values(position -> position % 4 == 0 ? 1 : position % 4 == 3 ? -3 : 0, 0, 2, 1, 4, 0);
        Map<ParameterArray.Role, Values> arrays = Map.of(
                ParameterArray.Role.WEIGHTS, filter, ParameterArray.Role.BIASES, Values.of(new double[] {-0.5}, 1));
        Blackboard.show(Convolution.of("trial", 1, 2)
                .weightedSum(Shape.image(2, 2, 4), input, arrays, 0, 0, 0)
                .orElseThrow());
        assertThat(written)
                .contains(
                        "      0         4    10.0000", "sum of 16 products   40.0000", "after identity       39.5000");
    }

    @Test
    void aDisagreementIsASentenceOnTwoLinesWhereItIsLong() {
        Blackboard.show(
                List.of(disagreement("1×1"), disagreement("a kernel of so many words ".repeat(3) + "as these")));
        assertThat(written)
                .containsExactly(
                        "mnist conv: kernel must be 3×3, found 1×1 in Deeplearning4j",
                        "mnist conv: kernel must be 3×3,",
                        "    found a kernel of so many words a kernel of so many words a kernel of so many words as these"
                                + " in Deeplearning4j");
    }

    private static Disagreement disagreement(String found) {
        return new Disagreement("mnist", "conv", "kernel", "3×3", "", Witness.DEEPLEARNING4J, found);
    }

    @Test
    void aRefusalIsTextAndWhatIsNotRefusedAFault() {
        Convolution layer = Convolution.of("conv", 1, 5);
        assertThat(Blackboard.refusal(() -> layer.output(Shape.image(4, 4, 1))))
                .isEqualTo("conv: the window must fit the padded input, found a window of 5 on 4");
        assertThatThrownBy(() -> Blackboard.refusal(() -> layer.output(Shape.image(5, 5, 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRefusalThatIsTooWideForAPageGoesOnBelow() {
        String words = "word ".repeat(17) + "end.";
        assertThat(Blackboard.refusal(() -> refuse(words))).isEqualTo(words).hasSize(89);
        assertThat(Blackboard.refusal(() -> refuse(words + " " + words)))
                .isEqualTo("word ".repeat(17).strip() + "\n    end. "
                        + "word ".repeat(16).strip() + "\n    word end.");
    }

    private static void refuse(String message) {
        throw new IllegalArgumentException(message);
    }
}
