package cnnbyhand.byhand.diagnosis;

import cnnbyhand.byhand.Count;
import cnnbyhand.byhand.GeneralSlips;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Output;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Situation;
import cnnbyhand.byhand.Slips;
import cnnbyhand.byhand.WrongAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One layer of a book on an input: the book's own, or the one that a student takes it to have.
 *
 * @param ledger the right book
 * @param batch examples per step, as the document trains
 * @param place the layer's place in the book, from 0
 * @param layer the layer
 * @param input the shape that is taken to go in
 */
public record Row(Ledger ledger, int batch, int place, Layer layer, Shape input) {

    public static Row of(Ledger ledger, int batch, int place) {
        return new Row(
                ledger,
                batch,
                place,
                ledger.entries().get(place).layer(),
                ledger.entries().get(place).input());
    }

    public String name() {
        return layer.name();
    }

    /** The same layer on another input. */
    public Row on(Shape other) {
        return new Row(ledger, batch, place, layer.on(other), other);
    }

    /** Whether it takes what the row above gives, and that row is asked, as its output shape is not stated. */
    public boolean followsTheRowAbove() {
        return before().map(above -> above == place - 1
                        && ledger.entries().get(above).layer().stated().isEmpty())
                .orElse(place == 0);
    }

    /** The row that gives the first of what goes in; nothing where that is an input of the network. */
    private Optional<Integer> before() {
        String name = ledger.entries().get(place).inputs().get(0).name();
        return IntStream.iterate(place - 1, above -> above >= 0, above -> above - 1)
                .filter(above -> ledger.entries().get(above).name().equals(name))
                .boxed()
                .findFirst();
    }

    /** The wrong ways to {@code cell}; some of them come to the right value all the same. */
    public List<WrongAnswer> slips(Cell cell) {
        Situation here = new Situation(ledger, place, input);
        return cell == Cell.SHAPE ? GeneralSlips.ofShape(layer, here, batch) : GeneralSlips.ofCount(layer, here, batch);
    }

    /** The right row behind this one; nothing where it is not asked, or there is none. */
    public Optional<Row> next() {
        return Optional.of(place + 1)
                .filter(next -> next < ledger.entries().size())
                .map(this::of)
                .filter(next -> next.layer().stated().isEmpty());
    }

    /** The right rows before this one, the nearest first; where branches join, along the first. */
    public Stream<Row> earlier() {
        return Stream.iterate(
                        before(), Optional::isPresent, each -> of(each.get()).before())
                .map(each -> of(each.get()));
    }

    private Row of(int other) {
        return of(ledger, batch, other);
    }

    /** This row as it would be if {@code output} came out of row {@code from}; nothing where a layer cannot take that. */
    public Optional<Row> after(int from, Shape output) {
        Optional<Shape> shape = Optional.of(output);
        List<Row> between =
                new ArrayList<>(earlier().takeWhile(row -> row.place > from).toList());
        Collections.reverse(between);
        for (Row row : between) {
            shape = shape.flatMap(input -> row.on(input).output());
        }
        return shape.map(this::on);
    }

    /** What comes out; nothing where the layer cannot take its input. */
    public Optional<Shape> output() {
        return Slips.attempt(() -> worked().shape());
    }

    /** How {@code cell} comes about; nothing where the layer cannot take the input. */
    public Optional<Working> possible(Cell cell) {
        return Slips.attempt(() -> working(cell));
    }

    public Working working(Cell cell) {
        return cell == Cell.SHAPE ? shape() : count();
    }

    private Working shape() {
        Output output = worked();
        return new Working(Value.of(output.shape()), output.rule(), output.derivation() + layer.channels(input));
    }

    private Output worked() {
        return layer.joining().output(new Situation(ledger, place, input).inputs());
    }

    private Working count() {
        Count total = layer.parameters(input).total();
        String derivation = total.value() == 0 ? "learns nothing, so 0" : total.derivation();
        return new Working(Value.of(total.value()), total.rule(), derivation);
    }
}
