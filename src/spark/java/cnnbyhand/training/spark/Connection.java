package cnnbyhand.training.spark;

import cnnbyhand.training.ClusterSettings;
import cnnbyhand.training.TrainingFailed;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.api.java.JavaSparkContext;

/** A cluster while it trains for this process. */
final class Connection implements AutoCloseable {
    private static final Duration LONGEST_REGISTRATION = Duration.ofSeconds(60);
    private static final Duration LONGEST_ABSENCE = Duration.ofSeconds(60);
    private static final int LONGEST_END_SECONDS = 120;

    /** Before Spark's own, which would take the workers from a training that is to end in order. */
    private static final int EARLIEST = 1000;

    private final JavaSparkContext context;
    private final boolean local;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Connection(JavaSparkContext context) {
        this.context = context;
        this.local = context.isLocal();
        if (!ShutdownHookManager.get().isShutdownInProgress()) {
            ShutdownHookManager.get()
                    .addShutdownHook(this::waitForTheEnd, EARLIEST, LONGEST_END_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** @throws TrainingFailed in one line, if there is no such cluster */
    static Connection open(ClusterSettings settings) {
        Jackson.require();
        MasterAddress.of(settings.master())
                .ifPresent(address -> MasterProbe.requireAnswer(address, SparkSettings.of(settings)));
        return new Connection(registered(settings));
    }

    /** A master that answers but takes no application would be asked for longer. */
    private static JavaSparkContext registered(ClusterSettings settings) {
        return Answer.within(
                LONGEST_REGISTRATION,
                () -> new JavaSparkContext(SparkSettings.of(settings)),
                longest ->
                        MasterAddress.unreachable(settings.master(), "that it did not accept this program" + longest));
    }

    JavaSparkContext context() {
        return context;
    }

    Attendance attendance() {
        return new Attendance(this::present, LONGEST_ABSENCE);
    }

    /** Spark counts the driver, too. */
    private boolean present() {
        return local || context.sc().statusTracker().getExecutorInfos().length > 1;
    }

    private void waitForTheEnd() {
        try {
            ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        context.close();
    }
}
