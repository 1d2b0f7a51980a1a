package cnnbyhand.training.spark;

import cnnbyhand.training.History;
import cnnbyhand.training.Silent;
import cnnbyhand.training.TrainingStopped;

/** Lets a training end behind so many rounds of an epoch. */
final class StopsAfter extends Silent {
    private final int epoch;
    private int left;
    private History kept;

    StopsAfter(int epoch, int rounds) {
        this.epoch = epoch;
        left = rounds;
    }

    @Override
    public void between(History history) {
        if (history.pass().epoch() == epoch && --left == 0) {
            kept = History.of(
                    history.epochs(),
                    history.points(),
                    history.pass(),
                    history.velocity().clone());
            throw new TrainingStopped();
        }
    }

    /** The training as it stood then. */
    History kept() {
        return kept;
    }
}
