package cnnbyhand.fuzz;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Collects what native libraries print straight to the standard error stream of the process; nothing on Windows. */
public final class CapturedNatives implements AutoCloseable {
    private static final int STANDARD_ERROR = 2;
    private static final int TO_WRITE = 1;

    private final Path printed;
    private final int loud;

    public CapturedNatives() throws IOException {
        printed = Files.createTempFile("natives", ".txt");
        loud = Platform.isWindows() ? 0 : call("dup", STANDARD_ERROR);
        if (!Platform.isWindows()) {
            int file = call("open", printed.toString(), TO_WRITE);
            call("dup2", file, STANDARD_ERROR);
            call("close", file);
        }
    }

    /** What was printed so far. */
    public String text() throws IOException {
        return Files.readString(printed);
    }

    @Override
    public void close() throws IOException {
        if (!Platform.isWindows()) {
            call("dup2", loud, STANDARD_ERROR);
            call("close", loud);
        }
        Files.delete(printed);
    }

    private static int call(String function, Object... arguments) {
        return Function.getFunction("c", function).invokeInt(arguments);
    }
}
