package cnnbyhand.run;

import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import cnnbyhand.command.Options;
import cnnbyhand.data.ImageData;
import cnnbyhand.keeping.Checkpoints;
import cnnbyhand.keeping.FolderLock;
import cnnbyhand.keeping.ModelResults;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.keeping.RunRecord;
import cnnbyhand.published.Model;
import cnnbyhand.screen.BooksPage;
import cnnbyhand.screen.Screen;
import cnnbyhand.screen.TrainingPage;
import cnnbyhand.training.Course;
import cnnbyhand.training.History;
import cnnbyhand.training.MemoryCheck;
import cnnbyhand.training.Training;
import cnnbyhand.training.TrainingStopped;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.Optional;
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
        this.setup = new TrainingSetup(model, options);
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
        BooksPage page = BooksPage.of(model, screen);
        page.opening(model);
        results.writeDerivations();
        page.byHand();
        MultiLayerNetwork network = MemoryCheck.held(model.name(), this::network);
        Verdict verdict = MemoryCheck.held(model.name(), () -> Check.of(model, network));
        results.writeBooks(verdict);
        page.books(verdict);
        RunRecord record = new RunRecord(model, options.command(model, false), options.byName(model)).with(verdict);
        if (options.verbose()) {
            screen.line(network.summary(model.inputType()));
        }
        if (verdict.agrees() && options.train()) {
            train(network, record);
            return complaint().isEmpty();
        }
        if (!results.holdsTraining()) {
            results.writeRun(record);
        }
        ending();
        return verdict.agrees();
    }

    private void ending() {
        screen.heading("Results are in " + results.folder().path());
        complaint().ifPresent(screen::bad);
    }

    private Optional<String> complaint() {
        return results.folder().complaint();
    }

    private MultiLayerNetwork network() {
        MultiLayerNetwork network = new MultiLayerNetwork(model.configuration(options.seed()));
        network.init();
        return network;
    }

    private void train(MultiLayerNetwork network, RunRecord record) throws IOException {
        try (TrainingStep step = MemoryCheck.held(model.name(), () -> setup.step(network));
                ImageData data = setup.data(step, screen::paragraph);
                Interruption interruption = new Interruption()) {
            Course course = setup.course(step);
            String command = options.command(model, data.drawn());
            record.with(data).with(setup.used(step, data)).repeatedBy(command);
            MemoryCheck.require(model.name(), network, step, data, course.batch());
            Checkpoints checkpoints =
                    new Checkpoints(results.folder(), setup.identity(step, data, course), course.epochs());
            CheckpointPolicy policy = new CheckpointPolicy(checkpoints, network, options.checkpoint(), interruption);
            WatchedTraining.Recorder recorder = history -> results.writeTraining(
                    record.with(
                            course, model.regimen().optimizer(), TrainingSetup.engine(step), history, data.faults()),
                    history,
                    data.title());
            TrainingPage page = new TrainingPage(model, screen, data);
            WatchedTraining watched = new WatchedTraining(page, policy, recorder);
            History history = history(checkpoints, network);
            results.requireRoom(checkpoints.bytes(network), network);
            results.folder().goOnWithout(page::fault);
            page.opening(course, TrainingSetup.engine(step), options.full());
            page.earlier(history);
            try {
                new Training(network, step, data, course, watched, history).run();
            } catch (TrainingStopped stopped) {
                watched.interrupted(history, course);
                ending();
                throw stopped;
            }
            recorder.keep(history);
            results.writeNetwork(network);
            results.writeFindings(network, data, history.scores());
            results.writePage(data, history, command);
            page.closing(history);
            closing();
        }
    }

    private void closing() {
        ending();
        if (complaint().isEmpty()) {
            screen.line(
                    "  README.md there shows all of it on one page, with feature maps and the most confident mistakes");
        }
    }

    /** What has been gone through before this run. */
    private History history(Checkpoints checkpoints, MultiLayerNetwork network) throws IOException {
        if (options.resume()) {
            Optional<History> kept = checkpoints.resume(network, screen::paragraph);
            if (kept.isEmpty()) {
                screen.paragraph("There is no checkpoint to resume from: the training starts from the beginning.");
            }
            return kept.orElseGet(History::new);
        }
        checkpoints
                .beginAnew()
                .ifPresent(place -> screen.paragraph("The last training here was interrupted in " + place
                        + ". To resume it, stop this one and type the same command with -Dresume=true."));
        return new History();
    }
}
