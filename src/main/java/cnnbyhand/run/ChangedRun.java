package cnnbyhand.run;

import cnnbyhand.byhand.ChangedNetwork;
import cnnbyhand.byhand.Network;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.PassMemory;
import cnnbyhand.checking.Verdict;
import cnnbyhand.command.Options;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.keeping.Audit;
import cnnbyhand.keeping.BookResults;
import cnnbyhand.keeping.FolderLock;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.published.Model;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.screen.BooksPage;
import cnnbyhand.screen.ChangePage;
import cnnbyhand.screen.Details;
import cnnbyhand.screen.Screen;
import cnnbyhand.training.MemoryCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network with other settings or on another input: what is new, and both books of it. */
public final class ChangedRun {
    private final ChangedNetwork changed;
    private final DescribedNetwork described;
    private final String source;
    private final Optional<Model> model;
    private final Options options;
    private final ResultFolder folder;
    private final Screen screen;

    private ChangedRun(
            ChangedNetwork changed,
            DescribedNetwork described,
            String source,
            Optional<Model> model,
            Options options,
            ResultFolder folder,
            Screen screen) {
        this.changed = changed;
        this.described = described;
        this.source = source;
        this.model = model;
        this.options = options;
        this.folder = folder;
        this.screen = screen;
    }

    /**
     * Of a document's network.
     *
     * @throws WrongCommand where it has no such layer or setting, or the changed network cannot be
     * @throws cnnbyhand.keeping.UnwritableFolder if the results have nowhere to go
     */
    public static ChangedRun of(Model model, Options options, Screen screen) throws IOException, WrongCommand {
        ChangedNetwork changed = options.change().of(model.network());
        List<String> silent = model.published().printsAnything() ? List.of("what the document prints") : List.of();
        DescribedNetwork described = described(changed.after(), model.source(), silent);
        String source = "document   " + model.document().number() + ", "
                + model.document().title();
        ResultFolder folder = ResultFolder.open(options.out(), changed.after().name());
        return new ChangedRun(changed, described, source, Optional.of(model), options, folder, screen);
    }

    /** Of a file's network, otherwise the same. */
    static ChangedRun of(FileNetwork read, Options options, Screen screen) throws IOException, WrongCommand {
        DescribedNetwork file = read.described();
        ChangedNetwork changed = read.change().of(file.network());
        List<String> silent = new ArrayList<>(file.notCompared());
        file.weights().ifPresent(weights -> silent.add("the file's weights"));
        DescribedNetwork described = described(changed.after(), file.format(), silent);
        ResultFolder folder = read.folder(options.out(), screen);
        return new ChangedRun(
                changed, described, "file       " + file.format(), Optional.empty(), options, folder, screen);
    }

    /** What a document prints and a file's weights are of the network as it was: no witnesses of a changed one. */
    private static DescribedNetwork described(Network network, String format, List<String> silent) {
        return new DescribedNetwork(
                network, format + ", changed", Optional.empty(), silent, Optional.empty(), Optional.empty());
    }

    /**
     * Shows and keeps what is new, trains the network where that is wanted, and tells whether all witnesses agree.
     *
     * @throws WrongCommand where a training was asked for by name and is not possible
     */
    public boolean run() throws IOException, WrongCommand {
        if (!options.train()) {
            return compareAndTrain();
        }
        FolderLock lock = folder.occupy();
        try (lock) {
            return compareAndTrain();
        }
    }

    private boolean compareAndTrain() throws IOException, WrongCommand {
        BookResults results = new BookResults(changed.after().name() + ": " + described.format(), folder);
        Details details = ShownDetails.of(options.show());
        ChangePage page = new ChangePage(changed, screen, details);
        page.opening(source);
        results.writeDerivations(changed.after().ledger(), Check.byHand(changed.after()));
        results.writeChange(changed);
        page.beforeAndAfter();
        BuiltParts built = new BuiltNetwork(options.seed(), screen).of(described);
        OwnSummary summary = new OwnSummary(options, screen);
        Verdict verdict = summary.heard(Check.of(described, built, new PassMemory(MemoryCheck.left())), built);
        results.writeBooks(verdict);
        results.writeGraph(changed.after().ledger());
        BooksPage.of(changed.after(), screen, details).books(verdict);
        summary.show(built);
        page.derivations(folder.path().resolve(BookResults.DERIVATIONS));
        summary.showWhole(built);
        results.writeAudit(
                new Audit(verdict, described.format(), Optional.empty(), Optional.empty()).changing(changed));
        return trained(verdict, built) && folder.complaint().isEmpty();
    }

    private boolean trained(Verdict verdict, BuiltParts built) throws IOException, WrongCommand {
        if (model.isPresent()) {
            ChangedModel trained = new ChangedModel(model.get(), changed.after());
            return new ChangedTraining(trained, options, folder, screen).run(verdict, built);
        }
        FileTraining training = new FileTraining(described, verdict, options, folder, screen);
        if (verdict.agrees() && options.train()) {
            return training.train(built);
        }
        training.leave();
        return verdict.agrees();
    }
}
