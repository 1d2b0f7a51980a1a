package cnnbyhand.run;

import cnnbyhand.byhand.ChangedNetwork;
import cnnbyhand.byhand.Network;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import cnnbyhand.command.NetworkChange;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.keeping.Audit;
import cnnbyhand.keeping.BookResults;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.published.Model;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.screen.BooksPage;
import cnnbyhand.screen.ChangePage;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network with other settings or on another input: what is new, and both books of it. */
public final class ChangedRun {
    private final ChangedNetwork changed;
    private final DescribedNetwork described;
    private final String source;
    private final BuiltNetwork built;
    private final ResultFolder folder;
    private final Screen screen;

    private ChangedRun(
            ChangedNetwork changed, DescribedNetwork described, String source, Path out, long seed, Screen screen)
            throws IOException {
        this.changed = changed;
        this.described = described;
        this.source = source;
        this.built = new BuiltNetwork(seed, screen);
        this.folder = ResultFolder.open(out, changed.after().name());
        this.screen = screen;
    }

    /**
     * Of a document's network.
     *
     * @throws WrongCommand where it has no such layer or setting, or the changed network cannot be
     * @throws cnnbyhand.keeping.UnwritableFolder if the results have nowhere to go
     */
    public static ChangedRun of(Model model, NetworkChange change, Path out, long seed, Screen screen)
            throws IOException, WrongCommand {
        ChangedNetwork changed = change.of(model.network());
        String document = "document " + model.document().number() + ", "
                + model.document().title();
        List<String> silent = model.published().printsAnything() ? List.of("what the document prints") : List.of();
        return new ChangedRun(
                changed,
                described(changed.after(), document, silent),
                "document   " + document.substring("document ".length()),
                out,
                seed,
                screen);
    }

    /** Of a file's network, otherwise the same. */
    static ChangedRun of(DescribedNetwork file, NetworkChange change, Path out, long seed, Screen screen)
            throws IOException, WrongCommand {
        ChangedNetwork changed = change.of(file.network());
        List<String> silent = new ArrayList<>(file.notCompared());
        file.weights().ifPresent(weights -> silent.add("the file's weights"));
        return new ChangedRun(
                changed,
                described(changed.after(), file.format(), silent),
                "file       " + file.format(),
                out,
                seed,
                screen);
    }

    /** What a document prints and a file's weights are of the network as it was: no witnesses of a changed one. */
    private static DescribedNetwork described(Network network, String format, List<String> silent) {
        return new DescribedNetwork(
                network, format + ", changed", Optional.empty(), silent, Optional.empty(), Optional.empty());
    }

    /** Shows and keeps what is new, and tells whether all witnesses agree. */
    public boolean run() throws IOException {
        BookResults results = new BookResults(changed.after().name() + ": " + described.format(), folder);
        ChangePage page = new ChangePage(changed, screen);
        page.opening(source);
        results.writeDerivations(changed.after().ledger(), Check.byHand(changed.after()));
        results.writeChange(changed);
        page.byHand();
        BuiltParts part = built.of(described);
        Verdict verdict = Check.of(described, part);
        results.writeBooks(verdict);
        BooksPage.of(changed.after(), screen).books(verdict);
        results.writeAudit(new Audit(verdict, described.format(), Optional.empty()).changing(changed));
        screen.heading("Results are in " + folder.path());
        folder.complaint().ifPresent(screen::bad);
        return verdict.agrees() && folder.complaint().isEmpty();
    }
}
