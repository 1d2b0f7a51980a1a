package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a slip is made.
 *
 * @param ledger the right book
 * @param place the layer's place in the book, from 0
 * @param input the shape that is taken to go into the layer
 */
public record Situation(Ledger ledger, int place, Shape input) {

    /** The right entries before the layer, the nearest first; where layers join, along the first input. */
    Stream<Entry> earlier() {
        return Stream.iterate(before(ledger.entries().get(place)), Optional::isPresent, each -> before(each.get()))
                .map(Optional::get);
    }

    private Optional<Entry> before(Entry entry) {
        return ledger.entry(entry.inputs().get(0).name());
    }

    /** All that goes into the layer, the first being the shape that is taken to. */
    public List<Shape> inputs() {
        List<Shape> inputs = new ArrayList<>(ledger.entries().get(place).inputs().stream()
                .map(NamedShape::shape)
                .toList());
        inputs.set(0, input);
        return inputs;
    }
}
