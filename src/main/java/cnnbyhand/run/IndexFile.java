package cnnbyhand.run;

import cnnbyhand.explorer.ResultIndex;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that leads to all results. */
public final class IndexFile {
    private static final String NAME = "index.html";

    private IndexFile() {}

    /** Writes the page anew, if there are results; the run does not fail if it cannot be. */
    public static void write(Path out, Screen screen) {
        if (!Files.isDirectory(out)) {
            return;
        }
        try {
            ResultFolder.at(out).writeText(NAME, ResultIndex.of(out));
        } catch (IOException fault) {
            screen.paragraph("  " + out.resolve(NAME) + " was not written: " + fault.getMessage());
        }
    }
}
