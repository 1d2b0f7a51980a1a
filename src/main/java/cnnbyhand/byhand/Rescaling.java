package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Multiplies each value by a number and adds another, both given: so an image's 0 to 255 become 0 to 1.
 *
 * @param name the layer's name
 * @param scale what each value is multiplied by
 * @param offset what is added then
 */
public record Rescaling(String name, double scale, double offset) implements Layer {

    public Rescaling {
        if (!Double.isFinite(scale) || !Double.isFinite(offset)) {
            throw new ImpossibleLayer(name, "scale and offset must be numbers, found " + scale + " and " + offset);
        }
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(
                Adjustable.number("scale", scale, Allowed.anyNumber(), other -> new Rescaling(name, other, offset)),
                Adjustable.number("offset", offset, Allowed.anyNumber(), other -> new Rescaling(name, scale, other)));
    }

    @Override
    public String kind() {
        return "rescaling";
    }

    @Override
    public String description() {
        return "rescaling, x·" + Settings.number(scale) + " + " + Settings.number(offset);
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(input, "each value is scaled in place");
    }

    @Override
    public String whyNothingIsKept() {
        return "A rescaling's scale and offset are given and not learned.";
    }

    /** One for each value. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of("values", input.values());
    }

    @Override
    public Settings settings() {
        return new Settings().put("scale", scale).put("offset", offset);
    }

    @Override
    public boolean elementwise() {
        return true;
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        givenNumbersCounted(here.input(), whyNothingIsKept(), to);
    }

    /** Two given numbers are taken for learned ones, once or for each channel. */
    static void givenNumbersCounted(Shape input, String note, Slips to) {
        to.value(CountSlips.NOTHING_TO_COUNT, List.of(2L), "1 + 1 = 2", note);
        Expression each = Expression.of(2).times(input.channels());
        to.value(CountSlips.NOTHING_TO_COUNT, List.of(each.value()), each.equation(), note);
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return place -> {
            double value = input.at(place);
            double result = value * scale + offset;
            return new WorkedCell(
                    result,
                    Math.abs(value * scale) + Math.abs(offset),
                    () -> WorkedCell.number(value) + "·" + WorkedCell.number(scale) + " + " + WorkedCell.number(offset)
                            + " = " + WorkedCell.number(result));
        };
    }
}
