package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A layer whose parameters are kept as they are while its network is trained. It gives the same shapes, counts and values.
 *
 * @param layer what is frozen
 */
public record Frozen(Layer layer) implements Layer {
    static final Slip FROZEN_LEFT_OUT = new Slip(
            "frozen-left-out", "What is frozen is left out: it is kept like other parameters, and only not trained.");

    /** The layer frozen, where it keeps parameters on that input; otherwise the layer itself, as there is nothing to freeze. */
    public static Layer of(Layer layer, Shape input) {
        return layer.arrays(input).isEmpty() ? layer : new Frozen(layer);
    }

    @Override
    public String name() {
        return layer.name();
    }

    @Override
    public List<Adjustable> adjustables() {
        return layer.adjustables().stream().map(each -> each.of(Frozen::new)).toList();
    }

    @Override
    public String kind() {
        return layer.kind();
    }

    @Override
    public String description() {
        return layer.description() + ", frozen";
    }

    @Override
    public Joining joining() {
        return layer.joining();
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
    public Parameters parameters(Shape input) {
        return layer.parameters(input).frozen();
    }

    @Override
    public String whyNothingIsKept() {
        return layer.whyNothingIsKept();
    }

    @Override
    public List<ParameterArray> arrays(Shape input) {
        return layer.arrays(input);
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
        return layer.settings().put(Settings.FROZEN, true);
    }

    @Override
    public Layer unfrozen() {
        return layer;
    }

    @Override
    public Optional<String> stated() {
        return layer.stated();
    }

    @Override
    public boolean counted() {
        return layer.counted();
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
    public boolean flattens() {
        return layer.flattens();
    }

    @Override
    public boolean pools() {
        return layer.pools();
    }

    @Override
    public Layer rounded(Rounding rounding) {
        return new Frozen(layer.rounded(rounding));
    }

    @Override
    public Layer on(Shape input) {
        return new Frozen(layer.on(input));
    }

    @Override
    public Layer channelByChannel() {
        return new Frozen(layer.channelByChannel());
    }

    @Override
    public Layer following(Shape input) {
        return new Frozen(layer.following(input));
    }

    @Override
    public String shapeLetters() {
        return layer.shapeLetters();
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        return layer.countLetters(input);
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        layer.shapeSlips(here, to);
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        to.count(
                FROZEN_LEFT_OUT,
                () -> Expression.of(parameters(here.input()).statistics().value()));
        layer.countSlips(here, to);
    }

    @Override
    public Optional<WeightedSum> weightedSum(
            Shape shape, Values input, Map<ParameterArray.Role, Values> arrays, int... place) {
        return layer.weightedSum(shape, input, arrays, place);
    }

    @Override
    public boolean passesOn() {
        return layer.passesOn();
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return layer.cells(shape, input, arrays);
    }
}
