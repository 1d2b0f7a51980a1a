package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.Derivation;
import cnnbyhand.byhand.Entry;
import java.util.stream.Collectors;

/** A layer's arithmetic in a text. */
final class DerivationText {
    private DerivationText() {}

    /** One point for each fact. */
    static String markdown(Entry entry) {
        return entry.derivations().stream()
                        .map(each -> "- " + each.name() + ": `" + each.rule() + "`, `" + each.equation() + "`\n")
                        .collect(Collectors.joining())
                + "\n";
    }

    static String latex(Entry entry) {
        return entry.derivations().stream()
                .map(DerivationText::item)
                .collect(Collectors.joining("", "\\begin{itemize}\n", "\\end{itemize}\n\n"));
    }

    private static String item(Derivation each) {
        return "\\item " + each.name() + ": " + LatexText.of(each.rule()) + ", " + LatexText.of(each.equation()) + "\n";
    }
}
