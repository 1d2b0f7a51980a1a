package cnnbyhand.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One input, given to a reader: it is read, or refused in one line; nothing else is thrown, nothing hangs or swells. */
public final class Trial {
    /** Far more than any input takes: only what hangs is caught by it. */
    private static final Duration HANGING = Duration.ofSeconds(60);

    /** A thousand times what the inputs hold. */
    private static final long MOST_BYTES = 64_000_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static ExecutorService reader = reader();

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
        Optional<String> line = inTime(() -> measured(refusal, reading));
        line.ifPresent(text -> assertThat(text).isNotBlank().doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]"));
        return line;
    }

    /** One thread reads all inputs, until it hangs: to start one for each takes longer than to read it. */
    private static Optional<String> inTime(Callable<Optional<String>> trial) {
        Future<Optional<String>> line = reader.submit(trial);
        try {
            return line.get(HANGING.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException hanging) {
            reader.shutdownNow();
            reader = reader();
            throw new AssertionError("must end within " + HANGING.toSeconds() + " seconds", hanging);
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof Error wrong ? wrong : new AssertionError(fault.getCause());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static ExecutorService reader() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "reads what is tried");
            thread.setDaemon(true);
            return thread;
        });
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
