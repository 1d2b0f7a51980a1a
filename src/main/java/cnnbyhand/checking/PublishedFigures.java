package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.Comparison.Claim;
import cnnbyhand.published.Published;
import java.util.Optional;
import java.util.OptionalLong;

/** Holds the figures that a document prints against the hand-kept book. */
final class PublishedFigures {
    private final Ledger ledger;
    private final Comparison comparison;

    private PublishedFigures(Ledger ledger, Comparison comparison) {
        this.ledger = ledger;
        this.comparison = comparison;
    }

    static void compare(Published published, Ledger ledger, Comparison comparison) {
        PublishedFigures figures = new PublishedFigures(ledger, comparison);
        published.rows().forEach(figures::compareRow);
        published.arguments().forEach(figures::compareArguments);
        figures.requireAllRows(published);
        figures.compareTotal("total parameters", ledger.parameters(), published.total());
        figures.compareTotal("trainable parameters", ledger.trained(), published.trainable());
    }

    private void compareRow(Published.PrintedRow row) {
        Optional<Entry> entry = entry(row.layer());
        if (entry.isPresent()) {
            Claim shape =
                    new Claim(entry.get().output().shape(), entry.get().output().derivation());
            row.output().ifPresent(print -> tell(Fact.SHAPE, row.layer(), "output shape", shape, print));
            var total = entry.get().parameters().total();
            Claim count = new Claim(total.value(), total.derivation());
            tell(Fact.COUNT, row.layer(), "parameters", count, row.parameters());
        }
    }

    private void compareArguments(Published.Arguments arguments) {
        entry(arguments.layer()).ifPresent(entry -> {
            Claim inputs = Claim.stated(entry.input().channels());
            tell(Fact.COUNT, arguments.layer(), "channels or units in", inputs, arguments.inputs());
            Claim outputs = Claim.stated(entry.output().shape().channels());
            tell(Fact.COUNT, arguments.layer(), "channels or units out", outputs, arguments.outputs());
        });
    }

    private void requireAllRows(Published published) {
        boolean fullTable = !published.rows().isEmpty();
        ledger.entries().stream()
                .map(Entry::name)
                .filter(name -> fullTable
                        && published.rows().stream()
                                .noneMatch(row -> row.layer().equals(name)))
                .forEach(name -> tell(Fact.COUNT, name, "row", Claim.stated("there"), "none of that name"));
    }

    private void compareTotal(String rule, long byHand, OptionalLong print) {
        print.ifPresent(total -> tell(Fact.COUNT, "network", rule, Claim.stated(byHand), total));
    }

    private Optional<Entry> entry(String layer) {
        Optional<Entry> entry = ledger.entry(layer);
        if (entry.isEmpty()) {
            tell(Fact.COUNT, layer, "row", Claim.stated("a layer of the hand-kept book"), "one that it lacks");
        }
        return entry;
    }

    private void tell(Fact fact, String layer, String rule, Claim expected, Object print) {
        comparison.compare(fact, layer, rule, expected, Witness.DOCUMENT, print);
    }
}
