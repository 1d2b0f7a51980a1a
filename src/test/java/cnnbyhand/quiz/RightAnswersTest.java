package cnnbyhand.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.published.Published;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who copies the documents' own tables has everything right. */
class RightAnswersTest {
    /** Document 003 prints no table: worked out on paper from its arguments; 4C for a batch normalization. */
    private static final List<String> ALEXNET = List.of(
            "conv1 55,55,96 34944",
            "bn1 55,55,96 384",
            "relu1 55,55,96 0",
            "pool1 27,27,96 0",
            "conv2 27,27,256 614656",
            "bn2 27,27,256 1024",
            "relu2 27,27,256 0",
            "pool2 13,13,256 0",
            "conv3 13,13,384 885120",
            "conv4 13,13,384 1327488",
            "conv5 13,13,256 884992",
            "pool5 6,6,256 0",
            "flatten 9216 0",
            "fc6 4096 37752832",
            "dropout6 4096 0",
            "fc7 4096 16781312",
            "dropout7 4096 0",
            "fc8 1000 4097000");

    @ParameterizedTest(name = "{0}")
    @MethodSource("printed")
    void aPrintedTableAnswersItsQuiz(String model) {
        Quiz quiz = Asked.quiz(Asked.model(model), Level.BOTH);
        for (Published.PrintedRow row : Asked.model(model).published().rows()) {
            answer(quiz, row.layer(), row.output().map(Object::toString).orElse("256"), row.parameters());
        }
        complete(quiz);
    }

    @Test
    void alexnetsRowsAnswerItsQuiz() {
        Quiz quiz = Asked.quiz(Asked.model("alexnet"), Level.BOTH);
        for (String row : ALEXNET) {
            String[] cells = row.split(" ");
            answer(quiz, cells[0], cells[1], Long.parseLong(cells[2]));
        }
        complete(quiz);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void aLevelAsksWhatItIsCalled(Level level) {
        Quiz quiz = Asked.quiz(Asked.model("mnist"), level);
        assertThat(quiz.questions()).hasSize(8 * level.cells().size());
        assertThat(quiz.questions()).extracting(Question::cell).isSubsetOf(level.cells());
    }

    private static List<String> printed() {
        return Models.ALL.stream()
                .filter(model -> !model.published().rows().isEmpty())
                .map(Model::name)
                .toList();
    }

    private static void answer(Quiz quiz, String layer, String shape, long parameters) {
        assertThat(quiz.next().orElseThrow().layer().name()).isEqualTo(layer);
        quiz.answer(shape);
        quiz.answer(Long.toString(parameters));
    }

    private static void complete(Quiz quiz) {
        int all = quiz.questions().size();
        assertThat(quiz.next()).isEmpty();
        assertThat(quiz.score().sentence()).isEqualTo(all + " of " + all + " right");
        assertThat(quiz.score().toReadAgain()).isEmpty();
    }
}
