package cnnbyhand.pictures;

import cnnbyhand.byhand.Shape;
import java.awt.Color;
import java.util.stream.IntStream;

/**
 * What one image looks like after a layer: a tile for each channel, all in one scale, from blue (negative) over white (0)
 * to red (positive), so that 0 has one colour before a rectifier and behind it. An image itself is shown in its own
 * colours.
 */
public final class ActivationPicture {
    private static final int WIDEST = 960;
    private static final int LARGEST_TILE = 224;
    private static final int MOST_UNITS_A_ROW = 16;
    private static final int UNIT = 40;

    private final Channels values;
    private final SignedScale scale;
    private final boolean signed;

    private ActivationPicture(float[] values, Shape shape) {
        this.values = Channels.of(shape, values);
        scale = this.values.scale();
        signed = IntStream.range(0, values.length).anyMatch(place -> values[place] < 0);
    }

    /** @param values in the order channel, row, column; a vector's units are channels of one pixel */
    public static Drawing of(float[] values, Shape shape) {
        ActivationPicture picture = new ActivationPicture(values, shape);
        return picture.channels(shape, picture::color);
    }

    /** The channels of an image, each from black to white; a centred one's as {@link #of}. */
    public static Drawing greys(float[] values, Shape shape) {
        ActivationPicture picture = new ActivationPicture(values, shape);
        return picture.channels(shape, picture.signed ? picture::color : picture::grey);
    }

    /** @param values of one channel or three, from 0 to 1 or centred around 0, shown as one picture in colours */
    public static Drawing colours(float[] values, Shape shape) {
        if (shape.channels() == 1) {
            return greys(values, shape);
        }
        ActivationPicture picture = new ActivationPicture(values, shape);
        return picture.tiles(1, 1, LARGEST_TILE, picture::colour);
    }

    private Drawing channels(Shape shape, Tile.Painter painter) {
        int channels = (int) shape.channels();
        boolean units = shape.height() == 1 && shape.width() == 1;
        int columns = Math.min(channels, units ? MOST_UNITS_A_ROW : (int) Math.ceil(Math.sqrt(1.8 * channels)));
        int room = Math.min(units ? UNIT : LARGEST_TILE, WIDEST / columns);
        return tiles(channels, columns, room, painter);
    }

    /** @param room for a tile, in pixels; each value gets a square */
    private Drawing tiles(int count, int columns, int room, Tile.Painter painter) {
        Tile tile = Tile.ofSquares(values.height(), values.width(), room);
        return new Tiles(count, columns, tile).paint("", "", painter);
    }

    private Color color(int channel, int row, int column) {
        return scale.color(values.at(channel, row, column));
    }

    private Color grey(int channel, int row, int column) {
        float share = scale.share(values.at(channel, row, column));
        return new Color(share, share, share);
    }

    private Color colour(int tile, int row, int column) {
        return new Color(level(0, row, column), level(1, row, column), level(2, row, column));
    }

    private float level(int channel, int row, int column) {
        double value = values.at(channel, row, column);
        return signed ? scale.level(value) : scale.share(value);
    }
}
