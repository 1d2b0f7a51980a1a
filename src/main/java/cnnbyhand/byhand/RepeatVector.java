package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Makes a sequence of one vector: each of its steps has the same values.
 *
 * @param name the layer's name
 * @param steps how many there are
 */
public record RepeatVector(String name, long steps) implements Layer {
    static final Slip REPEATED_IN_ONE_ROW = new Slip(
            "repeated-in-one-row", "The repetitions are laid in one row: each is a step of a sequence by itself.");
    static final Slip STEPS_FOR_CHANNELS = new Slip(
            "steps-for-channels",
            "Length and channels changed places: the repetitions are the length, the vector's units the channels.");

    public RepeatVector {
        ImpossibleLayer.requireAtLeast(1, steps, name, "n");
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(Adjustable.whole("n", steps, 1, other -> new RepeatVector(name, other)));
    }

    @Override
    public String kind() {
        return "repeat vector";
    }

    @Override
    public String description() {
        return "repeat vector, " + Expression.grouped(steps) + " times";
    }

    @Override
    public Output output(Shape input) {
        require(input);
        return Output.of(List.of(Expression.of(steps)), input.channels(), "t");
    }

    private void require(Shape input) {
        if (!input.isVector()) {
            throw new ImpossibleLayer(name, "the input must be a vector, found " + input);
        }
    }

    @Override
    public String channels(Shape input) {
        return ", the " + Expression.grouped(input.channels()) + " units are its channels";
    }

    @Override
    public String whyNothingIsKept() {
        return "A repetition copies what it sees.";
    }

    /** At most, as layers behind it take a whole step together. */
    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return ReceptiveField.all(image);
    }

    @Override
    public Settings settings() {
        return new Settings().put("n", steps);
    }

    @Override
    public String shapeLetters() {
        return "t how often the vector is repeated, which is the length; its units become the channels";
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        long units = here.input().channels();
        to.count(REPEATED_IN_ONE_ROW, () -> Expression.of(steps).times(units));
        to.shape(STEPS_FOR_CHANNELS, () -> Output.of(List.of(Expression.of(units)), steps, ""));
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        require(shape);
        Cells vector = Output.same(input);
        return place -> vector.at(place[0]);
    }
}
