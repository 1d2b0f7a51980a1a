package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.published.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The hand-kept book in the form in which the books are compared. */
final class HandKeptLines {
    private HandKeptLines() {}

    /** @param updater the regimen's optimizer, in Deeplearning4j's words because it is stated in them alone */
    static List<Line> of(Ledger ledger, Loss loss, String updater) {
        List<Line> lines = new ArrayList<>();
        ledger.entries().forEach(entry -> lines.add(line(entry)));
        lines.stream().filter(line -> line.parameters() > 0).forEach(line -> line.settings()
                .put(Setting.UPDATER, updater));
        lines.get(lines.size() - 1).settings().put(Setting.LOSS, loss.toString());
        return lines;
    }

    private static Line line(Entry entry) {
        return new Line(
                entry.name(),
                entry.layer().kind(),
                entry.output().shape(),
                entry.parameters().weights().value(),
                entry.parameters().biases().value(),
                entry.parameters().statistics().value(),
                entry.arrays(),
                new LinkedHashMap<>(entry.layer().settings().values()));
    }
}
