package cnnbyhand.pictures;

import cnnbyhand.data.Examples;
import cnnbyhand.data.ImageData;
import cnnbyhand.tables.MistakesTable;
import cnnbyhand.tables.Numbers;
import cnnbyhand.training.Prediction;
import cnnbyhand.training.Scores;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** The test images that a network got wrong with the highest probability, each with what it was mistaken for. */
public final class MistakesPicture {
    private static final int COLUMNS = 4;
    private static final int CELL_WIDTH = 330;
    private static final int GAP = 20;
    private static final int TOP = 92;
    private static final int LINE = 25;
    private static final Color TAKEN = new Color(0xB22222);
    private static final Color RIGHT = new Color(0x08306B);

    private final Scores scores;
    private final Examples examples;
    private final Sheet sheet;

    private MistakesPicture(Scores scores, Examples examples) {
        this.scores = scores;
        this.examples = examples;
        int rows = (scores.mistakes().size() + COLUMNS - 1) / COLUMNS;
        sheet = new Sheet(
                2 * Sheet.MARGIN + COLUMNS * CELL_WIDTH, TOP + rows * (ExamplePicture.LARGEST + GAP) + Sheet.MARGIN);
    }

    /** @throws IOException if the examples cannot be read again */
    public static Drawing of(Scores scores, String model, ImageData data) throws IOException {
        return new MistakesPicture(scores, data.test()).paint(model + " on " + data.title());
    }

    private Drawing paint(String run) throws IOException {
        int shown = scores.mistakes().size();
        if (shown == 0) {
            sheet.title(run + ": no mistake");
            sheet.note("all " + scores.examples() + " test images were classified correctly");
            return sheet.finished();
        }
        sheet.title(run + ": " + heading(shown));
        sheet.note(
                "misclassified test images with the highest probability; numbers are places in the test set, from 0");
        for (int place = 0; place < shown; place++) {
            int left = Sheet.MARGIN + place % COLUMNS * CELL_WIDTH;
            int top = TOP + place / COLUMNS * (ExamplePicture.LARGEST + GAP);
            paint(scores.mistakes().get(place), left, top);
        }
        return sheet.finished();
    }

    private String heading(int shown) {
        if (shown < scores.wrong()) {
            return "the " + shown + " most confident of " + scores.wrong() + " mistakes";
        }
        return shown == 1 ? "the only mistake" : "all " + shown + " mistakes, the most confident first";
    }

    private void paint(Prediction mistake, int left, int top) throws IOException {
        BufferedImage picture = ExamplePicture.of(examples, mistake.index());
        sheet.paste(picture, left, top);
        int x = left + ExamplePicture.LARGEST + 12;
        write("mistaken for", Sheet.SMALL, Color.BLACK, x, top, 1);
        write(MistakesTable.name(mistake.predicted(), examples), Sheet.BOLD, TAKEN, x, top, 2);
        write("with " + Numbers.percent(mistake.probability()), Sheet.SMALL, TAKEN, x, top, 3);
        write("is " + MistakesTable.name(mistake.label(), examples), Sheet.BOLD, RIGHT, x, top, 4);
        write("test image " + mistake.index(), Sheet.TINY, Color.GRAY, x, top, 5);
    }

    private void write(String text, java.awt.Font font, Color color, int x, int top, int line) {
        int room = CELL_WIDTH - ExamplePicture.LARGEST - 24;
        sheet.write(sheet.fitted(text, font, room), font, color, x, top + line * LINE - 8);
    }
}
