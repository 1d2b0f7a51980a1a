package cnnbyhand.run;

import cnnbyhand.byhand.Network;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.ImporterAnswer;
import cnnbyhand.checking.ImporterCheck;
import cnnbyhand.checking.ImporterFindings;
import cnnbyhand.checking.Verdict;
import cnnbyhand.command.NetworkOptions;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.keeping.Audit;
import cnnbyhand.keeping.BookResults;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.UnusableNetwork;
import cnnbyhand.screen.BooksPage;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A network from a file: both books, and what the file's own weights say. */
public final class FileRun {
    private final NetworkOptions options;
    private final Path out;
    private final long seed;
    private final ImporterProcess importer;
    private final Screen screen;

    public FileRun(NetworkOptions options, Path out, long seed, ImporterProcess importer, Screen screen) {
        this.options = options;
        this.out = out;
        this.seed = seed;
        this.importer = importer;
        this.screen = screen;
    }

    /**
     * Reads the file, shows and keeps its books, and tells whether all witnesses agree.
     *
     * @throws UnusableNetwork if the file describes no network that can be read
     * @throws WrongCommand if it is to be changed as it cannot be
     * @throws cnnbyhand.keeping.UnwritableFolder if the results have nowhere to go
     */
    public boolean run() throws IOException, UnusableNetwork, WrongCommand {
        FileNetwork file = FileNetwork.of(options);
        return file.change().isNone()
                ? run(file.described())
                : ChangedRun.of(file.described(), file.change(), out, seed, screen)
                        .run();
    }

    private boolean run(DescribedNetwork described) throws IOException {
        Network network = described.network();
        ResultFolder folder = ResultFolder.open(out, network.name());
        BookResults results = new BookResults(network.name() + ": " + described.format(), folder);
        BooksPage page = BooksPage.of(network, screen);
        page.opening(described);
        results.writeDerivations(network.ledger(), Check.byHand(network));
        page.byHand();
        Verdict verdict = Check.of(described, new BuiltNetwork(seed, screen).of(described));
        results.writeBooks(verdict);
        page.books(verdict);
        Optional<ImporterFindings> importer = importer(described);
        importer.ifPresent(page::importer);
        results.writeAudit(new Audit(verdict, described.format(), importer));
        screen.heading("Results are in " + folder.path());
        folder.complaint().ifPresent(screen::bad);
        return verdict.agrees() && folder.complaint().isEmpty();
    }

    private Optional<ImporterFindings> importer(DescribedNetwork described) {
        return options.importer()
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
