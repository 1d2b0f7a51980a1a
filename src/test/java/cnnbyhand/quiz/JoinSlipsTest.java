package cnnbyhand.quiz;

import static cnnbyhand.byhand.diagnosis.Cell.PARAMETERS;
import static cnnbyhand.byhand.diagnosis.Cell.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ChannelRange;
import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.DotProduct;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Finding;
import cnnbyhand.byhand.diagnosis.Row;
import cnnbyhand.byhand.diagnosis.Track;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong number in, its slip out, where branches join. */
class JoinSlipsTest {
    private static final Shape IMAGE = Shape.image(12, 10, 8);
    private static final Layer CONVOLUTION = Convolution.of("conv", 8, 3).same();
    static final Network NETWORK = Network.of(
            "graph",
            new Graph(
                    List.of(new NamedShape("image", IMAGE)),
                    List.of(
                            Step.of(CONVOLUTION, List.of("image")),
                            new Step("conv (2)", CONVOLUTION, List.of("conv")),
                            Step.of(Convolution.of("narrow", 5, 1), List.of("image")),
                            Step.of(
                                    new ElementwiseJoin("sum", ElementwiseJoin.Arithmetic.ADD),
                                    List.of("conv (2)", "image")),
                            Step.of(new Concatenation("both", Concatenation.CHANNELS), List.of("sum", "conv")),
                            Step.of(new Concatenation("concat", Concatenation.CHANNELS), List.of("sum", "narrow")),
                            Step.of(new ChannelRange("part", 2, 5), List.of("image")),
                            Step.of(new DotProduct("dot", 3, 3, false), List.of("image", "image"))),
                    List.of("both", "concat", "part", "dot")));

    @ParameterizedTest(name = "{0}: {1} for {2} is {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "sum; 12,10,16; 12,10,8; SUMMED_UP",
                "both; 12,10,8; 12,10,16; ADDED_IN_PLACE",
                "part; 12,10,3; 12,10,4; LAST_NOT_COUNTED",
                "concat; 12,10,5; 12,10,13; FIRST_ALONE",
                "dot; 12,10,8; 12,10,12,10; SUMMED_SIDE_KEPT"
            })
    void aWrongShapeIsDiagnosed(String layer, String wrong, String right, String slip) {
        diagnosed(layer, SHAPE, wrong, right, slip);
    }

    /** 3·3·8·8 + 8 = 584 parameters, which the first use has. */
    @ParameterizedTest(name = "{0}: {1} for {2} is {3}")
    @CsvSource(
            delimiter = ';',
            value = {"conv (2); 584; 0; COUNTED_AGAIN"})
    void aWrongCountIsDiagnosed(String layer, String wrong, String right, String slip) {
        diagnosed(layer, PARAMETERS, wrong, right, slip);
    }

    /** From 10×8×8 instead of 12×10×8 follows 8×6×8 in the layer behind, and nothing in the other branch. */
    @Test
    void aWrongShapeIsCarriedAlongItsOwnBranchAlone() {
        Quiz quiz = new Quiz(NETWORK, 1, Level.SHAPES);
        assertThat(quiz.answer("10,8,8").mark()).isEqualTo(Mark.WRONG);
        assertThat(quiz.answer("10,8,8").mark()).isEqualTo(Mark.RIGHT_FROM_SLIP);
        assertThat(quiz.answer("12,10,5").mark()).isEqualTo(Mark.RIGHT);
        assertThat(quiz.answer("12,10,8").mark()).isEqualTo(Mark.RIGHT);
    }

    @Test
    void aQuestionNamesTheInputsThatAreNotTheRowAbove() {
        Quiz quiz = new Quiz(NETWORK, 1, Level.SHAPES);
        assertThat(quiz.questions())
                .extracting(Question::description)
                .contains(
                        "add, from conv (2) and image",
                        "convolution, 5 filters of 1×1, stride 1, padding valid, from image")
                .contains("convolution, 8 filters of 3×3, stride 1, padding same, shared with conv");
    }

    static List<String> rows() throws NoSuchMethodException {
        return Stream.concat(rows("aWrongShapeIsDiagnosed"), rows("aWrongCountIsDiagnosed"))
                .toList();
    }

    private static Stream<String> rows(String test) throws NoSuchMethodException {
        return Stream.of(JoinSlipsTest.class
                .getDeclaredMethod(test, String.class, String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value());
    }

    private static void diagnosed(String layer, Cell cell, String wrong, String right, String slip) {
        Ledger ledger = NETWORK.ledger();
        int place = IntStream.range(0, ledger.entries().size())
                .filter(each -> ledger.entries().get(each).name().equals(layer))
                .findFirst()
                .orElseThrow();
        Question question = new Question(Row.of(ledger, 1, place), cell);
        Track track = Track.right(ledger.entries().get(place).input());
        Grade grade = Grade.of(question, wrong, track);
        assertThat(grade.mark()).isEqualTo(Mark.WRONG);
        assertThat(grade.findings()).extracting(Finding::slip).startsWith(KnownSlips.named(slip));
        assertThat(Grade.of(question, right, track).mark()).isEqualTo(Mark.RIGHT);
    }
}
