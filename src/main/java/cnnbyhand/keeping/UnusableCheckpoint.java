package cnnbyhand.keeping;

import java.io.IOException;
import java.nio.file.Path;

/** A training that cannot be resumed; the message is one line. */
public final class UnusableCheckpoint extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableCheckpoint(Path file, String rule, String found) {
        super(file + ": the checkpoint must " + rule + ", found " + found
                + "; give the options of the interrupted run, or leave -Dresume out to start from the beginning");
    }
}
