package cnnbyhand.lessons;

import java.awt.image.BufferedImage;

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
        int squares = 0;
        int apart = 0;
        for (int top = 0; top < one.getHeight(); top += SQUARE) {
            for (int left = 0; left < one.getWidth(); left += SQUARE) {
                squares++;
                apart += apart(one, other, top, left) ? 1 : 0;
            }
        }
        return apart <= MOST_SQUARES_APART * squares;
    }

    private static boolean apart(BufferedImage one, BufferedImage other, int top, int left) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs(mean(one, top, left, shift) - mean(other, top, left, shift)) > TOLERANCE) {
                return true;
            }
        }
        return false;
    }

    /** @param shift which of the three colours, by its place in a pixel's bits */
    private static double mean(BufferedImage picture, int top, int left, int shift) {
        int bottom = Math.min(top + SQUARE, picture.getHeight());
        int right = Math.min(left + SQUARE, picture.getWidth());
        long sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += picture.getRGB(column, row) >> shift & 0xFF;
            }
        }
        return (double) sum / ((bottom - top) * (right - left));
    }
}
