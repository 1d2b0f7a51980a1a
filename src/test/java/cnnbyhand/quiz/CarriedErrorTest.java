package cnnbyhand.quiz;

import static cnnbyhand.byhand.diagnosis.Cell.PARAMETERS;
import static cnnbyhand.byhand.diagnosis.Cell.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.diagnosis.Finding;
import org.junit.jupiter.api.Test;

/** A slip is charged once: what rightly follows from it is not wrong again. */
class CarriedErrorTest {
    private final Quiz quiz = Asked.quiz(Asked.model("mnist"), Level.BOTH);

    @Test
    void aShapeThatRightlyFollowsFromAWrongOneIsRightFromThere() {
        Asked.next(quiz, "conv2d_3", SHAPE, "25,25,32");
        Grade grade = Asked.next(quiz, "conv2d_4", SHAPE, "23,23,64");
        assertThat(grade.mark()).isEqualTo(Mark.RIGHT_FROM_SLIP);
        assertThat(grade.ownInput()).isEqualTo("25×25×32");
        assertThat(grade.slippedAt()).isEqualTo("conv2d_3");
        assertThat(grade.right().value()).hasToString("24×24×64");
        assertThat(grade.findings()).isEmpty();
    }

    @Test
    void theSameNumbersWithoutTheEarlierSlipAreWrong() {
        Asked.next(quiz, "conv2d_3", SHAPE, "26,26,32");
        assertThat(Asked.next(quiz, "conv2d_4", SHAPE, "23,23,64").mark()).isEqualTo(Mark.WRONG);
    }

    @Test
    void aSlipIsCarriedThroughLayersThatAreLeftUnanswered() {
        Asked.next(quiz, "max_pooling2d_2", SHAPE, "11,11,64");
        Grade flat = Asked.next(quiz, "flatten_2", SHAPE, "7744");
        assertThat(flat.mark()).isEqualTo(Mark.RIGHT_FROM_SLIP);
        assertThat(flat.ownInput()).isEqualTo("11×11×64");
        assertThat(flat.slippedAt()).isEqualTo("max_pooling2d_2");
        Grade count = Asked.next(quiz, "dense_3", PARAMETERS, "991,360");
        assertThat(count.mark()).isEqualTo(Mark.RIGHT_FROM_SLIP);
        assertThat(count.ownInput()).isEqualTo("7,744");
        assertThat(count.slippedAt()).isEqualTo("max_pooling2d_2");
    }

    @Test
    void parametersFollowFromTheShapeBeforeTheirLayerNotFromItsOwn() {
        Asked.next(quiz, "conv2d_3", SHAPE, "26,26,16");
        assertThat(Asked.next(quiz, "conv2d_3", PARAMETERS, "320").mark()).isEqualTo(Mark.RIGHT);
        assertThat(Asked.next(quiz, "conv2d_4", PARAMETERS, "9280").mark()).isEqualTo(Mark.RIGHT_FROM_SLIP);
    }

    @Test
    void aRightShapeLeadsBackOntoTheRightWay() {
        Asked.next(quiz, "conv2d_3", SHAPE, "25,25,32");
        assertThat(Asked.next(quiz, "conv2d_4", SHAPE, "24,24,64").mark()).isEqualTo(Mark.RIGHT);
        assertThat(Asked.next(quiz, "max_pooling2d_2", SHAPE, "11,11,64").mark())
                .isEqualTo(Mark.WRONG);
    }

    @Test
    void aLayerThatForgetsTheSlipLeadsBackToo() {
        Asked.next(quiz, "flatten_2", SHAPE, "7744");
        assertThat(Asked.next(quiz, "dense_3", SHAPE, "128").mark()).isEqualTo(Mark.RIGHT);
        assertThat(Asked.next(quiz, "dense_4", PARAMETERS, "1290").mark()).isEqualTo(Mark.RIGHT);
    }

    @Test
    void aSecondSlipIsDiagnosedOnTheStudentsOwnInput() {
        Asked.next(quiz, "conv2d_4", SHAPE, "23,23,64");
        Grade grade = Asked.next(quiz, "max_pooling2d_2", SHAPE, "10,10,64");
        assertThat(grade.mark()).isEqualTo(Mark.WRONG);
        assertThat(grade.findings()).extracting(Finding::slip).containsExactly(KnownSlips.named("PLUS_ONE_FORGOTTEN"));
        assertThat(grade.findings().get(0).sentence()).startsWith("From your 23×23×64: The + 1 is forgotten");
        assertThat(grade.findings().get(0).derivation()).isEqualTo("⌊(23 − 2) / 2⌋ = 10");
    }

