package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gives the same values other sides, taken in the order of a framework that has the channels first: channel by channel, and
 * within a channel row by row.
 *
 * @param name the layer's name
 * @param target the sides, the channels first; one of them may be {@link Reshape#REST}
 */
public record ChannelFirstReshape(String name, List<Long> target) implements Layer {
    public ChannelFirstReshape {
        target = List.copyOf(target);
        channelsLast(name, target);
    }

    /** The same sides with the channels last, which are refused where no reshape can have them. */
    private static Reshape channelsLast(String name, List<Long> target) {
        if (target.isEmpty()) {
            return new Reshape(name, target);
        }
        List<Long> sides = new ArrayList<>(target.subList(1, target.size()));
        sides.add(target.get(0));
        return new Reshape(name, sides);
    }

    @Override
    public List<Adjustable> adjustables() {
        Allowed allowed = Allowed.list(
                List.of(), Reshape.REST, 0, "1 to 4 sides such as 64x7x7; one of them may be -1, the rest");
        return List.of(Adjustable.of(
                "target", Settings.sides(target), allowed, typed -> new ChannelFirstReshape(name, typed.list())));
    }

    @Override
    public String kind() {
        return "reshape, channels first";
    }

    @Override
    public Settings settings() {
        return new Settings().put("target", Settings.sides(target));
    }

    @Override
    public Output output(Shape input) {
        return channelsLast(name, target).output(input);
    }

    @Override
    public String channels(Shape input) {
        return ", the same values";
    }

    @Override
    public String whyNothingIsKept() {
        return "A reshape gives the same values other sides.";
    }

    /** At most: neighbours of a value may come from anywhere, and what is flat has no neighbours. */
    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return output(input).shape().isVector() ? before.unchanged() : ReceptiveField.all(image);
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        Shape to = output(shape).shape();
        Cells same = Output.same(input);
        return place -> same.at(Flatten.place(shape, unit(to, place)));
    }

    /** How many values stand before that of {@code place}. */
    private static int unit(Shape shape, int... place) {
        int unit = place[0];
        for (int axis = 1; axis < place.length; axis++) {
            unit = Math.toIntExact(unit * shape.axes().get(axis - 1) + place[axis]);
        }
        return unit;
    }
}
