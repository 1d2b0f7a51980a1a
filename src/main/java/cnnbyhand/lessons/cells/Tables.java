package cnnbyhand.lessons.cells;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.tables.Numbers;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import java.util.ArrayList;
import java.util.List;

/** Tables in the form that a lesson has room for. */
final class Tables {
    private Tables() {}

    /** One row per layer, and the total. */
    static Table of(Ledger ledger) {
        List<List<String>> rows = new ArrayList<>();
        ledger.entries().forEach(entry -> rows.add(row(entry)));
        rows.add(List.of("total", "", "", Expression.grouped(ledger.parameters()), ""));
        return new Table(
                List.of(
                        Column.text("layer"),
                        Column.text("type"),
                        Column.text("output"),
                        Column.number("parameters"),
                        Column.text("derived")),
                rows);
    }

    private static List<String> row(Entry entry) {
        var parameters = entry.parameters().total();
        return List.of(
                entry.name(),
                entry.layer().kind(),
                entry.output().shape().toString(),
                Expression.grouped(parameters.value()),
                parameters.value() == 0 ? "" : parameters.expression().text());
    }

    /** One row per epoch; epoch 0 is the untrained network. */
    static Table of(History history) {
        return new Table(
                List.of(
                        Column.number("epoch"),
                        Column.number("training loss"),
                        Column.number("test loss"),
                        Column.number("test accuracy"),
                        Column.number("seconds")),
                history.epochs().stream().map(Tables::row).toList());
    }

    private static List<String> row(Epoch epoch) {
        return List.of(
                Integer.toString(epoch.number()),
                Numbers.fixed(epoch.trainingLoss(), 3),
                Numbers.fixed(epoch.testLoss(), 3),
                Numbers.percent(epoch.testAccuracy()),
                Numbers.fixed(epoch.seconds(), 1));
    }
}
