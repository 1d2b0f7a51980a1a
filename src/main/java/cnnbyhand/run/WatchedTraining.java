package cnnbyhand.run;

import cnnbyhand.screen.TrainingPage;
import cnnbyhand.training.Course;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import cnnbyhand.training.Observer;
import java.io.IOException;

/** Sees to it that a training is shown and kept as it goes on. */
final class WatchedTraining implements Observer {
    private final TrainingPage page;
    private final CheckpointPolicy checkpoints;
    private final Recorder recorder;

    /** Keeps the results of a training as far as it has come. */
    @FunctionalInterface
    interface Recorder {
        void keep(History history) throws IOException;
    }

    WatchedTraining(TrainingPage page, CheckpointPolicy checkpoints, Recorder recorder) {
        this.page = page;
        this.checkpoints = checkpoints;
        this.recorder = recorder;
    }

    @Override
    public void begins(String what, int examples) {
        page.begins(what, examples);
    }

    @Override
    public void advances(int examples, double loss) {
        page.advances(examples, loss);
    }

    @Override
    public void between(History history) throws IOException {
        checkpoints.between(history);
    }

    /** The line comes last: what is on the screen has been kept. */
    @Override
    public void ends(Epoch epoch, History history) throws IOException {
        recorder.keep(history);
        checkpoints.keep(history);
        page.ends(epoch);
    }

    /** The curves are written once more: the pass that was interrupted is in them, too. */
    void interrupted(History history, Course course) throws IOException {
        if (history.completed() >= 0) {
            recorder.keep(history);
        }
        page.interrupted(history, course, checkpoints.kept(history));
    }
}
