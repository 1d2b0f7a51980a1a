package cnnbyhand.training;

/** A training that was asked to end, between two batches; its network and history stand where they stood then. */
public final class TrainingStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TrainingStopped() {
        super("the training was asked to end");
    }
}
