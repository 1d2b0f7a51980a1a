package cnnbyhand.explorer.copying;

/** A layer that a program has no words for. */
final class NotWritten extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param reason what the layer would have to be, and what was found */
    NotWritten(String reason) {
        super(reason);
    }

    static void require(boolean possible, String reason) {
        if (!possible) {
            throw new NotWritten(reason);
        }
    }
}
