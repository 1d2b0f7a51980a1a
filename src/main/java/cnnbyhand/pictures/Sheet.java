package cnnbyhand.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A white sheet on which a picture is drawn, with letters that are the same on all of them. Measures in pixels. */
final class Sheet {
    static final int MARGIN = 24;
    static final Font LARGE = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
    static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
    static final Font TINY = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final int SMALLEST = 10;
    private static final int TITLE = 36;
    private static final int NOTE = 64;
    private static final Graphics2D RULER = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    private final int width;
    private final int height;
    private final List<Consumer<Graphics2D>> strokes = new ArrayList<>();

    Sheet(int width, int height) {
        this.width = width;
        this.height = height;
        fill(Color.WHITE, 0, 0, width, height);
    }

    /** What the picture is about, at its upper edge. */
    void title(String text) {
        write(fitted(text, LARGE, width - 2 * MARGIN), LARGE, Color.BLACK, MARGIN, TITLE);
    }

    /** How the picture is to be read, below the title. */
    void note(String text) {
        write(text, SMALL, Color.BLACK, MARGIN, NOTE);
    }

    void write(String text, Font font, Color color, int x, int baseline) {
        strokes.add(pen -> {
            pen.setFont(font);
            pen.setColor(color);
            pen.drawString(text, x, baseline);
        });
    }

    void writeCentred(String text, Font font, Color color, int left, int width, int baseline) {
        write(text, font, color, left + (width - width(text, font)) / 2, baseline);
    }

    /** Text that ends before {@code right}. */
    void writeBefore(String text, Font font, Color color, int right, int baseline) {
        write(text, font, color, right - width(text, font), baseline);
    }

    /** Text that runs upwards from {@code (x, y)}, turned by some degrees: 90 is straight up. */
    void writeUpwards(String text, Font font, Color color, int x, int y, int degrees) {
        strokes.add(pen -> {
            AffineTransform upright = pen.getTransform();
            pen.rotate(Math.toRadians(-degrees), x, y);
            pen.setFont(font);
            pen.setColor(color);
            pen.drawString(text, x, y);
            pen.setTransform(upright);
        });
    }

    void fill(Color color, int x, int y, int width, int height) {
        strokes.add(pen -> {
            pen.setColor(color);
            pen.fillRect(x, y, width, height);
        });
    }

    /** A thin line around the pixels from {@code (x, y)} on. */
    void frame(Color color, int x, int y, int width, int height) {
        strokes.add(pen -> {
            pen.setColor(color);
            pen.setStroke(new BasicStroke(1));
            pen.drawRect(x, y, width, height);
        });
    }

    /** A line through points, cut off at the edges of {@code frame}. */
    void line(Color color, int thickness, Path2D points, Rectangle frame) {
        strokes.add(pen -> {
            pen.setClip(frame);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(color);
            pen.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(points);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
            pen.setClip(null);
        });
    }

    /** A disc around a point. */
    void dot(Color color, double x, double y, int radius) {
        strokes.add(pen -> {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(color);
            pen.fillOval((int) Math.round(x) - radius, (int) Math.round(y) - radius, 2 * radius + 1, 2 * radius + 1);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        });
    }

    void paste(BufferedImage part, int x, int y) {
        paste(part, x, y, part.getWidth(), part.getHeight());
    }

    /** A picture, enlarged so that each of its pixels becomes a rectangle. */
    void paste(BufferedImage part, int x, int y, int width, int height) {
        strokes.add(pen -> pen.drawImage(part, x, y, width, height, null));
    }

    int width(String text, Font font) {
        FontMetrics metrics = RULER.getFontMetrics(font);
        return metrics.stringWidth(text);
    }

    /** The largest letters, not above those of {@code font} and not below the smallest readable, in which the text has room. */
    Font fitting(Font font, String text, int width) {
        Font fitting = font;
        while (width(text, fitting) > width && fitting.getSize() > SMALLEST) {
            fitting = fitting.deriveFont(fitting.getSize() - 1f);
        }
        return fitting;
    }

    /** The text, shortened where it is wider than it may be. */
    String fitted(String text, Font font, int width) {
        String shown = text;
        while (width(shown, font) > width && shown.length() > 2) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        return shown;
    }

    /** The picture as it is by now. */
    Drawing finished() {
        return new Drawing(width, height, strokes);
    }
}
