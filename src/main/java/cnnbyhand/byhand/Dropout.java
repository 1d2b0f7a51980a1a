package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Dropout: while training, each value is set to zero with a given probability.
 *
 * @param name the layer's name in the document
 * @param rate the share of values that is dropped, as Keras counts; Deeplearning4j counts the share that is kept
 */
public record Dropout(String name, double rate) implements Layer {
    static final String RATE = "rate";

    static final Slip DROPOUT_REMOVES_VALUES =
            new Slip("dropout-removes-values", "Dropout removes nothing: it sets values to zero, and the shape stays.");
    static final Slip KEEPING_FOR_DROPPING = new Slip(
            "keeping-for-dropping",
            "The rate is taken as the share that stays: it is the share set to zero, and zeros keep their place.");

    public Dropout {
        if (!(rate >= 0 && rate < 1)) {
            throw new ImpossibleLayer(name, "the rate must be at least 0 and below 1, found " + rate);
        }
    }

    /** The share of values that stays. */
    public double kept() {
        return 1 - rate;
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(Adjustable.number(RATE, rate, Allowed.share(), other -> new Dropout(name, other)));
    }

    @Override
    public String kind() {
        return "dropout";
    }

    @Override
    public String description() {
        return "dropout, rate " + rate;
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(
                input, Settings.dropped(rate) + " = keeps " + Settings.percent(kept()) + ", shape kept");
    }

    @Override
    public String whyNothingIsKept() {
        return "Dropout sets values to zero by chance, at a rate that is given.";
    }

    @Override
    public Settings settings() {
        return new Settings().put(Settings.DROPOUT, Settings.dropped(rate));
    }

    @Override
    public boolean elementwise() {
        return true;
    }

    @Override
    public boolean rests() {
        return true;
    }

    /** The share that is kept, or the rate itself, is taken off the units or channels. */
    @Override
    public void shapeSlips(Situation here, Slips to) {
        channels(DROPOUT_REMOVES_VALUES, kept(), here.input(), to);
        channels(KEEPING_FOR_DROPPING, rate, here.input(), to);
    }

    static void channels(Slip slip, double share, Shape input, Slips to) {
        double part = share * input.channels();
        if (part >= 1 && part == Math.rint(part)) {
            List<Long> sides = new ArrayList<>(input.axes());
            sides.add((long) part);
            to.value(
                    slip,
                    sides,
                    share + "·" + Expression.grouped(input.channels()) + " = " + Expression.grouped((long) part));
        }
    }

    /** The values that are dropped, or stay, are mistaken for parameters. */
    @Override
    public void countSlips(Situation here, Slips to) {
        values(rate, here.input(), to);
        values(kept(), here.input(), to);
    }

    private void values(double share, Shape input, Slips to) {
        long all = input.values().value();
        double part = share * all;
        if (part == Math.rint(part)) {
            long counted = (long) part;
            String derivation = share + "·" + Expression.grouped(all) + " = " + Expression.grouped(counted);
            to.value(CountSlips.NOTHING_TO_COUNT, List.of(counted), derivation, whyNothingIsKept());
        }
    }

    /** Once it is trained, a network drops nothing. */
    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return Output.same(input);
    }
}
