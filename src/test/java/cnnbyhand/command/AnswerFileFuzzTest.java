package cnnbyhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.fuzz.Mutation;
import cnnbyhand.published.Models;
import cnnbyhand.quiz.Level;
import cnnbyhand.quiz.Question;
import cnnbyhand.quiz.Quiz;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any bytes in place of a sheet of answers. */
@Tag("fuzz")
class AnswerFileFuzzTest {
    private static final byte[] SHEET =
            "layer,shape,parameters\nconv2d_3,\"26,26,32\",320\ndense_4,10,1290\n".getBytes(StandardCharsets.UTF_8);
    private static final Quiz QUIZ =
            new Quiz(Models.named("mnist").orElseThrow().network(), 128, Level.BOTH);
    private static Path file;

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("fuzz", ".csv");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Property
    void aChangedSheetIsRefusedOrGivesEveryQuestionSomeText(@ForAll("mutations") Mutation mutation) throws IOException {
        read(mutation.of(SHEET));
    }

    @Property
    void cellsInAnyOrderAreRefusedOrGiveEveryQuestionSomeText(@ForAll("sheets") String sheet) throws IOException {
        read(sheet.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void anyBytesAreRefused(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
        assertThat(read(bytes)).isFalse();
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutation.any();
    }

    @Provide
    Arbitrary<String> sheets() {
        return Arbitraries.of(
                        ",",
                        ",",
                        ";",
                        "\"",
                        "\n",
                        "\n",
                        "\r\n",
                        " ",
                        "\ufeff",
                        "layer",
                        "shape",
                        "parameters",
                        "conv2d_3",
                        "dense_4",
                        "26,26,32",
                        "320",
                        "None",
                        "\u0000",
                        "×")
                .list()
                .ofMaxSize(40)
                .map(parts -> "layer,shape,parameters\n" + String.join("", parts));
    }

    private static boolean read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            AnswerFile answers = AnswerFile.read(file.toString(), QUIZ, file);
            for (Question question : QUIZ.questions()) {
                assertThat(answers.answer(question)).isNotNull();
            }
            return true;
        } catch (WrongCommand wrong) {
            assertThat(wrong.getMessage())
                    .startsWith("answers")
                    .contains(" must be ", ", found ")
                    .doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]");
            return false;
        }
    }
}
