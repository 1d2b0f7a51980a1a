package cnnbyhand.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison that cannot fail proves nothing: each kind of change is tried. */
class RecordingComparisonTest {
    private static final Shown.Figure PICTURE = new Shown.Figure("a bar", "1-trial-a-bar.png");
    private static final Shown.Figure VARYING = new Shown.Figure("≈ a bar", "1-trial-a-bar.png");

    @TempDir
    private Path folder;

    @Test
    void theSameOutputsHold() throws Exception {
        assertThat(differences(text("320", "≈ 4.1 s"), text("320", "≈ 4.1 s"))).isEmpty();
    }

    @Test
    void anotherNumberIsReportedWithItsPlaceAndBothValues() throws Exception {
        assertThat(differences(text("layer", "320"), text("layer", "321")))
                .containsExactly("1-trial, cell 1, output 1, line 2 must be, as recorded, 320, found 321");
    }

    @Test
    void aLineMoreOrLessIsReported() throws Exception {
        assertThat(differences(text("1"), text("1", "2")))
                .containsExactly("1-trial, cell 1, output 1, line 2 must be, as recorded, nothing, found 2");
        assertThat(differences(text("1", "≈ 2"), text("1")))
                .containsExactly("1-trial, cell 1, output 1, line 2 must be, as recorded, ≈ 2, found nothing");
    }

    @Test
    void aVaryingLineNeedOnlyBeThere() throws Exception {
        assertThat(differences(text("≈ 4.1 s"), text("≈ 19.7 s"))).isEmpty();
    }

    @Test
    void aLineThatIsMarkedOnOneSideAloneIsReported() throws Exception {
        assertThat(differences(text("≈ 320"), text("320"))).hasSize(1);
        assertThat(differences(text("320"), text("≈ 320"))).hasSize(1);
    }

    @Test
    void anOutputMoreOrLessIsReported() throws Exception {
        assertThat(differences(List.of(), text("1")))
                .containsExactly("1-trial, cell 1, output 1 must be, as recorded, nothing, found the text 1");
        assertThat(differences(text("1"), List.of()))
                .containsExactly("1-trial, cell 1, output 1 must be, as recorded, the text 1, found nothing");
    }

    @Test
    void aPictureInLettersOfAnotherSizeStillHolds() throws Exception {
        assertThat(differences(PICTURE, bar(40, 14), PICTURE, bar(40, 15))).isEmpty();
    }

    @Test
    void anotherPictureIsReported() throws Exception {
        String where = "1-trial, cell 1, output 1 must be, as recorded, the picture "
                + folder.resolve("pictures/1-trial-a-bar.png") + ", found ";
        assertThat(differences(PICTURE, bar(40, 14), PICTURE, bar(80, 14))).containsExactly(where + "another picture");
        assertThat(differences(PICTURE, bar(40, 14), PICTURE, new BufferedImage(401, 200, 1)))
                .containsExactly(where + "another picture");
    }

    @Test
    void aVaryingPictureNeedOnlyBeThere() throws Exception {
        assertThat(differences(VARYING, bar(40, 14), VARYING, bar(80, 14))).isEmpty();
        assertThat(differences(VARYING, bar(40, 14), PICTURE, bar(40, 14))).hasSize(1);
    }

    @Test
    void aPictureThatIsLostIsReported() throws Exception {
        Lesson lesson = lesson(List.of(PICTURE));
        Outputs outputs = new Outputs(Map.of(1, List.of(PICTURE)), Map.of(PICTURE.name(), bar(40, 14)));
        assertThat(RecordingComparison.of(lesson, outputs))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("found no such file");
    }

    private List<String> differences(List<Shown> recorded, List<Shown> found) throws Exception {
        return RecordingComparison.of(lesson(recorded), new Outputs(Map.of(1, found), Map.of()));
    }

    private List<String> differences(Shown.Figure recorded, BufferedImage then, Shown.Figure found, BufferedImage now)
            throws Exception {
        Lesson lesson = lesson(List.of());
        Recording.write(lesson, new Outputs(Map.of(1, List.of(recorded)), Map.of(recorded.name(), then)));
        return RecordingComparison.of(lesson, new Outputs(Map.of(1, List.of(found)), Map.of(found.name(), now)));
    }

    private Lesson lesson(List<Shown> recorded) throws IOException {
        Path file = folder.resolve("1-trial.md");
        String cell = "# Trial\n\n```java\nshow(1);\n```\n";
        String outputs = String.join("\n", OutputMarkdown.of(recorded, ""));
        Files.writeString(file, cell + outputs + (recorded.isEmpty() ? "" : "\n"));
        return new Lesson(1, "trial", file);
    }

    private static List<Shown> text(String... lines) {
        return List.of(new Shown.Text(List.of(lines)));
    }

    private static BufferedImage bar(int left, int letters) {
        BufferedImage picture = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(left, 20, 60, 150);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, letters));
        graphics.drawString("7", 5, 190);
        graphics.dispose();
        return picture;
    }
}
