package cnnbyhand.run;

import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import cnnbyhand.command.Options;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ImageData;
import cnnbyhand.keeping.ModelResults;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.keeping.RunRecord;
import cnnbyhand.screen.Screen;
import cnnbyhand.training.MemoryCheck;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** What comes behind the books of a document's network that was changed: its training, where it is possible. */
final class ChangedTraining {
    private final ChangedModel changed;
    private final Options options;
    private final Screen screen;
    private final TrainingRun run;
    private final TrainingSetup setup;

    ChangedTraining(ChangedModel changed, Options options, ResultFolder folder, Screen screen) {
        this.changed = changed;
        this.options = options;
        this.screen = screen;
        this.setup = new TrainingSetup(changed, options, say -> images(changed, options, say));
        this.run = new TrainingRun(
                setup,
                new ModelResults(changed, folder),
                ExplorerFile.of(
                        changed, ExplorerFile.training(changed.model()) + " with the same change", folder, screen),
                screen);
    }

    private static ImageData images(ChangedModel changed, Options options, Consumer<String> say) throws IOException {
        Shape size = changed.network().input();
        return DataFolder.open(
                changed.model().dataset(),
                Math.toIntExact(size.height()),
                Math.toIntExact(size.width()),
                options.data(),
                options.offline(),
                options.seed(),
                say);
    }

    /**
     * Trains it where it can be, and tells whether all agrees and is kept.
     *
     * @throws WrongCommand where a training was asked for by name and is not possible
     */
    boolean run(Verdict verdict, BuiltParts built) throws IOException, WrongCommand {
        RunRecord record = setup.record().with(changed.model().document()).with(verdict);
        Optional<String> obstacle = options.train() ? changed.obstacle(built, outputs()) : Optional.empty();
        if (verdict.agrees() && options.train() && obstacle.isEmpty()) {
            return train(record);
        }
        run.leave(record);
        if (obstacle.isPresent()) {
            options.requireTrainingUnasked("not trained: " + obstacle.get());
            screen.line("not trained: " + obstacle.get());
        }
        return verdict.agrees();
    }

    private int outputs() throws IOException {
        return DataFolder.outputs(changed.model().dataset(), options.data());
    }

    /** The network has been built once more, to be trained: that is checked like the other. */
    private boolean train(RunRecord record) throws IOException {
        MultiLayerNetwork network = MemoryCheck.held(changed.name(), this::network);
        Verdict trained = MemoryCheck.held(changed.name(), () -> Check.of(changed, network));
        trained.disagreements().forEach(each -> screen.bad("  " + each.sentence()));
        if (trained.agrees()) {
            return run.train(network, record);
        }
        run.leave(record);
        return false;
    }

    private MultiLayerNetwork network() {
        MultiLayerNetwork network = new MultiLayerNetwork(changed.configuration(options.seed()));
        network.init();
        return network;
    }
}
