package cnnbyhand.tables;

import cnnbyhand.byhand.Derivation;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.LayerAccount;
import cnnbyhand.checking.twins.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The arithmetic of every number of a hand-kept book, layer by layer, as lines of text. */
public final class Derivations {
    private static final String INDENT = " ".repeat(24);
    private static final int EQUATION = 49;

    private Derivations() {}

    /** @param settings the same book in the form in which the books are compared, for what its layers are told */
    public static List<String> of(Ledger ledger, List<LayerAccount> settings) {
        return of(ledger, settings, PageWidth.SCREEN);
    }

    /** The same in lines of {@code width} columns. */
    public static List<String> of(Ledger ledger, List<LayerAccount> settings, int width) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < settings.size(); row++) {
            lines.addAll(of(ledger, row, settings.get(row), width));
        }
        return lines;
    }

    /** The same for one layer of a book, by its row. */
    public static List<String> of(Ledger ledger, int row, LayerAccount settings, int width) {
        Entry entry = ledger.entries().get(row);
        List<String> layer = of(entry, settings, width);
        layer.addAll(1, inputs(ledger.namedInputs(row), width));
        if (ledger.restingOnStated().contains(entry.name())) {
            layer.set(
                    0,
                    layer.get(0) + "  * follows from the stated shape of "
                            + ledger.firstStated().orElseThrow());
        }
        return layer;
    }

    /** Where what goes in comes from, unless that is the row above. */
    private static List<String> inputs(List<String> names, int width) {
        return names.isEmpty() ? List.of() : wrapped("inputs", names, width);
    }

    /** One layer's arithmetic, and what the layer is told. */
    static List<String> of(Entry entry, LayerAccount settings, int width) {
        List<String> lines = new ArrayList<>(of(entry, width));
        lines.addAll(settings(settings, width));
        return lines;
    }

    /** One layer's arithmetic, without what the layer is told. */
    public static List<String> of(Entry entry) {
        return of(entry, PageWidth.SCREEN);
    }

    private static List<String> of(Entry entry, int width) {
        List<String> lines = new ArrayList<>();
        lines.add(entry.name() + "  " + entry.layer().kind() + ", " + entry.inputsInWords() + " → "
                + entry.output().shape());
        entry.derivations().forEach(each -> lines.addAll(lines(each, width)));
        return lines;
    }

    /** What else the books are compared on; the updater stands where the training begins. */
    private static List<String> settings(LayerAccount account, int width) {
        List<String> settings = account.settings().entrySet().stream()
                .filter(each -> !each.getKey().equals(TrainingSettings.OPTIMIZER))
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
        return settings.isEmpty() ? List.of() : wrapped("settings", settings, width);
    }

    private static List<String> wrapped(String name, List<String> words, int width) {
        List<String> lines = new ArrayList<>();
        String line = String.format("  %-20s  ", name);
        for (String word : words) {
            if (line.length() + word.length() + 1 > width) {
                lines.add(line.stripTrailing());
                line = INDENT;
            }
            line += word + (word.equals(words.get(words.size() - 1)) ? "" : ", ");
        }
        lines.add(line.stripTrailing());
        return lines;
    }

    /** What is too long goes on below the equation. */
    private static List<String> lines(Derivation fact, int width) {
        String rule = String.format(Locale.ROOT, "  %-20s  %-23s  ", fact.name(), fact.rule());
        return PageWidth.wrapped(rule + fact.equation(), Math.min(rule.length(), EQUATION), ", ", width);
    }
}
