package cnnbyhand.quiz;

import static cnnbyhand.byhand.diagnosis.Cell.PARAMETERS;
import static cnnbyhand.byhand.diagnosis.Cell.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.diagnosis.Diagnosis;
import cnnbyhand.byhand.diagnosis.Finding;
import cnnbyhand.byhand.diagnosis.Row;
import cnnbyhand.byhand.diagnosis.Track;
import cnnbyhand.byhand.diagnosis.Value;
import cnnbyhand.byhand.diagnosis.Working;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a student has answered further up decides which slips there can be meant. */
class WhoseSlipTest {
    private final Quiz quiz = Asked.quiz(Asked.model("mnist"), Level.BOTH);

    @Test
    void theNearestOfTheStudentsOwnShapesIsTakenAndARightOneLeadsBackBetween() {
        Asked.next(quiz, "conv2d_3", SHAPE, "29,29,32");
        Asked.next(quiz, "conv2d_4", SHAPE, "24,24,64");
        Grade pool = Asked.next(quiz, "max_pooling2d_2", SHAPE, "13,13,64");
        assertThat(pool.findings())
                .extracting(Finding::sentence)
                .containsExactly("It follows correctly from your 29×29×32 at conv2d_3. "
                        + "An answer in between is passed over: a layer takes what the one just before it gives. "
                        + "Here that is 24×24×64.");
    }

    @Test
    void aShapeThatFollowedFromASlipIsOneOfTheStudentsOwn() {
        Asked.next(quiz, "conv2d_3", SHAPE, "25,25,32");
        assertThat(Asked.next(quiz, "conv2d_4", SHAPE, "23,23,64").mark()).isEqualTo(Mark.RIGHT_FROM_SLIP);
        Asked.next(quiz, "max_pooling2d_2", SHAPE, "12,12,64");
        assertThat(Asked.next(quiz, "flatten_2", SHAPE, "7,744").findings())
                .extracting(Finding::where)
                .containsExactly("It follows correctly from your 23×23×64 at conv2d_4. ");
    }

    @Test
    void aSlipIsNotSaidToBeMadeWhereTheStudentMadeAnother() {
        Quiz alexnet = Asked.quiz(Asked.model("alexnet"), Level.BOTH);
        Asked.next(alexnet, "conv1", SHAPE, "54,54,96");
        Grade grade = Asked.next(alexnet, "bn1", PARAMETERS, "12");
        assertThat(grade.findings())
                .extracting(Finding::sentence)
                .contains("It would follow from a slip in conv1, but you have 54×54×96 there. "
                        + KnownSlips.named("CHANNELS_KEPT").sentence())
                .allMatch(sentence -> sentence.startsWith("It would follow "));
    }

    @Test
    void aSlipIsSupposedWhereNoShapeWasGiven() {
        Quiz cifar10 = Asked.quiz(Asked.model("cifar10"), Level.BOTH);
        Asked.next(cifar10, "conv2d_1", SHAPE, "no idea");
        Grade grade = Asked.next(cifar10, "activation_1", SHAPE, "30,30,32");
        assertThat(grade.findings().get(0).sentence())
                .isEqualTo("It follows from a slip in conv2d_1. "
                        + KnownSlips.named("VALID_FOR_SAME").sentence());
    }

    @Test
    void aRightShapeFurtherDownShowsThatTheSlipWasNotMadeFurtherUp() {
        Asked.next(quiz, "flatten_2", SHAPE, "9,216");
        Grade count = Asked.next(quiz, "dense_3", PARAMETERS, "884,864");
        assertThat(count.findings())
                .extracting(Finding::sentence)
                .containsExactly("It would follow from a slip in dropout_3, but you rightly have 9,216 at flatten_2. "
                        + KnownSlips.named("DROPOUT_REMOVES_VALUES").sentence());
    }

    @Test
    void aRightShapeFurtherUpDoesNotTouchASlipBehindIt() {
        Asked.next(quiz, "max_pooling2d_2", SHAPE, "12,12,64");
        Grade count = Asked.next(quiz, "dense_3", PARAMETERS, "884,864");
        assertThat(count.findings().get(0).sentence())
                .isEqualTo("It follows from a slip in dropout_3. "
                        + KnownSlips.named("DROPOUT_REMOVES_VALUES").sentence());
    }

    /** What a slip in any earlier layer leads to is answered, but only after that layer was answered rightly. */
    @ParameterizedTest
    @MethodSource("cnnbyhand.published.Models#names")
    void whoHasEveryShapeRightIsToldOfNoSlipFurtherUp(String model) {
        Quiz all = Asked.quiz(Asked.model(model), Level.BOTH);
        Track track = Track.right(Asked.model(model).network().input());
        int supposed = 0;
        for (Question question : all.questions()) {
            for (Value wrong : wrongFromFurtherUp(question)) {
                for (Finding finding : Diagnosis.of(question.row(), question.cell(), wrong, track)) {
                    assertThat(finding.where()).matches("|It would follow from .*, but you rightly have .* there. ");
                    supposed += finding.where().isEmpty() ? 0 : 1;
                }
            }
            track = question.cell() == PARAMETERS ? track.rightly(question.row()) : track;
        }
        assertThat(supposed).isGreaterThan(20);
    }

    private static List<Value> wrongFromFurtherUp(Question question) {
        Row row = question.row();
        return row.earlier()
                .flatMap(before -> before.slips(SHAPE).stream()
                        .flatMap(slip -> Value.of(slip.numbers()).shape().stream())
                        .flatMap(shape -> row.after(before.place(), shape).stream()))
                .flatMap(taken -> taken.possible(question.cell()).stream())
                .map(Working::value)
                .filter(value -> !value.says(row.working(question.cell()).value()))
                .distinct()
                .toList();
    }
}