    @Test
    void aNewSlipIsWhereTheNextErrorsComeFrom() {
        Asked.next(quiz, "conv2d_3", SHAPE, "25,25,32");
        assertThat(Asked.next(quiz, "conv2d_4", SHAPE, "25,25,64").mark()).isEqualTo(Mark.WRONG);
        Grade pool = Asked.next(quiz, "max_pooling2d_2", SHAPE, "12,12,64");
        assertThat(pool.mark()).isEqualTo(Mark.RIGHT);
    }

    @Test
    void anAnswerFromAShapeFurtherUpIsTracedToThatShapeAndToNoOther() {
        Asked.next(quiz, "conv2d_4", SHAPE, "24,24,64");
        Asked.next(quiz, "max_pooling2d_2", SHAPE, "13,13,32");
        Asked.next(quiz, "dropout_3", SHAPE, "13,13,24");
        Grade flat = Asked.next(quiz, "flatten_2", SHAPE, "5408");
        assertThat(flat.mark()).isEqualTo(Mark.WRONG);
        assertThat(flat.findings())
                .extracting(Finding::sentence)
                .containsExactly("It follows correctly from your 13×13×32 at max_pooling2d_2. "
                        + "An answer in between is passed over: a layer takes what the one just before it gives. "
                        + "Here that is your 13×13×24.");
        assertThat(flat.findings().get(0).derivation()).isEqualTo("13·13·32 = 5,408");
    }

    @Test
    void aSlipIsNotSaidToBeMadeWhereTheStudentIsRight() {
        Quiz cifar10 = Asked.quiz(Asked.model("cifar10"), Level.BOTH);
        Asked.next(cifar10, "conv2d_1", SHAPE, "32,32,32");
        Grade grade = Asked.next(cifar10, "activation_1", SHAPE, "30,30,32");
        assertThat(grade.findings())
                .extracting(Finding::sentence)
                .containsExactly("It would follow from a slip in conv2d_1, but you rightly have 32×32×32 there. "
                        + KnownSlips.named("VALID_FOR_SAME").sentence());
        assertThat(cifar10.score().toReadAgain())
                .containsExactly("output shape of activation: output = input (activation_1)");
    }

    @Test
    void batchNormalizationIsTakenOverTheChannelsThatTheStudentHas() {
        Quiz alexnet = Asked.quiz(Asked.model("alexnet"), Level.BOTH);
        Asked.next(alexnet, "conv1", SHAPE, "55,55,3");
        assertThat(Asked.next(alexnet, "bn1", SHAPE, "55,55,3").mark()).isEqualTo(Mark.RIGHT_FROM_SLIP);
        assertThat(Asked.next(alexnet, "bn1", PARAMETERS, "12").mark()).isEqualTo(Mark.RIGHT_FROM_SLIP);
    }

    @Test
    void aWrongShapeThatNoLayerCanTakeIsNotCarriedOn() {
        assertThat(Asked.next(quiz, "conv2d_3", SHAPE, "2,2,32").mark()).isEqualTo(Mark.WRONG);
        assertThat(Asked.next(quiz, "conv2d_4", SHAPE, "24,24,64").mark()).isEqualTo(Mark.RIGHT);
        assertThat(Asked.next(quiz, "flatten_2", SHAPE, "12,12,64").mark()).isEqualTo(Mark.WRONG);
        assertThat(Asked.next(quiz, "dense_3", PARAMETERS, "8320").mark()).isEqualTo(Mark.WRONG);
    }

    @Test
    void aFlatAnswerWithABatchInFrontIsCarriedLikeOneWithout() {
        Asked.next(quiz, "max_pooling2d_2", SHAPE, "11,11,64");
        assertThat(Asked.next(quiz, "flatten_2", SHAPE, "128, 7744").mark()).isEqualTo(Mark.RIGHT_FROM_SLIP);
        assertThat(Asked.next(quiz, "dense_3", PARAMETERS, "991360").mark()).isEqualTo(Mark.RIGHT_FROM_SLIP);
    }
}
