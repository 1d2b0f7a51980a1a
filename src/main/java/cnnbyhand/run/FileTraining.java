package cnnbyhand.run;

import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import cnnbyhand.command.Options;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ImageData;
import cnnbyhand.keeping.ModelResults;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.keeping.RunRecord;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.screen.Screen;
import cnnbyhand.training.ClassifierCheck;
import cnnbyhand.training.MemoryCheck;
import cnnbyhand.training.TrainingFailed;
import java.io.IOException;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** What comes behind the books of a network from a file: its training, where it is asked for and possible. */
final class FileTraining {
    private final DescribedNetwork described;
    private final Verdict verdict;
    private final Options options;
    private final ResultFolder folder;
    private final Screen screen;

    FileTraining(DescribedNetwork described, Verdict verdict, Options options, ResultFolder folder, Screen screen) {
        this.described = described;
        this.verdict = verdict;
        this.options = options;
        this.folder = folder;
        this.screen = screen;
    }

    /** Ends the run without a training. */
    void leave() throws IOException {
        TrainingSetup setup = new TrainingSetup(new TrainedFile(described, 0), options, say -> {
            throw new IllegalStateException("a network that is not trained must need no images");
        });
        run(setup).leave(record(setup));
    }

    /**
     * Trains it, and tells whether all is kept.
     *
     * @param built how much of it Deeplearning4j can compute
     * @throws TrainingFailed if it cannot be trained on the images that there are, or at all
     */
    boolean train(BuiltParts built) throws IOException {
        requireChain();
        requireWhole(built);
        ClassifierCheck classifier = new ClassifierCheck(described.network());
        try (ImageData all = images(classifier.pictures())) {
            classifier.requireClasses(all);
            TrainedFile trained = new TrainedFile(described, all.train().count());
            TrainingSetup setup = new TrainingSetup(trained, options, say -> all);
            return train(setup, MemoryCheck.held(trained.name(), () -> network(trained)));
        }
    }

    /** Deeplearning4j's graphs are compared here and not trained. */
    private void requireChain() {
        Ledger ledger = described.network().ledger();
        for (int row = 0; row < ledger.entries().size(); row++) {
            if (!ledger.namedInputs(row).isEmpty()) {
                throw new TrainingFailed(
                        described.network().name() + ": its layers must form a chain to be trained, found "
                                + ledger.entries().get(row).name() + ", which takes "
                                + String.join(" and ", ledger.namedInputs(row)));
            }
        }
    }

    private void requireWhole(BuiltParts built) {
        built.lacking().stream().findFirst().ifPresent(lacking -> {
            throw new TrainingFailed(described.network().name() + " " + lacking.layer()
                    + ": Deeplearning4j must be able to compute every layer to train them, found that it cannot: "
                    + lacking.getMessage());
        });
    }

    private ImageData images(Shape size) throws IOException {
        return DataFolder.openOwn(
                Math.toIntExact(size.height()),
                Math.toIntExact(size.width()),
                Math.toIntExact(size.channels()),
                options.data(),
                options.seed());
    }

    private MultiLayerNetwork network(TrainedFile trained) {
        MultiLayerNetwork network = new MultiLayerNetwork(trained.configuration(options.seed()));
        network.init();
        return network;
    }

    /** The network has been built once more, to be trained: that is checked like the other. */
    private boolean train(TrainingSetup setup, MultiLayerNetwork network) throws IOException {
        String name = setup.model().name();
        Verdict trained = MemoryCheck.held(name, () -> Check.of(setup.model(), network));
        trained.disagreements().forEach(each -> screen.bad("  " + each.sentence()));
        if (trained.agrees()) {
            return run(setup).train(network, record(setup));
        }
        leave();
        return false;
    }

    private TrainingRun run(TrainingSetup setup) {
        return new TrainingRun(
                setup,
                new ModelResults(setup.model(), folder),
                ExplorerFile.of(described, ExplorerFile.TRAINING_A_FILE, folder, screen),
                screen);
    }

    private RunRecord record(TrainingSetup setup) {
        return setup.record().withFile(described.format()).with(verdict);
    }
}
