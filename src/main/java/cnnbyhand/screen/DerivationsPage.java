package cnnbyhand.screen;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.LayerAccount;
import cnnbyhand.tables.Derivations;
import cnnbyhand.tables.Letters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How each number of a hand-kept book comes about: long, and therefore shown on demand. */
final class DerivationsPage {
    private final Screen screen;
    private final Details details;

    DerivationsPage(Screen screen, Details details) {
        this.screen = screen;
        this.details = details;
    }

    /**
     * @param byHand the same book in the form in which the books are compared
     * @param kept where all of it is kept
     */
    void show(Ledger ledger, List<LayerAccount> byHand, Path kept) {
        List<String> lines = new ArrayList<>();
        List<Entry> shown = new ArrayList<>();
        for (int row = 0; row < byHand.size(); row++) {
            Entry entry = ledger.entries().get(row);
            if (details.shows(entry.name())) {
                shown.add(entry);
                lines.addAll(Derivations.of(ledger, row, byHand.get(row), screen.width()));
            }
        }
        if (shown.isEmpty()) {
            screen.line("");
            pointer(ledger, kept);
        } else {
            show("By hand: how each number comes about", shown, lines);
        }
    }

    /** @param shown the layers that the lines are about */
    void show(String heading, List<Entry> shown, List<String> lines) {
        screen.heading(heading);
        screen.lines(Letters.of(shown, screen.width()));
        if (shown.stream().anyMatch(entry -> entry.layer().window().isPresent())) {
            screen.paragraph("receptive field: " + Letters.RECEPTIVE_FIELD + "; jump: " + Letters.JUMP);
        }
        screen.lines(lines);
    }

    private void pointer(Ledger ledger, Path kept) {
        String first = ledger.entries().get(0).name();
        screen.paragraph("How each number comes about: -Dshow=derivations, or -Dshow=" + first
                + " for one layer; all of it is in " + kept);
    }
}
