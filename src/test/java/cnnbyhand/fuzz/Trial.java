package cnnbyhand.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;

/** One input, given to a reader: it is read, or refused in one line; nothing else is thrown, nothing hangs or swells. */
public final class Trial {
    /** Far more than any input takes: only what hangs is caught by it. */
    private static final Duration HANGING = Duration.ofSeconds(60);

    /** A thousand times what the inputs hold. */
    private static final long MOST_BYTES = 64_000_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Trial() {}

    /** Reads an input. */
    @FunctionalInterface
    public interface Reading {
        void read() throws IOException;
    }

    /**
     * Carries out a reading.
     *
     * @param refusal the one kind of exception that it may end with
     * @return the line with which the input was refused, if it was
     */
    public static Optional<String> of(Class<? extends IOException> refusal, Reading reading) {
        Optional<String> line = assertTimeoutPreemptively(HANGING, () -> measured(refusal, reading));
        line.ifPresent(text -> assertThat(text).isNotBlank().doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]"));
        return line;
    }

    private static Optional<String> measured(Class<? extends IOException> refusal, Reading reading) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Optional<String> line = line(refusal, reading);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated")
                .isLessThan(MOST_BYTES);
        return line;
    }

    private static Optional<String> line(Class<? extends IOException> refusal, Reading reading) {
        try {
            reading.read();
            return Optional.empty();
        } catch (Throwable fault) {
            assertThat(fault).isInstanceOf(refusal);
            return Optional.of(fault.getMessage());
        }
    }
}
