package cnnbyhand.pictures;

import cnnbyhand.data.Examples;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** One example as a picture, as a network reads it: enlarged or reduced by a whole number, so that no pixel is blurred. */
final class ExamplePicture {
    /** No picture is larger: 128 pixels hold MNIST's 28 four times and AlexNet's 227 as half. */
    static final int LARGEST = 128;

    private final Examples examples;
    private final float[] pixels;

    private ExamplePicture(Examples examples, int index) throws IOException {
        this.examples = examples;
        pixels = new float[examples.values()];
        examples.read(index, pixels, 0);
    }

    static BufferedImage of(Examples examples, int index) throws IOException {
        return new ExamplePicture(examples, index).paint();
    }

    private BufferedImage paint() {
        int side = Math.max(examples.height(), examples.width());
        int reduction = (side + LARGEST - 1) / LARGEST;
        int enlargement = Math.max(1, LARGEST / side);
        int height = (examples.height() + reduction - 1) / reduction;
        int width = (examples.width() + reduction - 1) / reduction;
        BufferedImage picture =
                new BufferedImage(width * enlargement, height * enlargement, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, color(y / enlargement * reduction, x / enlargement * reduction, reduction));
            }
        }
        return picture;
    }

    private int color(int row, int column, int side) {
        int red = level(0, row, column, side);
        int green = examples.channels() == 3 ? level(1, row, column, side) : red;
        int blue = examples.channels() == 3 ? level(2, row, column, side) : red;
        return red << 16 | green << 8 | blue;
    }

    /** The mean of a square of pixels, 0 to 255; a square at the edge may be cut off. */
    private int level(int channel, int row, int column, int side) {
        int lastRow = Math.min(row + side, examples.height());
        int lastColumn = Math.min(column + side, examples.width());
        double sum = 0;
        for (int y = row; y < lastRow; y++) {
            for (int x = column; x < lastColumn; x++) {
                sum += pixels[(channel * examples.height() + y) * examples.width() + x] - examples.black(channel);
            }
        }
        double mean = sum / ((lastRow - row) * (lastColumn - column));
        return (int) Math.round(255 * Math.max(0, Math.min(1, mean)));
    }
}
