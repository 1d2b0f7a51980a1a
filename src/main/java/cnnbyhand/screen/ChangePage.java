package cnnbyhand.screen;

import cnnbyhand.byhand.ChangedNetwork;
import cnnbyhand.checking.Check;
import cnnbyhand.tables.BeforeAndAfter;
import java.util.List;

/** What a changed network has that the described one has not: the part that needs no Deeplearning4j. */
public final class ChangePage {
    private final ChangedNetwork changed;
    private final Screen screen;

    public ChangePage(ChangedNetwork changed, Screen screen) {
        this.changed = changed;
        this.screen = screen;
    }

    /** @param source where the network comes from that was changed */
    public void opening(String source) {
        screen.heading("CNN by Hand: " + changed.before().name() + ", changed");
        screen.wrapped(source, 11);
        screen.line("network    " + BooksPage.counted(changed.after().layers().size()) + ", input of "
                + changed.after().input());
        List<String> changes = changed.changes();
        if (changes.isEmpty()) {
            screen.line("changed    nothing: each value is as it was");
        }
        changes.forEach(change -> screen.paragraph("changed    " + change));
    }

    /** Both books by hand, and the arithmetic of what is new. */
    public void byHand() {
        screen.heading("Before and after, by hand (height × width × channels, batch left out)");
        screen.table(BeforeAndAfter.layers(changed));
        screen.line("");
        screen.table(BeforeAndAfter.totals(changed));
        List<String> derivations =
                BeforeAndAfter.derivations(changed, Check.byHand(changed.before()), Check.byHand(changed.after()));
        if (!derivations.isEmpty()) {
            screen.heading("How each number that is new comes about");
            screen.lines(derivations);
        }
    }
}
