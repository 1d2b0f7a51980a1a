package cnnbyhand.explorer.page;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Diagnosis;
import cnnbyhand.byhand.diagnosis.Finding;
import cnnbyhand.byhand.diagnosis.Row;
import cnnbyhand.byhand.diagnosis.Track;
import cnnbyhand.byhand.diagnosis.Value;
import java.util.List;
import java.util.Optional;

/**
 * What was said of a layer before it was shown, and the slips that lead there: those that the quiz names to whoever has all
 * shapes right that stand before it, since the page shows them.
 *
 * @param row the layer's line in the right book
 * @param cell what was asked of it
 */
record Guess(Row row, Cell cell) {

    static Guess of(Ledger ledger, Entry entry, boolean shape, int batch) {
        int place = ledger.entries().indexOf(entry);
        return new Guess(Row.of(ledger, batch, place), shape ? Cell.SHAPE : Cell.PARAMETERS);
    }

    /** Whether it is right, and if not why, as JSON; what cannot be read is refused. */
    String json(String typed) {
        Optional<List<Long>> numbers = cell == Cell.SHAPE ? TypedAnswer.shape(typed) : TypedAnswer.count(typed);
        return numbers.map(read -> judged(Value.of(read)))
                .orElseGet(() -> JsonWriter.object(json -> json.put("refused", form())));
    }

    private String form() {
        return cell == Cell.SHAPE
                ? "the shape must be sides such as 5×5×16, or one number such as 400"
                : "the count must be a whole number such as 2,416";
    }

    private String judged(Value said) {
        boolean right = said.says(row.working(cell).value());
        List<Finding> slips = right ? List.of() : Diagnosis.of(row, cell, said, Track.rightUpTo(row));
        return JsonWriter.object(json -> json.put("right", right).raw("slips", JsonWriter.array(slips, Guess::slip)));
    }

    private static String slip(Finding finding) {
        return JsonWriter.object(json -> json.put("word", finding.slip().word())
                .put("sentence", finding.sentence())
                .put("derivation", finding.derivation()));
    }
}
