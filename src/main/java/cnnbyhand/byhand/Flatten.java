package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Lays an input's values out in one row. The count does not depend on the order; which value is whose neighbour does.
 *
 * @param name the layer's name in the document
 * @param placeByPlace whether the values of one place, a pixel of an image, are neighbours, as in Keras; otherwise those of
 *     one channel are, row by row, as in Chainer and Deeplearning4j
 */
public record Flatten(String name, boolean placeByPlace) implements Layer {
    static final Slip FLATTENED_BEFORE_THE_POOL = new Slip(
            "flattened-before-the-pool", "Flattened before the pool: what comes here has been pooled already.");
    static final Slip CHANNELS_NOT_FLATTENED =
            new Slip("channels-not-flattened", "The channels are forgotten: each pixel has a value in every channel.");
    static final Slip CHANNELS_ALONE = new Slip(
            "channels-alone", "Only the channels are counted: each of them is a map of height times width values.");
    static final Slip SIDES_ADDED =
            new Slip("sides-added", "The sides are added up: a volume holds height times width times channels values.");

    /** Channel by channel. */
    public Flatten(String name) {
        this(name, false);
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of();
    }

    @Override
    public String kind() {
        return "flatten";
    }

    @Override
    public Output output(Shape input) {
        input.requireAxes(name);
        Expression values = input.values();
        return new Output(Shape.vector(values.value()), input.letters() + "C", values.equation());
    }

    @Override
    public String whyNothingIsKept() {
        return "A flatten lays the same values out in one row.";
    }

    @Override
    public Layer channelByChannel() {
        return new Flatten(name);
    }

    @Override
    public boolean flattens() {
        return true;
    }

    @Override
    public String shapeLetters() {
        return "height, width and channels of what comes in";
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        Shape input = here.input();
        here.earlier()
                .filter(before -> before.layer().pools())
                .findFirst()
                .ifPresent(pool ->
                        to.count(FLATTENED_BEFORE_THE_POOL, () -> pool.input().values()));
        to.count(CHANNELS_NOT_FLATTENED, () -> Expression.product(input.axes()));
        to.count(CHANNELS_ALONE, () -> Expression.of(input.channels()));
        to.count(SIDES_ADDED, () -> input.sides().stream()
                .map(Expression::of)
                .reduce(Expression::plus)
                .orElseThrow());
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        Cells same = Output.same(input);
        return unit -> same.at(placeByPlace ? pixel(shape, unit[0]) : place(shape, unit[0]));
    }

    private static int[] pixel(Shape shape, int unit) {
        int channels = Math.toIntExact(shape.channels());
        int[] place = place(shape, unit / channels);
        place[0] = unit % channels;
        return place;
    }

    /** Channel by channel, and within a channel row by row. */
    static int[] place(Shape shape, int unit) {
        List<Long> axes = shape.axes();
        int[] place = new int[axes.size() + 1];
        int rest = unit;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            place[axis + 1] = (int) (rest % axes.get(axis));
            rest = (int) (rest / axes.get(axis));
        }
        place[0] = rest;
        return place;
    }
}
