package cnnbyhand.keeping;

import java.io.IOException;
import java.nio.file.Path;

/** The results have nowhere to go, or another process is writing there; the message is one line. */
public final class UnwritableFolder extends IOException {
    private static final long serialVersionUID = 1L;

    UnwritableFolder(Path folder, String found) {
        this("out must be a folder that can be written to, found " + found + " at " + folder + "; say -Dout=FOLDER");
    }

    private UnwritableFolder(String sentence) {
        super(sentence);
    }

    static UnwritableFolder occupied(Path folder) {
        return new UnwritableFolder("out must be a folder that no other process trains in, found one running in "
                + folder + "; wait for its end, or say -Dout=FOLDER");
    }
}
