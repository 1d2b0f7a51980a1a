package cnnbyhand.training.spark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerBlockUpdated;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** What Spark tells of a round: the slowest task, what the driver broadcasts, and what tasks send back to it. */
final class Traffic extends SparkListener {
    /** Spark tells of an event somewhat later. */
    private static final long DELAY_MILLISECONDS = 500;

    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();

    private Traffic() {}

    static Traffic at(Connection connection) {
        Traffic traffic = new Traffic();
        connection.context().sc().addSparkListener(traffic);
        return traffic;
    }

    void clear() {
        await();
        slowest.set(0);
        sent.set(0);
        received.set(0);
    }

    double slowestSeconds() {
        await();
        return slowest.get() / 1e3;
    }

    /** Bytes of all broadcasts, each counted once, as Spark packs them. */
    long sentBytes() {
        return sent.get();
    }

    long receivedBytes() {
        return received.get();
    }

    private static void await() {
        try {
            TimeUnit.MILLISECONDS.sleep(DELAY_MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        slowest.accumulateAndGet(task.taskMetrics().executorRunTime(), Math::max);
        received.addAndGet(task.taskMetrics().resultSize());
    }

    @Override
    public void onBlockUpdated(SparkListenerBlockUpdated update) {
        String block = update.blockUpdatedInfo().blockId().name();
        if (block.startsWith("broadcast")
                && block.contains("piece")
                && update.blockUpdatedInfo().storageLevel().isValid()) {
            sent.addAndGet(update.blockUpdatedInfo().memSize());
        }
    }
}
