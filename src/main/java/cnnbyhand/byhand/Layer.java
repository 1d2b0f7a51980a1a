package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a hand-kept book: what a document says of a layer, and what follows from it by arithmetic.
 *
 * <p>A new kind of layer is a new class; whoever wants to know something about a layer asks the layer, never what kind it
 * is.
 */
public interface Layer {

    /** The layer's name in the document. */
    String name();

    /** What kind of layer it is, in the field's words. */
    String kind();

    /** The layer as its document states it, without the numbers that follow. */
    default String description() {
        return kind();
    }

    /**
     * What comes out when {@code input} goes in.
     *
     * @throws ImpossibleLayer where the layer cannot take that input
     */
    Output output(Shape input);

    /** The layer as it takes all that goes into it: one input, unless it joins several. */
    default Joining joining() {
        return new OneInput(this);
    }

    /** What the output's channels come from, to be read behind its derivation; nothing where there is nothing to say. */
    default String channels(Shape input) {
        return "";
    }

    /** What the layer keeps; nothing unless it says otherwise. */
    default Parameters parameters(Shape input) {
        return Parameters.NONE;
    }

    /** Why a layer that keeps nothing has nothing to learn, in a sentence. */
    default String whyNothingIsKept() {
        return "Its rule is given and is not learned.";
    }

    /** The arrays that hold {@link #parameters}. */
    default List<ParameterArray> arrays(Shape input) {
        return List.of();
    }

    /** Multiplications followed by an addition, for one example and without bias. */
    default Count multiplyAccumulates(Shape input) {
        return Count.NONE;
    }

    /** The window that slides over the input, for a layer that has one. */
    default Optional<Window> window() {
        return Optional.empty();
    }

    /**
     * The patch of the network's input that a value of this layer sees, as long as it has axes.
     *
     * @param input what goes into the layer
     * @param image the network's input
     * @param before what a value sees that goes into the layer
     */
    default ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return window().map(before::through).orElseGet(before::unchanged);
    }

    /** What the layer is told beside its size. */
    default Settings settings() {
        return new Settings();
    }

    /** The layer as it is where its parameters are trained: itself, unless it is frozen. */
    default Layer unfrozen() {
        return this;
    }

    /** Whether each output value follows from the input value at the same place, so that a flatten may come before or behind. */
    default boolean elementwise() {
        return false;
    }

    /** Whether the output's values are shares of one, as the probabilities of classes are. */
    default boolean givesProbabilities() {
        return false;
    }

    /** Whether the layer does nothing but while its network is trained. */
    default boolean rests() {
        return false;
    }

    /** How many whole numbers, from 0, an input value can be; 0 where it can be any number. */
    default long vocabulary() {
        return 0;
    }

    /** Who states the output shape, in a clause, where it follows from no rule; nothing where it does. */
    default Optional<String> stated() {
        return Optional.empty();
    }

    /** Whether anybody knows how much the layer keeps. */
    default boolean counted() {
        return true;
    }

    /** The layer where values lie channel by channel, as in the explorer and in Deeplearning4j, whatever order its own is. */
    default Layer channelByChannel() {
        return this;
    }

    /** Whether the layer lays all values out in one row. */
    default boolean flattens() {
        return false;
    }

    /** Whether every value that comes out is one that went in, or 0: a layer that moves, repeats or drops values. */
    default boolean passesOn() {
        return rests() || flattens();
    }

    /** Whether the layer makes an image smaller by taking one value for each window. */
    default boolean pools() {
        return false;
    }

    /** The same layer with another rule of rounding, for a layer that is often given another. */
    default Layer rounded(Rounding rounding) {
        return this;
    }

    /** The layer as it would be on {@code input}, where it states how many channels come in; otherwise the layer itself. */
    default Layer on(Shape input) {
        return this;
    }

    /**
     * The layer as it is where a layer before it was changed: what it states of its input follows, and what it was told
     * stays.
     */
    default Layer following(Shape input) {
        return this;
    }

    /** The settings that can be given another value, in the order in which several are changed; none for a rule without. */
    List<Adjustable> adjustables();

    /** What the letters of the output's rule stand for; nothing where it has none. */
    default String shapeLetters() {
        return "";
    }

    /** The letters of the parameters' rule, in the order in which the arithmetic comes to them. */
    default List<Letter> countLetters(Shape input) {
        return List.of();
    }

    /** Adds the slips that lead to a wrong output shape here, the likeliest first. */
    default void shapeSlips(Situation here, Slips to) {}

    /** Adds the slips that lead to a wrong count of parameters here, the likeliest first. */
    default void countSlips(Situation here, Slips to) {}

    /**
     * One value of the output as the products that it is the sum of, before the activation function; nothing for a layer
     * that adds up no products. The arguments are those of {@link #cells}.
     */
    default Optional<WeightedSum> weightedSum(
            Shape shape, Values input, Map<ParameterArray.Role, Values> arrays, int... place) {
        return Optional.empty();
    }

    /**
     * The output's values by the layer's definition, once it is trained.
     *
     * @param shape of what goes in
     * @param input what goes in: channel, then a place on each axis
     * @param arrays the values of {@link #arrays}, each array's sides in their order
     */
    Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays);
}
