package cnnbyhand.bench;

import cnnbyhand.training.engine.Piece;

/** A model that is trained without a piece of the engine. */
record LeftOut(String model, Piece piece) {
    private static final String WITHOUT = "/";

    /** Reads the subject of {@link #task}. */
    static LeftOut of(String subject) {
        String[] words = subject.split(WITHOUT);
        return new LeftOut(words[0], Piece.valueOf(words[1]));
    }

    Task task() {
        return new Task(Activity.PIECE_LEFT_OUT, model + WITHOUT + piece.name());
    }
}
