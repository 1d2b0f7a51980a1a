package cnnbyhand.tables;

import cnnbyhand.byhand.ChangedNetwork;
import cnnbyhand.byhand.ChangedNetwork.Pair;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.LayerAccount;
import cnnbyhand.tables.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** A network before and after a change: every layer, the totals, and the arithmetic of what is new. */
public final class BeforeAndAfter {
    private static final String MARK = "*";

    private BeforeAndAfter() {}

    /** One row for each layer and one for the total; at most as wide as the screen, unless the numbers alone are wider. */
    public static Table layers(ChangedNetwork changed, int width) {
        List<List<String>> rows = new ArrayList<>();
        changed.pairs().forEach(pair -> rows.add(row(pair)));
        Ledger before = changed.before().ledger();
        Ledger after = changed.after().ledger();
        rows.add(List.of(
                "total",
                "",
                Expression.grouped(before.parameters()),
                "",
                Expression.grouped(after.parameters()),
                difference(before.parameters(), after.parameters()),
                ""));
        return new Table(columns(), rows).fitted(width);
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("layer"),
                Column.text("before"),
                Column.number("parameters"),
                Column.text("after"),
                Column.number("parameters"),
                Column.number("difference"),
                Column.text("changed"));
    }

    private static List<String> row(Pair pair) {
        long before = pair.before().parameters().total().value();
        long after = pair.after().parameters().total().value();
        return List.of(
                pair.after().name(),
                pair.before().output().shape().toString(),
                Expression.grouped(before),
                pair.after().output().shape().toString(),
                Expression.grouped(after),
                difference(before, after),
                pair.isChanged() ? MARK : "");
    }

    private static String difference(long before, long after) {
        return after < before
                ? "−" + Expression.grouped(before - after)
                : (after > before ? "+" : "") + Expression.grouped(after - before);
    }

    /** The sums over all layers. */
    public static Table totals(ChangedNetwork changed) {
        return new Table(
                List.of(
                        Column.text("total"),
                        Column.number("before"),
                        Column.number("after"),
                        Column.number("difference")),
                List.of(
                        total("parameters", changed, Ledger::parameters),
                        total("multiply-accumulates", changed, Ledger::multiplyAccumulates),
                        total("activation bytes", changed, Ledger::activationBytes)));
    }

    private static List<String> total(String name, ChangedNetwork changed, ToLongFunction<Ledger> sum) {
        long before = sum.applyAsLong(changed.before().ledger());
        long after = sum.applyAsLong(changed.after().ledger());
        return List.of(name, Expression.grouped(before), Expression.grouped(after), difference(before, after));
    }

    /** The arithmetic of each layer of which any number or setting is new. */
    public static List<String> derivations(
            ChangedNetwork changed, List<LayerAccount> settingsBefore, List<LayerAccount> settingsAfter, int width) {
        List<String> lines = new ArrayList<>();
        List<Pair> pairs = changed.pairs();
        for (int layer = 0; layer < pairs.size(); layer++) {
            Pair pair = pairs.get(layer);
            List<String> now = Derivations.of(pair.after(), settingsAfter.get(layer), width);
            if (!now.equals(Derivations.of(pair.before(), settingsBefore.get(layer), width))) {
                lines.addAll(now);
            }
        }
        return lines;
    }
}
