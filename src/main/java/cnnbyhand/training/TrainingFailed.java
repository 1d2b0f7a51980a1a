package cnnbyhand.training;

/** A training that cannot go on; the message is one line. */
public final class TrainingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TrainingFailed(String message) {
        super(message);
    }
}
