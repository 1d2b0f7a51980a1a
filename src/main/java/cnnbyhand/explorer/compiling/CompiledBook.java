package cnnbyhand.explorer.compiling;

import cnnbyhand.keeping.ResultFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.teavm.tooling.TeaVMTool;

/**
 * The hand-kept book as JavaScript. Compiling it takes some ten seconds, so it is kept beside the program's classes until they
 * change.
 */
public final class CompiledBook {
    private static final String SCRIPT = "book.js";
    private static final String CLASSES = "classes";
    private static final String FOLDER = "explorer";
    private static final String LOCK = "book.lock";

    private final Path folder;
    private final BookClasses classes;
    private final String mark;

    private CompiledBook(Path folder, BookClasses classes, String compiler) {
        this.folder = folder;
        this.classes = classes;
        this.mark = "// " + classes.digest(compiler) + "\n";
    }

    /** Of this program, kept in {@code target} of a checkout and beside the jar elsewhere. */
    public static CompiledBook ofThisProgram() throws IOException {
        return in(BookClasses.home().resolveSibling(FOLDER));
    }

    static CompiledBook in(Path folder) throws IOException {
        String compiler = BookClasses.home(TeaVMTool.class).getFileName().toString();
        return new CompiledBook(folder, BookClasses.found(), compiler);
    }

    /** The script, if it was compiled from the present classes. */
    public Optional<String> kept() throws IOException {
        Path file = folder.resolve(SCRIPT);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file);
        return text.startsWith(mark) ? Optional.of(text.substring(mark.length())) : Optional.empty();
    }

    /**
     * The script, compiled if need be.
     *
     * @throws IOException if it cannot be compiled or kept
     */
    public String script() throws IOException {
        Optional<String> kept = kept();
        return kept.isPresent() ? kept.get() : compiledByOne();
    }

    /** Of several processes one compiles, and the others wait. */
    private String compiledByOne() throws IOException {
        Path lock = ResultFolder.at(folder).path().resolve(LOCK);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            Optional<String> kept = held.isValid() ? kept() : Optional.empty();
            return kept.isPresent() ? kept.get() : compiled();
        }
    }

    private String compiled() throws IOException {
        Path made = ResultFolder.at(folder.resolve(CLASSES)).path();
        Path file = made.resolve(SCRIPT);
        new BookCompiler(ReaderSource.of(classes.kinds())).compile(made, file);
        String script = Files.readString(file);
        ResultFolder.at(folder).writeText(SCRIPT, mark + script);
        return script;
    }
}
