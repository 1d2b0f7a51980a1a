package cnnbyhand.keeping;

import java.io.IOException;

/** A result could not be written; the message is one line. */
public final class UnwrittenFile extends IOException {
    private static final long serialVersionUID = 1L;

    UnwrittenFile(String message, IOException cause) {
        super(message, cause);
    }
}
