package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * A cropping: the values at the edges are cut off.
 *
 * @param name the layer's name
 * @param cut how many are cut off at both ends of each axis
 */
public record Cropping(String name, Margins cut) implements Layer {
    static final Slip CROPPED_AT_ONE_END = new Slip(
            "cropped-at-one-end", "The input is cropped at one end alone: values are cut off before it and behind it.");
    static final Slip ADDED_FOR_CROPPED =
            new Slip("added-for-cropped", "Added instead of cut off: a cropping makes each side shorter.");

    public Cropping {
        cut.requirePossible(name, "cropping");
    }

    /** As many at both ends of an axis, one number for each axis: 1, 2 is 1 above and below, 2 left and right. */
    public static Cropping of(String name, long... each) {
        return new Cropping(name, Margins.of(each));
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(cut.adjustable("cropping", other -> new Cropping(name, other)));
    }

    @Override
    public String kind() {
        return "cropping";
    }

    @Override
    public String description() {
        return "cropping " + cut.description();
    }

    @Override
    public Output output(Shape input) {
        List<Expression> sides = cut.sides(input.requireAxes(name, cut.axes().size()), Expression::minus);
        for (Expression side : sides) {
            requireSomething(side);
        }
        return Output.of(sides, input.channels(), cut.rule("−"));
    }

    private void requireSomething(Expression side) {
        if (side.value() < 1) {
            throw new ImpossibleLayer(name, "what is left of a side must be at least 1, found " + side.equation());
        }
    }

    @Override
    public String channels(Shape input) {
        return ", all " + Expression.grouped(input.channels()) + " channels stay";
    }

    @Override
    public String whyNothingIsKept() {
        return "A cropping leaves out what lies at the edges.";
    }

    @Override
    public Settings settings() {
        return new Settings().put("cropping", cut.toString());
    }

    @Override
    public String shapeLetters() {
        return cut.letters("the values cut off ");
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        to.shape(CROPPED_AT_ONE_END, () -> new Cropping(name, cut.atTheFront()).output(here.input()));
        to.shape(ADDED_FOR_CROPPED, () -> new ZeroPadding(name, cut).output(here.input()));
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        Cells same = Output.same(input);
        return place -> {
            int[] at = place.clone();
            for (int axis = 0; axis < cut.axes().size(); axis++) {
                at[axis + 1] += Math.toIntExact(cut.axes().get(axis).before());
            }
            return same.at(at);
        };
    }
}
