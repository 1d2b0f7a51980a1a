package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Shape;
import cnnbyhand.published.Model;
import cnnbyhand.published.Published;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Slips on the document's side: its print says something that does not follow. */
class WrongPrintTest {
    private final Model mnist = Networks.model("mnist");
    private final Published print = mnist.published();
    private final Published.PrintedRow first = print.rows().get(0);

    @Test
    void aWrongCountInARowIsReportedWithTheRightArithmetic() {
        assertThat(reported(withFirst(new Published.PrintedRow("conv2d_3", first.output(), 288))))
                .containsExactly("mnist conv2d_3: parameters must be 320 ((3·3·1 + 1)·32 = 320), found 288"
                        + " in the document's print");
    }

    @Test
    void aWrongShapeInARowIsReportedWithTheRightArithmetic() {
        Published.PrintedRow wrong = new Published.PrintedRow("conv2d_3", Optional.of(Shape.image(28, 28, 32)), 320);
        assertThat(reported(withFirst(wrong)))
                .containsExactly("mnist conv2d_3: output shape must be 26×26×32 (⌊(28 − 3) / 1⌋ + 1 = 26),"
                        + " found 28×28×32 in the document's print");
    }

    @Test
    void aShapeThatCannotBeReadIsNotHeldAgainstTheDocument() {
        assertThat(reported(withFirst(new Published.PrintedRow("conv2d_3", Optional.empty(), 320))))
                .isEmpty();
    }

    @Test
    void aMissingRowIsReported() {
        assertThat(reported(table(print.rows().subList(1, 8))))
                .containsExactly("mnist conv2d_3: row must be there, found none of that name in the document's print");
    }

    @Test
    void aRowForALayerThatTheBookLacksIsReported() {
        List<Published.PrintedRow> rows = Stream.concat(
                        print.rows().stream(), Stream.of(new Published.PrintedRow("dense_5", Optional.empty(), 0)))
                .toList();
        assertThat(reported(table(rows)))
                .containsExactly("mnist dense_5: row must be a layer of the hand-kept book, found one that it lacks"
                        + " in the document's print");
    }

    @Test
    void wrongTotalsAreReportedEachByItself() {
        Published wrong =
                new Published(print.rows(), print.arguments(), OptionalLong.of(1_199_881), OptionalLong.of(1_199_880));
        assertThat(reported(wrong))
                .containsExactly(
                        "mnist network: total parameters must be 1,199,882, found 1,199,881 in the document's print",
                        "mnist network: trainable parameters must be 1,199,882, found 1,199,880 in the document's print");
    }

    @Test
    void aWrongNumberInAConstructorCallIsReported() {
        Published.Arguments wrong = new Published.Arguments("fc6", 43_264, 4096);
        Published code = new Published(List.of(), List.of(wrong), OptionalLong.empty(), OptionalLong.empty());
        Model alexnet = AlteredModel.withPrint(Networks.model("alexnet"), code);
        assertThat(Check.of(alexnet, Networks.right("mnist")).disagreements())
                .extracting(Disagreement::sentence)
                .contains("alexnet fc6: channels or units in must be 9,216, found 43,264 in the document's print");
    }

    private Published withFirst(Published.PrintedRow wrong) {
        return table(
                Stream.concat(Stream.of(wrong), print.rows().stream().skip(1)).toList());
    }

    private Published table(List<Published.PrintedRow> rows) {
        return new Published(rows, print.arguments(), print.total(), print.trainable());
    }

    private List<String> reported(Published wrong) {
        return Check.of(AlteredModel.withPrint(mnist, wrong), Networks.right("mnist")).disagreements().stream()
                .map(Disagreement::sentence)
                .toList();
    }
}
