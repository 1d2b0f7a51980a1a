package cnnbyhand.keeping;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What could not be written to a folder, and whether that is an end or only to be said. */
final class UnwrittenFiles {
    private final Path folder;
    private final SortedMap<String, String> reasons = new TreeMap<>();
    private Optional<Consumer<String>> listener = Optional.empty();

    UnwrittenFiles(Path folder) {
        this.folder = folder;
    }

    /** From now on a file that cannot be written is an end of nothing; {@code listener} is told one line. */
    void onlySay(Consumer<String> listener) {
        this.listener = Optional.of(listener);
    }

    void written(String name) {
        reasons.remove(name);
    }

    /**
     * Where one file cannot be written others cannot either, so only the first is told.
     *
     * @throws UnwrittenFile if it is an end
     */
    void missed(String name, IOException fault) throws UnwrittenFile {
        String sentence = folder + ": " + name + " must be written, found " + reason(fault);
        if (listener.isEmpty()) {
            throw new UnwrittenFile(sentence, fault);
        }
        if (reasons.isEmpty()) {
            listener.get().accept(sentence + "; training goes on, and it is tried again later");
        }
        reasons.put(name, reason(fault));
    }

    /** One line on the files that could not be written when it was last tried; nothing if all could. */
    Optional<String> complaint() {
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(folder + ": " + String.join(", ", reasons.keySet()) + " could not be written ("
                        + reasons.get(reasons.firstKey()) + "), and " + (reasons.size() == 1 ? "is" : "are")
                        + " missing or older than the training");
    }

    /** Why a file or folder could not be made, in a few words. */
    static String reason(IOException fault) {
        if (fault.getCause() instanceof IOException cause) {
            return reason(cause);
        }
        if (fault instanceof FileAlreadyExistsException) {
            return "a file in its way";
        }
        if (fault instanceof AccessDeniedException) {
            return "no permission";
        }
        if (fault instanceof NoSuchFileException) {
            return "no folder";
        }
        if (fault instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return fault instanceof FileSystemException || fault.getMessage() == null ? "no folder" : fault.getMessage();
    }
}
