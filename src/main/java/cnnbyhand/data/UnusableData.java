package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The user's data are not what they should be. The message is one complete line for the screen. */
public final class UnusableData extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * @param rule begins with "must"
     * @param remedy what the user can do
     */
    public UnusableData(Path file, String rule, String found, String remedy) {
        this(file.toString(), rule, found, remedy);
    }

    /** @param place as it was typed, where it is no path */
    UnusableData(String place, String rule, String found, String remedy) {
        super(oneLine(place + ": " + rule + ", found " + found + "; " + remedy));
    }

    /** A fault in a publisher's file. What this program downloaded itself it can download again. */
    static UnusableData published(Path file, String rule, String found) {
        boolean downloaded = file.toAbsolutePath().startsWith(DataFolder.usual());
        String remedy = downloaded
                ? "move " + file.toAbsolutePath().getParent() + " away to have it downloaded again"
                : "put the publisher's file in its place";
        return new UnusableData(file, rule, found, remedy + ", or say -Ddata=drawn");
    }

    /**
     * What the system does not hand out.
     *
     * @param near the file or folder that is named if the system does not say which it was
     */
    static UnusableData unreadable(Path near, IOException fault) {
        boolean named = fault instanceof FileSystemException known && known.getFile() != null;
        String file = named ? ((FileSystemException) fault).getFile() : near.toString();
        return new UnusableData(file, "must be there to be read", reason(fault), "look after it, or say -Ddata=drawn");
    }

    /** Java gives the commonest reasons no words, but an exception's name. */
    static String reason(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "no permission";
        }
        if (fault instanceof NoSuchFileException) {
            return "no such file";
        }
        return fault instanceof FileAlreadyExistsException ? "a file in its way" : fault.getMessage();
    }

    /** A file may be called anything, also something with a line break in it. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
    }
}
