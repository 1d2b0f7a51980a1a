package cnnbyhand.training;

/** Ends a training at the n-th moment between two batches. */
public final class Stops extends Silent {
    private int moments;

    public Stops(int moments) {
        this.moments = moments;
    }

    @Override
    public void between(History history) {
        if (moments-- == 0) {
            throw new TrainingStopped();
        }
    }
}
