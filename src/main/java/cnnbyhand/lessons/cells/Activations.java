package cnnbyhand.lessons.cells;

import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Values;
import cnnbyhand.pictures.ActivationPicture;
import cnnbyhand.pictures.Drawing;
import cnnbyhand.tables.Numbers;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One image, or what has become of it after a layer: channels, each with rows and columns of values. */
public final class Activations {
    /** What goes into a network, in place of a layer's name. */
    static final String IMAGE = "image";

    private static final int DIGITS = 2;

    private final String layer;
    private final Shape shape;
    private final Shape volume;
    private final float[] values;

    /** @param values in the order channel, row, column */
    Activations(String layer, Shape shape, float[] values) {
        this.layer = layer;
        this.shape = shape;
        this.volume = shape.isVector() ? Shape.image(1, 1, shape.channels()) : shape;
        this.values = values;
        if (values.length != shape.values().value()) {
            throw new IllegalArgumentException(layer + " must have "
                    + shape.values().equation() + " values, found " + Expression.grouped(values.length));
        }
    }

    /** What {@link #array} gives, back again: 1 × channels × height × width, or 1 × units. */
    public static Activations of(INDArray array) {
        long[] sides = array.shape();
        if (sides.length != 2 && sides.length != 4 || sides[0] != 1) {
            throw new IllegalArgumentException(
                    "the array must be 1 × channels × height × width or 1 × units, found " + Arrays.toString(sides));
        }
        Shape shape = sides.length == 2 ? Shape.vector(sides[1]) : Shape.image(sides[2], sides[3], sides[1]);
        return new Activations("array", shape, array.dup('c').data().asFloat());
    }

    /** Height × width × channels, or a number of units. */
    public Shape shape() {
        return shape;
    }

    /** The value at a place; channel, row and column count from 0. */
    public double value(int channel, int row, int column) {
        Objects.checkIndex(channel, (int) volume.channels());
        Objects.checkIndex(row, (int) volume.height());
        Objects.checkIndex(column, (int) volume.width());
        return values[(int) ((channel * volume.height() + row) * volume.width() + column)];
    }

    /** A unit of a vector, counted from 0. */
    public double value(int unit) {
        return values[unit];
    }

    /** How many values are exactly 0. */
    public long zeros() {
        return IntStream.range(0, values.length)
                .filter(place -> values[place] == 0)
                .count();
    }

    /** Which unit of a vector has the largest value, counted from 0. */
    public int strongest() {
        int best = 0;
        for (int unit = 1; unit < values.length; unit++) {
            best = values[unit] > values[best] ? unit : best;
        }
        return best;
    }

    /** The numbers of a part of one channel, one line per row. */
    public List<String> numbers(int channel, int top, int left, int height, int width) {
        return IntStream.range(top, top + height)
                .mapToObj(row -> IntStream.range(left, left + width)
                        .mapToObj(column -> number(value(channel, row, column)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** All channels, each a tile with its number. */
    public BufferedImage picture() {
        return picture(values, volume);
    }

    /** One channel alone. */
    public BufferedImage picture(int channel) {
        int size = (int) (volume.height() * volume.width());
        float[] one = Arrays.copyOfRange(values, channel * size, (channel + 1) * size);
        return picture(one, volume.withChannels(1));
    }

    /** One channel or three as an image in its own colours. */
    public BufferedImage colours() {
        return ActivationPicture.colours(values, volume).picture();
    }

    private BufferedImage picture(float[] shown, Shape form) {
        Drawing drawing =
                layer.equals(IMAGE) ? ActivationPicture.greys(shown, form) : ActivationPicture.of(shown, form);
        return drawing.picture();
    }

    /** The same picture moved down and to the right, up and to the left where negative; the edge fills what opens. */
    public Activations moved(int down, int right) {
        float[] moved = new float[values.length];
        int place = 0;
        for (double[][] channel : channels()) {
            for (int row = 0; row < channel.length; row++) {
                double[] from = channel[clamped(row - down, channel.length)];
                for (int column = 0; column < from.length; column++) {
                    moved[place++] = (float) from[clamped(column - right, from.length)];
                }
            }
        }
        return new Activations(layer, shape, moved);
    }

    /** The same values as Deeplearning4j takes and gives them: 1 × channels × height × width, or 1 × units. */
    public INDArray array() {
        return shape.isVector()
                ? Nd4j.create(values(), 1, values.length)
                : Nd4j.create(values(), 1, volume.channels(), volume.height(), volume.width());
    }

    /** In the order channel, row, column. */
    float[] values() {
        return values.clone();
    }

    /** The same values by channel, row and column, for arithmetic by hand. */
    Values byPlace() {
        int width = (int) volume.width();
        return new Values(position -> values[position], 0, (int) volume.height() * width, width, 1);
    }

    /** Channels × height × width values. */
    double[][][] channels() {
        double[][][] channels = new double[(int) volume.channels()][(int) volume.height()][(int) volume.width()];
        int place = 0;
        for (double[][] channel : channels) {
            for (double[] row : channel) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = values[place++];
                }
            }
        }
        return channels;
    }

    @Override
    public String toString() {
        return layer + ": " + shape;
    }

    private static int clamped(int place, int size) {
        return Math.max(0, Math.min(place, size - 1));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%5s", Numbers.fixed(value, DIGITS));
    }
}
