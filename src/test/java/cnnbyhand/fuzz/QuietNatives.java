package cnnbyhand.fuzz;

import com.sun.jna.Function;
import com.sun.jna.Platform;

/**
 * Keeps what native libraries print about damaged files out of a build's log. Their complaints go past Java, straight to
 * the standard error stream of the process; where a system has no such thing as Linux and macOS have, they stay.
 */
public final class QuietNatives implements AutoCloseable {
    private static final int STANDARD_ERROR = 2;
    private static final int TO_WRITE = 1;

    private final int loud;

    public QuietNatives() {
        loud = Platform.isWindows() ? 0 : call("dup", STANDARD_ERROR);
        if (!Platform.isWindows()) {
            int nowhere = call("open", "/dev/null", TO_WRITE);
            call("dup2", nowhere, STANDARD_ERROR);
            call("close", nowhere);
        }
    }

    @Override
    public void close() {
        if (!Platform.isWindows()) {
            call("dup2", loud, STANDARD_ERROR);
            call("close", loud);
        }
    }

    private static int call(String function, Object... arguments) {
        return Function.getFunction("c", function).invokeInt(arguments);
    }
}
