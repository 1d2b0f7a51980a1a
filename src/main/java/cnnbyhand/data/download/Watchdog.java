package cnnbyhand.data.download;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Closes a stream from which too little comes, so that whoever waits for it wakes up. */
final class Watchdog implements Closeable {
    private final InputStream watched;
    private final AtomicLong received = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Watchdog::daemon);
    private long receivedBefore;
    private volatile boolean bitten;

    Watchdog(InputStream watched, Patience patience) {
        this.watched = watched;
        long pause = patience.stalling().toMillis();
        clock.scheduleAtFixedRate(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    void received(long bytes) {
        received.addAndGet(bytes);
    }

    boolean hasBitten() {
        return bitten;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        if (received.get() - receivedBefore < Patience.LEAST_BYTES) {
            bite();
        }
        receivedBefore = received.get();
    }

    private void bite() {
        bitten = true;
        try {
            watched.close();
        } catch (IOException e) {
            // The stream is to be dead, and it is.
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "watches a download");
        thread.setDaemon(true);
        return thread;
    }
}
