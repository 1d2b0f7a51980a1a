package cnnbyhand.training.spark;

import cnnbyhand.training.TrainingFailed;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaFutureAction;

/** Waits for what the workers do, but not for ever where there are none. */
final class Attendance {
    private final BooleanSupplier present;
    private final Duration patience;

    /**
     * @param present whether there is any worker
     * @param patience how long none may be there
     */
    Attendance(BooleanSupplier present, Duration patience) {
        this.present = present;
        this.patience = patience;
    }

    /** @throws TrainingFailed in one line that says why there is no result */
    <T> T await(JavaFutureAction<T> work) {
        long seen = System.nanoTime();
        while (true) {
            try {
                return work.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException notYet) {
                seen = present.getAsBoolean() ? System.nanoTime() : seen;
                requireRecent(seen, work);
            } catch (ExecutionException fault) {
                throw Failures.of(fault.getCause());
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new TrainingFailed("the training must not be interrupted, found that it was");
            }
        }
    }

    private void requireRecent(long seen, JavaFutureAction<?> work) {
        if (System.nanoTime() - seen > patience.toNanos()) {
            work.cancel(true);
            throw new TrainingFailed("the cluster must have workers with a free core and enough memory, found none for "
                    + patience.toSeconds() + " s; start some, then type the same command with -Dresume=true");
        }
    }
}
