package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The shape of one example's values between two layers, the batch left out.
 *
 * @param axes the sides along which a window can slide: none for a vector, length for a sequence, height and width for an
 *     image, depth, height and width for a volume
 * @param channels maps one behind the other; the units of a vector
 */
public record Shape(List<Long> axes, long channels) {
    private static final int MOST_AXES = 3;
    private static final List<List<String>> NAMES =
            List.of(List.of(), List.of("length"), List.of("height", "width"), List.of("depth", "height", "width"));

    public Shape {
        axes = List.copyOf(axes);
        if (axes.size() > MOST_AXES) {
            throw new IllegalArgumentException(
                    "a shape must have at most " + MOST_AXES + " axes beside its channels, found " + axes.size());
        }
        List<String> names = NAMES.get(axes.size());
        for (int axis = 0; axis < axes.size(); axis++) {
            requirePositive(axes.get(axis), names.get(axis));
        }
        requirePositive(channels, axes.isEmpty() ? "number of units" : "number of channels");
    }

    /** A plain row of values, as a dense layer takes and gives. */
    public static Shape vector(long units) {
        return new Shape(List.of(), units);
    }

    /** {@code length} steps with a value in each channel. */
    public static Shape sequence(long length, long channels) {
        return new Shape(List.of(length), channels);
    }

    /** An image, or a stack of feature maps. */
    public static Shape image(long height, long width, long channels) {
        return new Shape(List.of(height, width), channels);
    }

    /** A volume in three dimensions. */
    public static Shape volume(long depth, long height, long width, long channels) {
        return new Shape(List.of(depth, height, width), channels);
    }

    /** The shape with these sides, the channels last. */
    public static Shape of(List<Long> sides) {
        int last = sides.size() - 1;
        return new Shape(sides.subList(0, last), sides.get(last));
    }

    public boolean isVector() {
        return axes.isEmpty();
    }

    public boolean isImage() {
        return axes.size() == 2;
    }

    /** Rows of an image. */
    public long height() {
        return imageSide(0);
    }

    /** Columns of an image. */
    public long width() {
        return imageSide(1);
    }

    /** The same axes with other channels. */
    public Shape withChannels(long others) {
        return new Shape(axes, others);
    }

    /** All sides, the channels last. */
    public List<Long> sides() {
        List<Long> sides = new ArrayList<>(axes);
        sides.add(channels);
        return List.copyOf(sides);
    }

    /** How many values the shape holds, as the product of its sides. */
    public Expression values() {
        return Expression.product(sides());
    }

    /** The axes' letters with a dot behind each: {@code H·W·} for an image, nothing for a vector. */
    String letters() {
        return axisNames().stream()
                .map(name -> name.toUpperCase(Locale.ROOT).charAt(0) + "·")
                .collect(Collectors.joining());
    }

    /** What the axes are called: {@code height} and {@code width} for an image. */
    public List<String> axisNames() {
        return NAMES.get(axes.size());
    }

    /** {@code 26×26×32}, or the number of units of a vector. */
    @Override
    public String toString() {
        return sides().stream().map(Expression::grouped).collect(Collectors.joining("×"));
    }

    /** Refuses a vector, in the name of {@code layer}. */
    Shape requireAxes(String layer) {
        if (isVector()) {
            throw new ImpossibleLayer(layer, "the input must have axes beside its channels, found a vector of " + this);
        }
        return this;
    }

    /** Refuses another number of axes than a layer has, in the name of {@code layer}. */
    Shape requireAxes(String layer, int count) {
        if (axes.size() != count) {
            throw new ImpossibleLayer(
                    layer,
                    "the input must be " + sidesInWords(count) + ", found " + (isVector() ? "a vector of " : "")
                            + this);
        }
        return this;
    }

    /** Refuses a layer that goes along no axis or along more than a shape can have. */
    static void requirePossibleAxes(String layer, int count) {
        if (count < 1 || count > MOST_AXES) {
            throw new ImpossibleLayer(layer, "the number of axes must be 1 to " + MOST_AXES + ", found " + count);
        }
    }

    /** The first side of {@code axes} axes is named so, and so on. */
    static String sidesInWords(int axes) {
        return LongStream.range(0, axes)
                        .mapToObj(axis -> NAMES.get(axes).get((int) axis))
                        .collect(Collectors.joining(" × "))
                + " × channels";
    }

    private long imageSide(int axis) {
        if (!isImage()) {
            throw new IllegalStateException("an image must have height, width and channels, found " + this);
        }
        return axes.get(axis);
    }

    private static void requirePositive(long side, String name) {
        if (side < 1) {
            throw new IllegalArgumentException(
                    "a shape's " + name + " must be at least 1, found " + Expression.grouped(side));
        }
    }
}
