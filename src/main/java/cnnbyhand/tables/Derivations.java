package cnnbyhand.tables;

import cnnbyhand.byhand.Derivation;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.LayerAccount;
import cnnbyhand.checking.twins.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The arithmetic of every number of a hand-kept book, layer by layer, as lines of text. */
public final class Derivations {
    private static final String INDENT = " ".repeat(24);
    private static final int EQUATION = 49;

    private Derivations() {}

    /** @param settings the same book in the form in which the books are compared, for what its layers are told */
    public static List<String> of(Ledger ledger, List<LayerAccount> settings) {
        List<String> lines = new ArrayList<>();
        Set<String> resting = ledger.restingOnStated();
        for (int row = 0; row < settings.size(); row++) {
            List<String> layer = of(ledger.entries().get(row), settings.get(row));
            if (resting.contains(ledger.entries().get(row).name())) {
                layer.set(
                        0,
                        layer.get(0) + "  * follows from the stated shape of "
                                + ledger.firstStated().orElseThrow());
            }
            lines.addAll(layer);
        }
        return lines;
    }

    /** One layer's arithmetic, and what the layer is told. */
    static List<String> of(Entry entry, LayerAccount settings) {
        List<String> lines = new ArrayList<>(of(entry));
        lines.addAll(settings(settings));
        return lines;
    }

    /** One layer's arithmetic, without what the layer is told. */
    public static List<String> of(Entry entry) {
        List<String> lines = new ArrayList<>();
        lines.add(entry.name() + "  " + entry.layer().kind() + ", " + entry.input() + " → "
                + entry.output().shape());
        entry.derivations().forEach(each -> lines.addAll(lines(each)));
        return lines;
    }

    /** What else the books are compared on; the updater stands where the training begins. */
    private static List<String> settings(LayerAccount account) {
        List<String> settings = account.settings().entrySet().stream()
                .filter(each -> !each.getKey().equals(TrainingSettings.OPTIMIZER))
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
        return settings.isEmpty() ? List.of() : wrapped("settings", settings);
    }

    private static List<String> wrapped(String name, List<String> words) {
        List<String> lines = new ArrayList<>();
        String line = String.format("  %-20s  ", name);
        for (String word : words) {
            if (line.length() + word.length() + 1 > PageWidth.SCREEN) {
                lines.add(line.stripTrailing());
                line = INDENT;
            }
            line += word + (word.equals(words.get(words.size() - 1)) ? "" : ", ");
        }
        lines.add(line.stripTrailing());
        return lines;
    }

    /** What is too long goes on below the equation. */
    private static List<String> lines(Derivation fact) {
        String rule = String.format(Locale.ROOT, "  %-20s  %-23s  ", fact.name(), fact.rule());
        return PageWidth.wrapped(rule + fact.equation(), Math.min(rule.length(), EQUATION), ", ");
    }
}
