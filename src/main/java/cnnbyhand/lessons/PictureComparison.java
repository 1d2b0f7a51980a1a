package cnnbyhand.lessons;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Whether two pictures show the same. They are compared by the mean brightness of small squares, because letters and the
 * edges of shapes are not drawn alike on every machine.
 */
final class PictureComparison {
    private static final int SQUARE = 8;
    private static final double TOLERANCE = 16;
    private static final double MOST_SQUARES_APART = 0.015;

    private PictureComparison() {}

    static boolean alike(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        Colours here = Colours.of(one);
        Colours there = Colours.of(other);
        int squares = 0;
        int apart = 0;
        for (int top = 0; top < here.height; top += SQUARE) {
            for (int left = 0; left < here.width; left += SQUARE) {
                squares++;
                apart += apart(here, there, top, left) ? 1 : 0;
            }
        }
        return apart <= MOST_SQUARES_APART * squares;
    }

    private static boolean apart(Colours one, Colours other, int top, int left) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs(one.mean(top, left, shift) - other.mean(top, left, shift)) > TOLERANCE) {
                return true;
            }
        }
        return false;
    }

    /** All pixels of a picture, converted to red, green and blue at once: one at a time is ten times as slow. */
    private record Colours(int width, int height, int[] values) {
        static Colours of(BufferedImage picture) {
            int width = picture.getWidth();
            int height = picture.getHeight();
            BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            copy.getGraphics().drawImage(picture, 0, 0, null);
            return new Colours(width, height, ((DataBufferInt) copy.getRaster().getDataBuffer()).getData());
        }

        /** @param shift which of the three colours, by its place in a pixel's bits */
        double mean(int top, int left, int shift) {
            int bottom = Math.min(top + SQUARE, height);
            int right = Math.min(left + SQUARE, width);
            long sum = 0;
            for (int row = top; row < bottom; row++) {
                for (int column = left; column < right; column++) {
                    sum += values[row * width + column] >> shift & 0xFF;
                }
            }
            return (double) sum / ((bottom - top) * (right - left));
        }
    }
}
