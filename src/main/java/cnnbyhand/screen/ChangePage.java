package cnnbyhand.screen;

import cnnbyhand.byhand.ChangedNetwork;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.LayerAccount;
import cnnbyhand.tables.BeforeAndAfter;
import java.nio.file.Path;
import java.util.List;

/** What a changed network has that the described one has not: before and after. */
public final class ChangePage {
    private final ChangedNetwork changed;
    private final Screen screen;
    private final Details details;

    public ChangePage(ChangedNetwork changed, Screen screen, Details details) {
        this.changed = changed;
        this.screen = screen;
        this.details = details;
    }

    /** @param source where the network comes from that was changed */
    public void opening(String source) {
        screen.heading("CNN by Hand: " + changed.before().name() + ", changed");
        screen.fact(source);
        screen.fact("network    " + BooksPage.counted(changed.after().layers().size()) + ", input of "
                + changed.after().input());
        List<String> changes = changed.changes();
        if (changes.isEmpty()) {
            screen.fact("changed    nothing: each value is as it was");
        }
        changes.forEach(change -> screen.fact("changed    " + change));
    }

    /** Both books by hand. */
    public void beforeAndAfter() {
        screen.heading("Before and after, by hand (height × width × channels, batch left out)");
        screen.table(BeforeAndAfter.layers(changed, screen.width()));
        screen.line("");
        screen.table(BeforeAndAfter.totals(changed));
    }

    /** The arithmetic of what is new, or of the layers that are asked for. */
    public void derivations(Path kept) {
        Ledger after = changed.after().ledger();
        List<LayerAccount> byHand = Check.byHand(changed.after());
        if (!details.derivations()) {
            new DerivationsPage(screen, details).show(after, byHand, kept);
            return;
        }
        List<String> lines =
                BeforeAndAfter.derivations(changed, Check.byHand(changed.before()), byHand, screen.width());
        new DerivationsPage(screen, details).show("How each number that is new comes about", after.entries(), lines);
    }
}
