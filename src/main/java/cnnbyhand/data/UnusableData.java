package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Path;

/** The user's data are not what they should be. The message is one complete line for the screen. */
public final class UnusableData extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * @param rule begins with "must"
     * @param remedy what the user can do
     */
    public UnusableData(Path file, String rule, String found, String remedy) {
        super(oneLine(file + ": " + rule + ", found " + found + "; " + remedy));
    }

    /** A fault in a publisher's file, which can be fetched anew. */
    static UnusableData published(Path file, String rule, String found) {
        String folder = String.valueOf(file.toAbsolutePath().getParent());
        return new UnusableData(
                file, rule, found, "move " + folder + " away to have it downloaded anew, or say -Ddata=drawn");
    }

    /** A file may be called anything, also something with a line break in it. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
