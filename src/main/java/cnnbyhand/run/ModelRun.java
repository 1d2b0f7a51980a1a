package cnnbyhand.run;

import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import cnnbyhand.command.Options;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ImageData;
import cnnbyhand.keeping.BookResults;
import cnnbyhand.keeping.FolderLock;
import cnnbyhand.keeping.ModelResults;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.keeping.RunRecord;
import cnnbyhand.published.Model;
import cnnbyhand.screen.BooksPage;
import cnnbyhand.screen.Screen;
import cnnbyhand.training.ClassifierCheck;
import cnnbyhand.training.MemoryCheck;
import java.io.IOException;
import java.util.function.Consumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** One model from its document to its results: the books, their check, and the training. */
public final class ModelRun {
    private final Model model;
    private final Options options;
    private final Screen screen;
    private final ModelResults results;
    private final TrainingSetup setup;

    /** @throws cnnbyhand.keeping.UnwritableFolder if the results have nowhere to go */
    public ModelRun(Model model, Options options, Screen screen) throws IOException {
        this.model = model;
        this.options = options;
        this.screen = screen;
        this.results = new ModelResults(model, ResultFolder.open(options.out(), model.name()));
        this.setup = new TrainingSetup(model, options, this::images);
    }

    private ImageData images(Consumer<String> say) throws IOException {
        ImageData images = DataFolder.open(model.dataset(), options.data(), options.offline(), options.seed(), say);
        try {
            new ClassifierCheck(model.network()).requireOutputs(images);
            return images;
        } catch (RuntimeException fault) {
            images.close();
            throw fault;
        }
    }

    /**
     * Runs the model and tells whether the books agree and all is kept; books that disagree are not trained.
     *
     * @throws cnnbyhand.keeping.UnwritableFolder if it is to train where another process does
     */
    public boolean run() throws IOException {
        if (!options.train()) {
            return compareAndTrain();
        }
        FolderLock lock = results.folder().occupy();
        try (lock) {
            return compareAndTrain();
        }
    }

    private boolean compareAndTrain() throws IOException {
        BooksPage page = BooksPage.of(model, screen, ShownDetails.of(options.show()));
        page.opening(model);
        results.writeDerivations();
        MultiLayerNetwork network = MemoryCheck.held(model.name(), this::network);
        BuiltParts built = BuiltParts.whole(model.network(), network);
        OwnSummary summary = new OwnSummary(options, screen);
        Verdict verdict = summary.heard(MemoryCheck.held(model.name(), () -> Check.of(model, network)), built);
        results.writeBooks(verdict);
        page.books(verdict);
        summary.show(built);
        page.derivations(results.folder().path().resolve(BookResults.DERIVATIONS));
        RunRecord record = setup.record().with(model.document()).with(verdict);
        summary.showWhole(built);
        TrainingRun training = new TrainingRun(
                setup, results, ExplorerFile.of(model, ExplorerFile.training(model), results.folder(), screen), screen);
        if (verdict.agrees() && options.train()) {
            return training.train(network, record);
        }
        training.leave(record);
        return verdict.agrees();
    }

    private MultiLayerNetwork network() {
        MultiLayerNetwork network = new MultiLayerNetwork(model.configuration(options.seed()));
        network.init();
        return network;
    }
}
