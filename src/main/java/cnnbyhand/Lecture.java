package cnnbyhand;

import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ImageData;
import cnnbyhand.models.Model;
import cnnbyhand.models.Regimen;
import cnnbyhand.results.Checkpoints;
import cnnbyhand.results.ModelResults;
import cnnbyhand.results.ResultFolder;
import cnnbyhand.results.RunRecord;
import cnnbyhand.results.TrainingIdentity;
import cnnbyhand.training.Course;
import cnnbyhand.training.History;
import cnnbyhand.training.Training;
import cnnbyhand.training.TrainingStopped;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** One model from its document to its results: the books, their check, and the training. */
final class Lecture {
    private final Model model;
    private final Options options;
    private final Screen screen;
    private final ModelResults results;

    /** @throws cnnbyhand.results.UnwritableFolder if the results have nowhere to go */
    Lecture(Model model, Options options, Screen screen) throws IOException {
        this.model = model;
        this.options = options;
        this.screen = screen;
        this.results = new ModelResults(model, ResultFolder.open(options.out(), model.name()));
    }

    /** Runs the lecture and tells whether the books agree; books that disagree are not trained. */
    boolean run() throws IOException {
        BooksPage page = new BooksPage(model, screen);
        page.opening();
        page.byHand();
        MultiLayerNetwork network = network();
        Verdict verdict = Check.of(model, network);
        page.books(verdict);
        results.writeBooks(verdict);
        RunRecord record = new RunRecord(model, options.command(model, false), options.byName()).with(verdict);
        if (options.verbose()) {
            screen.line(network.summary(model.inputType()));
        }
        if (verdict.agrees() && options.train()) {
            train(network, record);
            return true;
        }
        if (!results.holdsTraining()) {
            results.writeRun(record);
        }
        ending();
        return verdict.agrees();
    }

    private void ending() {
        screen.heading("Results are in " + results.folder().path());
    }

    private MultiLayerNetwork network() {
        MultiLayerNetwork network = new MultiLayerNetwork(model.configuration(options.seed()));
        network.init();
        return network;
    }

    private void train(MultiLayerNetwork network, RunRecord record) throws IOException {
        try (TrainingStep step = step(network);
                ImageData data = data(step.refusal().isPresent());
                Interruption interruption = new Interruption()) {
            Course course = course(step.refusal().isPresent());
            String command = options.command(model, data.drawn());
            record.with(data).repeatedBy(command);
            Checkpoints checkpoints = new Checkpoints(results.folder(), identity(step, data, course), course.epochs());
            Safekeeping safekeeping = new Safekeeping(checkpoints, network, options.checkpoint(), interruption);
            TrainingPage.Keeper recorder = history -> results.writeTraining(
                    record.with(course, model.regimen().updater(), engine(step), history, data.faults()),
                    history,
                    data.title());
            TrainingPage page = new TrainingPage(model, screen, data, safekeeping, recorder);
            History history = history(checkpoints, network);
            page.opening(course, engine(step), options.full());
            page.earlier(history);
            try {
                new Training(network, step, data, course, page, history).run();
            } catch (TrainingStopped stopped) {
                interrupted(history, course, page, recorder);
                throw stopped;
            }
            recorder.keep(history);
            results.writeFindings(network, data, history.scores());
            results.writePage(data, history, command);
            page.closing(history);
            ending();
            screen.line(
                    "  README.md there shows all of it on one page, with feature maps and the most confident mistakes");
        }
    }

    /** The curves are written once more: the pass that was interrupted is in them, too. */
    private void interrupted(History history, Course course, TrainingPage page, TrainingPage.Keeper recorder)
            throws IOException {
        if (history.completed() >= 0) {
            recorder.keep(history);
        }
        page.interrupted(history, course);
        ending();
    }

    private TrainingStep step(MultiLayerNetwork network) {
        return options.stock()
                ? Acceleration.stock(network, model.inputType(), options.seed())
                : Acceleration.of(network, model.inputType(), options.seed());
    }

    private static String engine(TrainingStep step) {
        return step.refusal().map(why -> "Deeplearning4j as it comes. " + why).orElse("oneDNN");
    }

    /** What has been gone through before this run. */
    private History history(Checkpoints checkpoints, MultiLayerNetwork network) throws IOException {
        if (options.resume()) {
            Optional<History> kept = checkpoints.resume(network, screen::paragraph);
            if (kept.isEmpty()) {
                screen.paragraph("There is no checkpoint to go on from: the training begins anew.");
            }
            return kept.orElseGet(History::new);
        }
        checkpoints
                .beginAnew()
                .ifPresent(place -> screen.paragraph("The last training here was interrupted in " + place
                        + ". To go on with it, end this one and type the same command with -Dresume=true."));
        return new History();
    }

    private TrainingIdentity identity(TrainingStep step, ImageData data, Course course) {
        String engine = step.refusal().isPresent() ? "stock" : "accelerated";
        return TrainingIdentity.of(model.name(), engine, course.seed(), course.batch(), data);
    }

    private Course course(boolean stock) {
        Regimen regimen = model.regimen();
        int epochs = options.full() ? regimen.epochs() : preview(stock).epochs();
        return new Course(options.epochs().orElse(epochs), options.batch().orElse(regimen.batch()), options.seed());
    }

    /** All images for the document's own course, the first ones for a preview or where a limit is set. */
    private ImageData data(boolean stock) throws IOException {
        ImageData all =
                DataFolder.open(model.dataset(), options.data(), options.offline(), options.seed(), screen::paragraph);
        Regimen.Preview preview = preview(stock);
        int training = options.full() ? Integer.MAX_VALUE : preview.training();
        int test = options.full() ? Integer.MAX_VALUE : preview.test();
        return all.limited(options.limit().orElse(training), options.limit().orElse(test));
    }

    /** Deeplearning4j as it comes takes several times as long for an image, so its preview has fewer. */
    private Regimen.Preview preview(boolean stock) {
        Regimen.Preview preview = model.regimen().preview();
        return stock ? preview.shortened() : preview;
    }
}
