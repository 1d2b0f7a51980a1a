package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Multiplies each value by a number and adds another, both given: so an image's 0 to 255 become 0 to 1.
 *
 * @param name the layer's name
 * @param scale what each value is multiplied by: one for all channels, or one for each
 * @param offset what is added then, likewise
 */
public record Rescaling(String name, List<Double> scale, List<Double> offset) implements Layer {

    public Rescaling {
        scale = List.copyOf(scale);
        offset = List.copyOf(offset);
        if (!Stream.concat(scale.stream(), offset.stream()).allMatch(Double::isFinite)) {
            throw new ImpossibleLayer(name, "scale and offset must be numbers, found " + scale + " and " + offset);
        }
        boolean fit = scale.size() == 1 || offset.size() == 1 || scale.size() == offset.size();
        if (scale.isEmpty() || offset.isEmpty() || !fit) {
            throw new ImpossibleLayer(
                    name,
                    "there must be as many scales as offsets, or one, found " + scale.size() + " and " + offset.size());
        }
    }

    /** One scale and one offset for all channels. */
    public Rescaling(String name, double scale, double offset) {
        this(name, List.of(scale), List.of(offset));
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(
                adjustable("scale", scale, other -> new Rescaling(name, other, offset)),
                adjustable("offset", offset, other -> new Rescaling(name, scale, other)));
    }

    private static Adjustable adjustable(String what, List<Double> numbers, Function<List<Double>, Layer> change) {
        if (numbers.size() == 1) {
            return Adjustable.number(what, numbers.get(0), Allowed.anyNumber(), other -> change.apply(List.of(other)));
        }
        String each = "a number, one for each of " + numbers.size() + " channels such as 0.5x0.4";
        return Adjustable.numbers(
                what, numbers, Allowed.list(List.of(), -Double.MAX_VALUE, numbers.size(), each), change);
    }

    @Override
    public String kind() {
        return "rescaling";
    }

    @Override
    public String description() {
        return "rescaling, x·" + words(scale) + " + " + words(offset);
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(require(input), "each value is scaled in place");
    }

    private Shape require(Shape input) {
        int channels = Math.max(scale.size(), offset.size());
        if (channels > 1 && channels != input.channels()) {
            throw new ImpossibleLayer(
                    name,
                    "the input must have " + channels + " channels, one for each scale, found "
                            + Expression.grouped(input.channels()));
        }
        return input;
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
        return new Settings().put("scale", words(scale)).put("offset", words(offset));
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
        require(shape);
        return place -> cell(input.at(place), ofChannel(scale, place[0]), ofChannel(offset, place[0]));
    }

    private static WorkedCell cell(double value, double scale, double offset) {
        double result = value * scale + offset;
        return new WorkedCell(
                result,
                Math.abs(value * scale) + Math.abs(offset),
                () -> WorkedCell.number(value) + "·" + WorkedCell.number(scale) + " + " + WorkedCell.number(offset)
                        + " = " + WorkedCell.number(result));
    }

    /** @param numbers one for all channels, or one for each */
    static double ofChannel(List<Double> numbers, int channel) {
        return numbers.get(numbers.size() == 1 ? 0 : channel);
    }

    static String words(List<Double> numbers) {
        return numbers.stream().map(Settings::number).collect(Collectors.joining(", "));
    }
}
