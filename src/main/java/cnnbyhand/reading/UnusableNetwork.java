package cnnbyhand.reading;

import java.nio.file.Path;

/** A file that describes no network which can be read here: what must be, what was found, and what to do, in one line. */
public final class UnusableNetwork extends Exception {
    private static final long serialVersionUID = 1L;

    /** Names and words that a file states may have line breaks. */
    UnusableNetwork(String message) {
        super(message.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " "));
    }

    /** The same fault with the file before it. */
    UnusableNetwork in(Path file) {
        return new UnusableNetwork(file + ": " + getMessage());
    }

    static UnusableNetwork inLayer(String layer, String message) {
        return new UnusableNetwork("layer " + layer + ": " + message);
    }
}
