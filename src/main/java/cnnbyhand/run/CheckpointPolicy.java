package cnnbyhand.run;

import cnnbyhand.keeping.Checkpoints;
import cnnbyhand.training.History;
import cnnbyhand.training.Pass;
import cnnbyhand.training.TrainingStopped;
import java.io.IOException;
import java.time.Duration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Sees to it that a training is never lost: decides when its checkpoints are written, and ends it when that is asked for. */
public final class CheckpointPolicy {
    private final Checkpoints checkpoints;
    private final MultiLayerNetwork network;
    private final Duration interval;
    private final Interruption interruption;
    private long lastTime = System.nanoTime();
    private Pass lastPass;

    /** @param interval the longest time between two checkpoints; 0 writes one after each batch */
    CheckpointPolicy(Checkpoints checkpoints, MultiLayerNetwork network, Duration interval, Interruption interruption) {
        this.checkpoints = checkpoints;
        this.network = network;
        this.interval = interval;
        this.interruption = interruption;
    }

    /** @throws TrainingStopped if the training is to end here; it is kept, if it can be */
    public void between(History history) throws IOException {
        if (interruption.requested()) {
            keep(history);
            throw new TrainingStopped();
        }
        if (System.nanoTime() - lastTime >= interval.toNanos()) {
            keep(history);
        }
    }

    /** Writes a checkpoint, unless the last one says the same; where that cannot be done the last one stays. */
    public void keep(History history) throws IOException {
        if (!kept(history) && checkpoints.write(network, history)) {
            lastPass = history.pass();
        }
        lastTime = System.nanoTime();
    }

    /** Whether the last checkpoint says the same. */
    public boolean kept(History history) {
        return history.pass().equals(lastPass);
    }
}
