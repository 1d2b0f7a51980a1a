package cnnbyhand.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cnnbyhand.Run;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of answers as students hand them in. */
class AnswerFileTest {
    private static final String HEAD = "layer,shape,parameters\n";
    private static final String WHOLE = HEAD + "conv2d_3,\"26,26,32\",320\n"
            + "conv2d_4,\"(None, 24, 24, 64)\",\"18,496\"\n"
            + "max_pooling2d_2,12x12x64,0\n"
            + "dropout_3,12×12×64,0\n"
            + "flatten_2,9216,0\n"
            + "dense_3,128,1 179 776\n"
            + "dropout_4,128,0\n"
            + "dense_4,10,1290\n";
    private static final String ALL_RIGHT = "Score: 16 of 16 right";

    @TempDir
    private Path folder;

    private Path sheet;

    @BeforeEach
    void nameTheSheet() {
        sheet = folder.resolve("sheet.csv");
    }

    @Test
    void aWholeSheetIsGradedCellByCell() throws IOException {
        assertThat(graded(WHOLE).lines()).contains(ALL_RIGHT);
        assertThat(graded(WHOLE.replace("18,496", "18,432")).section("2 of 8"))
                .contains(
                        "parameters > 18,432",
                        "✗ wrong. The bias is forgotten: each filter or unit adds one number of its own.");
    }

    @Test
    void spreadsheetsMayPutMarksSemicolonsSpacesAndTheirOwnLineEnds() throws IOException {
        assertThat(graded("\ufeff" + WHOLE).lines()).contains(ALL_RIGHT);
        assertThat(graded(WHOLE.replace("\n", "\r\n")).lines()).contains(ALL_RIGHT);
        assertThat(graded(WHOLE.replace("\n", "\n\n").replace(",\"", ", \"")).lines())
                .contains(ALL_RIGHT);
        assertThat(graded("Layer;Shape;Parameters\nconv2d_3;26,26,32;320\n").lines())
                .contains("Score: 2 of 16 right, 14 unanswered");
    }

    @Test
    void columnsMayStandInAnyOrderAmongOthers() throws IOException {
        assertThat(graded("name,parameters,layer,shape\nMe,320,conv2d_3,26x26x32\n")
                        .lines())
                .contains("Score: 2 of 16 right, 14 unanswered");
    }

    @Test
    void whatIsMissingIsUnansweredAndWhatIsNoNumberIsUnreadable() throws IOException {
        Run run = graded(HEAD + "conv2d_3,26x26x32\nconv2d_4,a lot,\n");
        assertThat(run.status()).isZero();
        assertThat(run.lines()).contains("Score: 1 of 16 right, 1 unreadable, 14 unanswered");
        assertThat(run.section("2 of 8"))
                .contains("shape > a lot")
                .anyMatch(line -> line.startsWith("✗ shape must be height, width and channels"));
    }

    @Test
    void anUnknownLayerIsAnsweredWithItsLineAndTheNearestOne() throws IOException {
        refused(
                WHOLE.replace("flatten_2", "flaten_2"),
                "answers line 6 must be a layer of mnist, found flaten_2; did you mean flatten_2?");
        refused(HEAD + "fc6,4096,0\n", "answers line 2 must be a layer of mnist, found fc6");
        refused(HEAD + ",4096,0\n", "answers line 2 must be a layer of mnist, found ");
    }

    @Test
    void aLayerThatComesTwiceIsRefused() throws IOException {
        refused(WHOLE + "conv2d_3,1,1\n", "answers line 10 must be another layer than line 2, found conv2d_3 again");
    }

    @Test
    void aShapeWithoutQuotesIsExplained() throws IOException {
        refused(
                HEAD + "conv2d_3,26,26,32,320\n",
                "answers line 2 must be at most 3 cells, found 5; put a shape in quotes: \"5,5,16\"");
    }

    @Test
    void aSheetWithoutTheColumnsIsRefused() throws IOException {
        refused(
                "layer,shapes,parameters\nconv2d_3,1,1\n",
                "answers line 1 must be the columns layer, shape, parameters, found layer, shapes, parameters");
        refused("", "answers must be a sheet with one row per layer, found nothing in it");
        refused(
                HEAD + "conv2d_3,\"26,26,32,320\n",
                "answers must be CSV with whole quotes, found one that is not closed," + " or text behind it");
        refused(
                HEAD + "conv2d_3,\"26,26,32\"!,320\n",
                "answers must be CSV with whole quotes, found one that is not" + " closed, or text behind it");
    }

