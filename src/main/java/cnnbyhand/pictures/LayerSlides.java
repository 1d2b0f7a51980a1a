package cnnbyhand.pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of layers as slides of 16:9, with letters that the last bench can read.
 *
 * @param reading what the network took the image for
 * @param key what the colours mean
 * @param image is shown on every slide
 */
record LayerSlides(String title, String reading, String key, BufferedImage image, List<LayerRow> rows) {
    /** More rows would make each too small. */
    static final int MOST_ROWS = 6;

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int TOP = 156;
    private static final int IMAGE_TOP = 14;
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 34);
    private static final Font WORDS = new Font(Font.SANS_SERIF, Font.PLAIN, 21);

    /** @param headings of pictures that stand side by side; none for one picture a row */
    List<Drawing> all(List<String> headings) {
        int count = (rows.size() + MOST_ROWS - 1) / MOST_ROWS;
        int most = (rows.size() + count - 1) / count;
        List<Drawing> slides = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += most) {
            List<LayerRow> shown = rows.subList(from, Math.min(from + most, rows.size()));
            slides.add(slide(title + " (" + (slides.size() + 1) + " of " + count + ")", headings, shown));
        }
        return slides;
    }

    private Drawing slide(String heading, List<String> headings, List<LayerRow> shown) {
        Sheet sheet = new Sheet(WIDTH, HEIGHT);
        write(sheet, heading, TITLE, 48);
        write(sheet, reading, WORDS, 82);
        write(sheet, key, WORDS, 110);
        sheet.paste(image, WIDTH - Sheet.MARGIN - image.getWidth(), IMAGE_TOP);
        RowFormat format = RowFormat.SLIDE;
        for (int picture = 0; picture < headings.size(); picture++) {
            int left = format.left(picture, headings.size());
            sheet.write(headings.get(picture), format.name(), Color.BLACK, left, TOP - 12);
        }
        int top = TOP;
        for (LayerRow row : shown) {
            format.paint(sheet, row, top);
            top += format.height(row);
        }
        return sheet.finished();
    }

    private void write(Sheet sheet, String text, Font font, int baseline) {
        int room = WIDTH - 3 * Sheet.MARGIN - image.getWidth();
        sheet.write(text, sheet.fitting(font, text, room), Color.BLACK, Sheet.MARGIN, baseline);
    }
}
