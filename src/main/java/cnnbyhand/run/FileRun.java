package cnnbyhand.run;

import cnnbyhand.byhand.Network;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.ImporterAnswer;
import cnnbyhand.checking.ImporterCheck;
import cnnbyhand.checking.ImporterFindings;
import cnnbyhand.checking.PassMemory;
import cnnbyhand.checking.Verdict;
import cnnbyhand.command.NetworkOptions;
import cnnbyhand.command.Options;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.keeping.Audit;
import cnnbyhand.keeping.BookResults;
import cnnbyhand.keeping.FolderLock;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.StatedWeights;
import cnnbyhand.reading.UnusableNetwork;
import cnnbyhand.screen.BooksPage;
import cnnbyhand.screen.Screen;
import cnnbyhand.training.MemoryCheck;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A network from a file: both books, what the file's own weights say, and a training. */
public final class FileRun {
    private final NetworkOptions file;
    private final Options options;
    private final ImporterProcess importer;
    private final Screen screen;

    public FileRun(NetworkOptions file, Options options, ImporterProcess importer, Screen screen) {
        this.file = file;
        this.options = options;
        this.importer = importer;
        this.screen = screen;
    }

    /**
     * Reads the file, shows and keeps its books, trains the network where that is asked for, and tells whether all witnesses
     * agree; books that disagree are not trained.
     *
     * @throws UnusableNetwork if the file describes no network that can be read
     * @throws WrongCommand if it is to be changed as it cannot be
     * @throws cnnbyhand.keeping.UnwritableFolder if the results have nowhere to go
     * @throws TrainingFailed if the network is to be trained and cannot be
     */
    public boolean run() throws IOException, UnusableNetwork, WrongCommand {
        FileNetwork read = FileNetwork.of(file);
        DescribedNetwork described = read.described();
        options.show().requireLayersOf(List.of(described.network()));
        if (!read.change().isNone()) {
            file.requireWithoutImporter(read.change(), described.network().input());
            return ChangedRun.of(read, options, screen).run();
        }
        ResultFolder folder = read.folder(options.out(), screen);
        if (!options.train()) {
            return compareAndTrain(described, folder);
        }
        FolderLock lock = folder.occupy();
        try (lock) {
            return compareAndTrain(described, folder);
        }
    }

    private boolean compareAndTrain(DescribedNetwork described, ResultFolder folder) throws IOException {
        Network network = described.network();
        BookResults results = new BookResults(network.name() + ": " + described.format(), folder);
        BooksPage page = BooksPage.of(network, screen, ShownDetails.of(options.show()));
        page.opening(described);
        results.writeDerivations(network.ledger(), Check.byHand(network));
        BuiltParts built = new BuiltNetwork(options.seed(), screen).of(described);
        OwnSummary summary = new OwnSummary(options, screen);
        Verdict verdict = summary.heard(Check.of(described, built, new PassMemory(MemoryCheck.left())), built);
        results.writeBooks(verdict);
        results.writeGraph(network.ledger());
        page.books(verdict);
        page.deeplearning4j(verdict);
        summary.show(built);
        page.derivations(folder.path().resolve(BookResults.DERIVATIONS));
        summary.showWhole(built);
        Optional<ImporterFindings> findings = importer(described);
        findings.ifPresent(page::importer);
        Optional<String> beside = described.weights().flatMap(StatedWeights::file);
        results.writeAudit(new Audit(verdict, described.format(), beside, findings));
        FileTraining training = new FileTraining(described, verdict, options, folder, screen);
        if (verdict.agrees() && options.train()) {
            return training.train(built);
        }
        training.leave();
        return verdict.agrees() && folder.complaint().isEmpty();
    }

    private Optional<ImporterFindings> importer(DescribedNetwork described) {
        return file.importer()
                ? Optional.of(ImporterCheck.of(described.network(), imported(described)))
                : Optional.empty();
    }

    private ImporterAnswer imported(DescribedNetwork described) {
        return described
                .architecture()
                .map(importer::ask)
                .orElseGet(() -> ImporterAnswer.failed("the file must be one of Keras, found " + described.format()));
    }
}