    @Test
    void otherEncodingsAreRefusedInOneLine() throws IOException {
        String line = "answers must be text in UTF-8, found another encoding; save it as \"CSV UTF-8\"";
        refused(WHOLE, StandardCharsets.UTF_16LE, line);
        refused(WHOLE, StandardCharsets.UTF_16BE, line);
        refused(WHOLE, StandardCharsets.ISO_8859_1, line);
        refused("\u0000".repeat(100), line);
    }

    @Test
    void aFileThatCannotBeOneIsRefused() throws IOException {
        refused("x".repeat((1 << 20) + 1), "answers must be of at most 1048576 bytes, found more");
        Path absent = folder.resolve("nowhere.csv");
        String hint = "; an empty one is " + folder.resolve("out/mnist/quiz-sheet.csv");
        assertRefused(
                absent,
                "answers must be a CSV file, a folder of them, or a pattern such as answers/*.csv, found that " + absent
                        + " does not exist" + hint);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertRefused(empty, "answers must be a folder or a pattern with sheets in it, found none in " + empty);
        assertThat(folder.resolve("out/mnist/quiz-sheet.csv")).exists();
    }

    @Test
    void aFileWithoutPermissionIsRefused() throws IOException {
        Files.writeString(sheet, WHOLE);
        assumeThat(sheet.toFile().setReadable(false) && !Files.isReadable(sheet))
                .as("root may read anything")
                .isTrue();
        assertRefused(
                sheet,
                "answers must be a CSV file that can be read, found " + sheet + "; an empty one is "
                        + folder.resolve("out/mnist/quiz-sheet.csv"));
    }

    @Test
    void alexnetsLayersHaveTheirOwnSheet() throws IOException {
        Files.writeString(sheet, HEAD + "bn1,55x55x96,192\n");
        Run run = Run.of("quiz=alexnet", "out=" + folder.resolve("out"), "answers=" + sheet);
        assertThat(run.section("2 of 18  bn1"))
                .contains("  yours  96 + 96 = 192", "  right  384   2·96 + 2·96 = 384")
                .anyMatch(line -> line.startsWith("✗ wrong. Gamma and beta alone"));
    }

    @Test
    void wordsBehindTheLastColumnAndATotalAreSaidNotToBeGraded() throws IOException {
        Run run = graded(WHOLE.replace("1290\n", "1290,see above\n") + "Total:,,1199882\n");
        assertThat(run.lines())
                .contains(ALL_RIGHT, "not graded line 9, see above", "not graded line 10, Total:")
                .hasSizeGreaterThan(10);
    }

    @Test
    void twoColumnsOfOneNameAreRefused() throws IOException {
        refused(
                "layer,shape,parameters,Parameters\u00a0\nconv2d_3,\"26,26,32\",,320\n",
                "answers line 1 must be columns of different names, found parameters twice");
        refused(
                "\nsep=,\n\nlayer,shape,shape,parameters\nconv2d_3,,26x26x32,320\n",
                "answers line 4 must be columns of different names, found shape twice");
    }

    @Test
    void aNameInCapitalsIsAnsweredWithTheRightOne() throws IOException {
        refused(
                HEAD + "CONV2D_3,1,1\n",
                "answers line 2 must be a layer of mnist, found CONV2D_3; did you mean conv2d_3?");
        refused(
                HEAD + "Max_Poolng2D_2,1,1\n",
                "answers line 2 must be a layer of mnist, found Max_Poolng2D_2; did you mean max_pooling2d_2?");
    }

    private Run graded(String text) throws IOException {
        Files.writeString(sheet, text);
        return run(sheet);
    }

    private void refused(String text, String line) throws IOException {
        refused(text, StandardCharsets.UTF_8, line);
    }

    private void refused(String text, Charset charset, String line) throws IOException {
        Files.writeString(sheet, text, charset);
        assertRefused(sheet, line);
    }

    private void assertRefused(Path file, String line) {
        Run run = run(file);
        assertThat(run.lines()).containsExactly(line);
        assertThat(run.status()).isEqualTo(2);
        assertThat(folder.resolve("out/mnist/quiz.json")).doesNotExist();
    }

    private Run run(Path file) {
        return Run.of("quiz=mnist", "out=" + folder.resolve("out"), "answers=" + file);
    }
}
