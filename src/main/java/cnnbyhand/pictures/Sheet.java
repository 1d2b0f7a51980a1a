package cnnbyhand.pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A white sheet on which a picture is drawn, with letters that are the same on all of them. Measures in pixels. */
final class Sheet {
    static final int MARGIN = 24;
    static final Font LARGE = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
    static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
    static final Font TINY = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final int TITLE = 36;
    private static final int NOTE = 64;

    private final BufferedImage picture;
    private final Graphics2D pen;

    Sheet(int width, int height) {
        picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        fill(Color.WHITE, 0, 0, width, height);
    }

    /** What the picture is about, at its upper edge. */
    void title(String text) {
        write(fitted(text, LARGE, picture.getWidth() - 2 * MARGIN), LARGE, Color.BLACK, MARGIN, TITLE);
    }

    /** How the picture is to be read, below the title. */
    void note(String text) {
        write(text, SMALL, Color.BLACK, MARGIN, NOTE);
    }

    void write(String text, Font font, Color color, int x, int baseline) {
        pen.setFont(font);
        pen.setColor(color);
        pen.drawString(text, x, baseline);
    }

    void writeCentred(String text, Font font, Color color, int left, int width, int baseline) {
        write(text, font, color, left + (width - width(text, font)) / 2, baseline);
    }

    void fill(Color color, int x, int y, int width, int height) {
        pen.setColor(color);
        pen.fillRect(x, y, width, height);
    }

    /** A thin line around the pixels from {@code (x, y)} on. */
    void frame(Color color, int x, int y, int width, int height) {
        pen.setColor(color);
        pen.drawRect(x, y, width, height);
    }

    void paste(BufferedImage part, int x, int y) {
        pen.drawImage(part, x, y, null);
    }

    int width(String text, Font font) {
        return pen.getFontMetrics(font).stringWidth(text);
    }

    /** The text, shortened where it is wider than it may be. */
    String fitted(String text, Font font, int width) {
        String shown = text;
        while (width(shown, font) > width && shown.length() > 2) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        return shown;
    }

    /** The picture; nothing more can be drawn on the sheet. */
    BufferedImage finished() {
        pen.dispose();
        return picture;
    }
}
