package cnnbyhand.keeping;

import java.io.IOException;
import java.nio.file.Path;

/** The results of a training would not fit on the disk; the message is one line. */
public final class FullDisk extends IOException {
    private static final long serialVersionUID = 1L;

    FullDisk(Path folder, long needed, long found) {
        super(folder + " must have room for " + megabytes(needed) + " of results, found " + megabytes(found)
                + "; free some, or say -Dout=FOLDER");
    }

    private static String megabytes(long bytes) {
        return Math.round(bytes / 1e6) + " MB";
    }
}
