package cnnbyhand.run;

import cnnbyhand.command.Options;
import cnnbyhand.data.ImageData;
import cnnbyhand.keeping.Checkpoints;
import cnnbyhand.keeping.ModelResults;
import cnnbyhand.keeping.RunRecord;
import cnnbyhand.published.Trainable;
import cnnbyhand.screen.Screen;
import cnnbyhand.screen.TrainingPage;
import cnnbyhand.training.Course;
import cnnbyhand.training.History;
import cnnbyhand.training.MemoryCheck;
import cnnbyhand.training.Trainer;
import cnnbyhand.training.Training;
import cnnbyhand.training.TrainingStopped;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The part of a run that comes behind the books: the training, up to its last picture, or what is kept without one. */
final class TrainingRun {
    private final Trainable model;
    private final Options options;
    private final TrainingSetup setup;
    private final ModelResults results;
    private final ExplorerFile explorer;
    private final Screen screen;

    TrainingRun(TrainingSetup setup, ModelResults results, ExplorerFile explorer, Screen screen) {
        this.model = setup.model();
        this.options = setup.options();
        this.setup = setup;
        this.results = results;
        this.explorer = explorer;
        this.screen = screen;
    }

    /** Ends the run without a training; the record of an earlier one stays. */
    void leave(RunRecord record) throws IOException {
        if (!results.holdsTraining()) {
            results.writeRun(record);
        }
        explorer.keepLearned();
        ending();
    }

    /** Trains a network that has just been initialized, and tells whether all is kept. */
    boolean train(MultiLayerNetwork network, RunRecord record) throws IOException {
        explorer.begin(network);
        explorer.writeAtOnce();
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
                    record.with(course, model.regimen().optimizer(), setup.engine(step), history, data.faults()),
                    history,
                    data.title());
            TrainingPage page = new TrainingPage(model, screen, data);
            WatchedTraining watched = new WatchedTraining(page, policy, recorder);
            results.observe(network, data);
            History history = history(checkpoints, network);
            results.requireRoom(checkpoints.bytes(network, setup.velocities(network)), network);
            results.folder().goOnWithout(page::fault);
            page.opening(course, setup.engine(step), setup.isWhole(step));
            page.earlier(history);
            try (Trainer trainer = setup.trainer(network, step, data, course)) {
                new Training(network, step, trainer, data, course, watched, history).run();
            } catch (TrainingStopped stopped) {
                watched.interrupted(history, course);
                place();
                complaint().ifPresent(screen::bad);
                throw stopped;
            }
            recorder.keep(history);
            results.writeNetwork(network);
            results.writeFindings(network, data, history.scores());
            results.writePage(data, history, command);
            explorer.show(network, step, data);
            page.closing(history);
            closing();
        }
        return complaint().isEmpty();
    }

    private void place() {
        screen.heading("Results are in " + results.folder().path());
    }

    private void ending() {
        place();
        explorer.finish();
        complaint().ifPresent(screen::bad);
    }

    private Optional<String> complaint() {
        return results.folder().complaint();
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
