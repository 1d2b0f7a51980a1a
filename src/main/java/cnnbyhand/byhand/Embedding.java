package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * A table with a learned row for each word: every whole number that comes in is replaced by its row. A vector of numbers
 * becomes a sequence with a step for each.
 *
 * @param name the layer's name
 * @param words how many rows the table has: the numbers that come in are 0 to {@code words} − 1
 * @param length how many values a row has
 */
public record Embedding(String name, long words, long length) implements Layer {
    static final Slip TABLE_FOR_EACH_STEP =
            new Slip("table-for-each-step", "A table is counted for each step: all steps look their rows up in one.");
    static final Slip BIAS_OF_A_TABLE =
            new Slip("bias-of-a-table", "A bias is counted: an embedding looks rows up and adds nothing.");
    static final Slip STEPS_LEFT_OUT =
            new Slip("steps-left-out", "One row alone comes out: each number that comes in gives a step of its own.");
    static final Slip WORDS_FOR_CHANNELS = new Slip(
            "words-for-channels", "As many channels as words: that is one-hot coding, which an embedding replaces.");

    public Embedding {
        ImpossibleLayer.requireAtLeast(1, words, name, "words");
        ImpossibleLayer.requireAtLeast(1, length, name, "the length of a row");
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(
                Adjustable.whole("words", words, 1, other -> new Embedding(name, other, length)),
                Adjustable.whole("length", length, 1, other -> new Embedding(name, words, other)));
    }

    @Override
    public String kind() {
        return "embedding";
    }

    @Override
    public String description() {
        return "embedding of " + Expression.grouped(words) + " words in rows of " + Expression.grouped(length);
    }

    @Override
    public Output output(Shape input) {
        require(input);
        return Output.of(List.of(Expression.of(input.channels())), length, "n");
    }

    private void require(Shape input) {
        if (!input.isVector()) {
            throw new ImpossibleLayer(name, "the input must be a vector of whole numbers, found " + input);
        }
    }

    @Override
    public String channels(Shape input) {
        return ", " + Expression.grouped(length) + " channels: the values of a row";
    }

    @Override
    public Parameters parameters(Shape input) {
        Count table = Count.of("w·v", Expression.product(words, length));
        return new Parameters(table, Count.NONE, Count.NONE, table);
    }

    @Override
    public List<ParameterArray> arrays(Shape input) {
        return List.of(ParameterArray.of(ParameterArray.Role.WEIGHTS, words, length));
    }

    @Override
    public long vocabulary() {
        return words;
    }

    /** At most, as numbers come in and no image. */
    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return ReceptiveField.all(image);
    }

    @Override
    public String shapeLetters() {
        return "n how many numbers come in, which is the length; the values of a row become the channels";
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        return List.of(new Letter("w", "the words, a row for each", words), new Letter("v", "values in a row", length));
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        long steps = here.input().channels();
        to.count(STEPS_LEFT_OUT, () -> Expression.of(length));
        to.shape(WORDS_FOR_CHANNELS, () -> Output.of(List.of(Expression.of(steps)), words, ""));
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        Expression table = parameters(here.input()).total().expression();
        to.count(TABLE_FOR_EACH_STEP, () -> table.times(here.input().channels()));
        to.count(BIAS_OF_A_TABLE, () -> table.plus(length));
    }

    /** A number with a fraction is cut to a whole one, as Keras does. */
    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        require(shape);
        Values table = arrays.get(ParameterArray.Role.WEIGHTS);
        return place -> {
            int word = (int) input.at(place[1]);
            double value = table.at(word, place[0]);
            return WorkedCell.of(value, () -> WorkedCell.number(value) + ", in row " + word + " of the table");
        };
    }
}
