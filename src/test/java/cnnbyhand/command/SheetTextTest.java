package cnnbyhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Run;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as spreadsheets, their settings and their countries write them. */
class SheetTextTest {
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

    private static final String BROKEN = WHOLE.replace("\"26,26,32\"", "\"26,\n26,\n32\"");

    @TempDir
    private Path folder;

    @Test
    void tabsPartCellsToo() throws IOException {
        String tabs = "layer\tshape\tparameters\nconv2d_3\t26,26,32\t320\ndense_4\t10\t1,290\n";
        assertThat(graded(tabs).lines()).contains("Score: 4 of 16 right, 12 unanswered");
    }

    @Test
    void unicodeTextOfASpreadsheetIsRead() throws IOException {
        String tabs = "\ufefflayer\tshape\tparameters\r\nconv2d_3\t26,26,32\t320\r\n";
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(graded(tabs, wide).lines()).contains("Score: 2 of 16 right, 14 unanswered");
        }
    }

    @Test
    void aLineThatNamesTheSeparatorAndEmptyLinesAboveTheHeadAreSkipped() throws IOException {
        String semicolons = WHOLE.replace(",\"", ";\"").replace("\",", "\";").replaceAll("(?m)^(\\w+),(.*),", "$1;$2;");
        for (String above :
                List.of("sep=;\n", "\"sep=;\"\n", "SEP=;\r\n\r\n", "\n\n", ";;\n", "\u00a0;\n", "sep=;\n;;\n")) {
            assertThat(graded(above + semicolons).lines()).as(above).contains(ALL_RIGHT);
        }
        for (String above : List.of("sep=,\n", ",,,\n\n", "\"\",\n")) {
            assertThat(graded(above + WHOLE).lines()).as(above).contains(ALL_RIGHT);
        }
        assertThat(graded("sep=\t\nlayer\tshape\tparameters\nconv2d_3\t26x26x32\t320\n")
                        .lines())
                .contains("Score: 2 of 16 right, 14 unanswered");
    }

    @Test
    void aSeparatorInQuotesPartsNothing() throws IOException {
        String remarks = HEAD.replace("parameters", "parameters,\"remarks; optional; or none\"");
        assertThat(graded(WHOLE.replace(HEAD, remarks)).lines()).contains(ALL_RIGHT);
        assertThat(graded("layer;shape;parameters;\"a, b, c, d\"\nconv2d_3;26,26,32;320;x\n")
                        .lines())
                .contains("Score: 2 of 16 right, 14 unanswered");
    }

    @Test
    void emptyCellsBehindTheLastColumnAreNone() throws IOException {
        assertThat(graded(WHOLE.replaceAll("(?m)$(?<=.)", ",,")).lines()).contains(ALL_RIGHT);
        assertThat(graded(WHOLE.replace(",320\n", ",320,,\u00a0,\n")).lines()).contains(ALL_RIGHT);
    }

    @Test
    void blanksThatDoNotBreakAreBlanks() throws IOException {
        assertThat(graded(WHOLE.replace("conv2d_3,", "\u00a0conv2d_3\u202f,")
                                .replace("layer,shape", "layer\u00a0,\u2007shape")
                                .replace("1 179 776", "1\u00a0179\u00a0776\u00a0"))
                        .lines())
                .contains(ALL_RIGHT);
        assertThat(graded(HEAD + "conv2d_3,\u00a0,\u202f\n").lines()).contains("Score: 0 of 16 right, 16 unanswered");
    }

    @Test
    void lineBreaksInACellAreBlanks() throws IOException {
        assertThat(graded(BROKEN).lines()).contains(ALL_RIGHT);
    }

    @Test
    void linesAreCountedThroughLineBreaksInCellsAndEmptyLines() throws IOException {
        assertThat(graded(BROKEN + "\nconv2d_3,1,1\n").lines())
                .containsExactly("answers line 13 must be another layer than line 2, found conv2d_3 again");
    }

    @Test
    void numbersAreReadAsSpreadsheetsAndTheirCountriesWriteThem() throws IOException {
        for (String count : List.of(
                "18’496",
                "18'496",
                "18 496",
                "18\u202f496",
                "18496.0",
                "18496.00",
                "\"18,496.0\"",
                "\"18496,0\"",
                "18.496")) {
            assertThat(graded(HEAD + "conv2d_4,24x24x64," + count + "\n").lines())
                    .as(count)
                    .contains("Score: 2 of 16 right, 14 unanswered");
        }
        assertThat(graded(HEAD + "flatten_2,9216.0,0.0\n").lines()).contains("Score: 2 of 16 right, 14 unanswered");
    }

    private Run graded(String text) throws IOException {
        return graded(text, StandardCharsets.UTF_8);
    }

    private Run graded(String text, Charset charset) throws IOException {
        Path sheet = folder.resolve("sheet.csv");
        Files.writeString(sheet, text, charset);
        return Run.of("quiz=mnist", "out=" + folder.resolve("out"), "answers=" + sheet);
    }
}
