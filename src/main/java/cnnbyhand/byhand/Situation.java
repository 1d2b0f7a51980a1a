package cnnbyhand.byhand;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a slip is made.
 *
 * @param ledger the right book
 * @param place the layer's place in the book, from 0
 * @param input the shape that is taken to go into the layer
 */
public record Situation(Ledger ledger, int place, Shape input) {

    /** The right entries before the layer, the nearest first. */
    Stream<Entry> earlier() {
        return IntStream.iterate(place - 1, before -> before >= 0, before -> before - 1)
                .mapToObj(ledger.entries()::get);
    }
}
