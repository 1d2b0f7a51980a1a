package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A layer that is used once more: it does the same with the same parameters, which are counted where it is used first.
 *
 * @param name of this use
 * @param layer what is used again
 */
public record SharedLayer(String name, Layer layer) implements Layer {
    static final Slip COUNTED_AGAIN = new Slip(
            "shared-counted-again",
            "The shared layer is counted again: its parameters are kept once, however often used.");

    @Override
    public Joining joining() {
        return layer.joining();
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of();
    }

    @Override
    public String kind() {
        return layer.kind() + ", shared";
    }

    @Override
    public String description() {
        return layer.description() + ", shared with " + layer.name();
    }

    @Override
    public Output output(Shape input) {
        return layer.output(input);
    }

    @Override
    public String channels(Shape input) {
        return layer.channels(input);
    }

    @Override
    public String whyNothingIsKept() {
        return layer.name() + " keeps the parameters, and they are counted there.";
    }

    @Override
    public Count multiplyAccumulates(Shape input) {
        return layer.multiplyAccumulates(input);
    }

    @Override
    public Optional<Window> window() {
        return layer.window();
    }

    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return layer.receptiveField(input, image, before);
    }

    @Override
    public Settings settings() {
        return layer.settings();
    }

    @Override
    public boolean elementwise() {
        return layer.elementwise();
    }

    @Override
    public boolean givesProbabilities() {
        return layer.givesProbabilities();
    }

    @Override
    public boolean rests() {
        return layer.rests();
    }

    @Override
    public long vocabulary() {
        return layer.vocabulary();
    }

    @Override
    public Optional<String> stated() {
        return layer.stated();
    }

    @Override
    public boolean flattens() {
        return layer.flattens();
    }

    @Override
    public boolean passesOn() {
        return layer.passesOn();
    }

    @Override
    public boolean pools() {
        return layer.pools();
    }

    @Override
    public Layer rounded(Rounding rounding) {
        return new SharedLayer(name, layer.rounded(rounding));
    }

    @Override
    public String shapeLetters() {
        return layer.shapeLetters();
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        layer.shapeSlips(here, to);
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        to.count(COUNTED_AGAIN, () -> layer.parameters(here.input()).total().expression());
    }

    /** @param arrays of the layer that is used again */
    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return layer.cells(shape, input, arrays);
    }

    /** Refuses another input than the layer's parameters fit. */
    void requireSameArrays(Shape first, Shape here) {
        if (!layer.arrays(first).equals(layer.arrays(here))) {
            throw new ImpossibleLayer(
                    name,
                    "a shared layer's inputs must fit the same parameters, found " + first + " at " + layer.name()
                            + " and " + here);
        }
    }
}
