package cnnbyhand.byhand.diagnosis;

import cnnbyhand.byhand.Slip;
import cnnbyhand.byhand.WrongAnswer;
import java.math.BigInteger;
import java.util.Optional;

/** The slip of who answers one row further down. */
final class NextRow {
    static final Slip NEXT_ROW =
            new Slip("next-row", "The row is mistaken: that is what stands in the next layer's row.");

    private NextRow() {}

    /** What stands one row further down; nothing behind the last row. */
    static Optional<WrongAnswer> of(Row row, Cell cell) {
        return row.next().map(next -> slip(next.name(), next.working(cell)));
    }

    private static WrongAnswer slip(String name, Working next) {
        return new WrongAnswer(
                NEXT_ROW,
                next.value().numbers().stream().map(BigInteger::longValueExact).toList(),
                next.derivation(),
                "It is " + name + "'s.");
    }
}
