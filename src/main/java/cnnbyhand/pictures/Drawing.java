package cnnbyhand.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;

/**
 * A finished picture, to be had as pixels or by any other pen from the same strokes.
 *
 * @param width in pixels
 * @param height in pixels
 * @param strokes what is drawn, in order; each sets the colour and the font that it needs
 */
public record Drawing(int width, int height, List<Consumer<Graphics2D>> strokes) {

    public Drawing {
        strokes = List.copyOf(strokes);
    }

    /** As pixels. */
    public BufferedImage picture() {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
        draw(pen);
        pen.dispose();
        return picture;
    }

    /** With any pen: that of an SVG file, for instance. */
    public void draw(Graphics2D pen) {
        strokes.forEach(stroke -> stroke.accept(pen));
    }
}
