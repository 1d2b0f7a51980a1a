package cnnbyhand.lessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Compares what a lesson's cells show now with what is recorded. */
final class RecordingComparison {
    private static final String NOTHING = "nothing";

    private final Lesson lesson;
    private final Outputs outputs;
    private final List<String> differences = new ArrayList<>();

    private RecordingComparison(Lesson lesson, Outputs outputs) {
        this.lesson = lesson;
        this.outputs = outputs;
    }

    /** Every recorded output that no longer holds, a sentence each; what is marked as varying need only be there. */
    static List<String> of(Lesson lesson, Outputs outputs) throws IOException, LessonFault {
        RecordingComparison comparison = new RecordingComparison(lesson, outputs);
        for (Part.CodeCell cell : lesson.page().cells()) {
            comparison.compare(cell);
        }
        return comparison.differences;
    }

    private void compare(Part.CodeCell cell) throws IOException {
        List<Shown> now = outputs.shown().getOrDefault(cell.number(), List.of());
        String where = lesson.stem() + ", cell " + cell.number();
        for (int place = 0; place < Math.max(now.size(), cell.recorded().size()); place++) {
            compare(
                    where + ", output " + (place + 1),
                    place < cell.recorded().size() ? cell.recorded().get(place) : null,
                    place < now.size() ? now.get(place) : null);
        }
    }

    private void compare(String where, Shown recorded, Shown found) throws IOException {
        if (recorded instanceof Shown.Text expected && found instanceof Shown.Text text) {
            compareLines(where, expected.lines(), text.lines());
        } else if (recorded instanceof Shown.Figure expected && found instanceof Shown.Figure picture) {
            comparePictures(where, expected, picture);
        } else {
            differ(where, kind(recorded), kind(found));
        }
    }

    private void compareLines(String where, List<String> recorded, List<String> found) {
        for (int line = 0; line < Math.max(recorded.size(), found.size()); line++) {
            String expected = line < recorded.size() ? recorded.get(line) : NOTHING;
            String text = line < found.size() ? found.get(line) : NOTHING;
            if (!expected.equals(text) && !(Shown.varies(expected) && Shown.varies(text))) {
                differ(where + ", line " + (line + 1), expected, text);
            }
        }
    }

    private void comparePictures(String where, Shown.Figure recorded, Shown.Figure found) throws IOException {
        Path file = lesson.picture(recorded.name());
        if (!recorded.equals(found)) {
            differ(where, "the picture " + recorded.name(), found.name());
        } else if (!Files.exists(file)) {
            differ(where, "the picture " + file, "no such file");
        } else if (!Shown.varies(recorded.caption())
                && !PictureComparison.alike(
                        ImageIO.read(file.toFile()), outputs.pictures().get(found.name()))) {
            differ(where, "the picture " + file, "another picture");
        }
    }

    private void differ(String where, String recorded, String found) {
        differences.add(where + " must be, as recorded, " + recorded + ", found " + found);
    }

    private static String kind(Shown shown) {
        if (shown == null) {
            return NOTHING;
        }
        return shown instanceof Shown.Figure picture
                ? "the picture " + picture.name()
                : "the text " + ((Shown.Text) shown).lines().get(0);
    }
}
