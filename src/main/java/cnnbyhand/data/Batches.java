package cnnbyhand.data;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * One pass over examples, batch by batch in a given order, read ahead by background threads. Batches arrive in their
 * order whatever the threads do. A batch in which every picture is broken is left out; its number is left out with it.
 * What a background thread throws is thrown by {@link #hasNext} or {@link #next}.
 */
public final class Batches implements AutoCloseable {
    static final String THREAD_NAME = "reads images ahead";
    private static final int THREADS = 2;
    private static final int AHEAD = 4;

    /** Batches in memory at once: those ahead, and the one that is worked on. */
    public static final int HELD = AHEAD + 1;

    private final Examples examples;
    private final int[] order;
    private final int batchSize;
    private final ExecutorService readers = Executors.newFixedThreadPool(THREADS, Batches::daemon);
    private final Queue<Future<Batch>> ahead = new ArrayDeque<>();
    private int nextNumber;
    private Batch next;
    private volatile boolean closed;

    /**
     * @param order indices of the examples, see {@link Order}
     * @param firstNumber the batch to begin with, counted from 0: more than 0 when a pass is resumed
     */
    public Batches(Examples examples, int[] order, int batchSize, int firstNumber) {
        if (batchSize < 1 || firstNumber < 0) {
            throw new IllegalArgumentException("batch size must be 1 or more and the first batch 0 or more, found "
                    + batchSize + " and " + firstNumber);
        }
        this.examples = examples;
        this.order = order.clone();
        this.batchSize = batchSize;
        this.nextNumber = firstNumber;
        readAhead();
    }

    /** Batches in a pass over so many examples: ⌈examples / batch size⌉. */
    public static int count(int examples, int batchSize) {
        return (int) ((examples + (long) batchSize - 1) / batchSize);
    }

    public boolean hasNext() throws IOException {
        while (next == null && !ahead.isEmpty()) {
            Batch read = await(ahead.remove());
            readAhead();
            next = read.size() == 0 ? null : read;
        }
        return next != null;
    }

    public Batch next() throws IOException {
        if (!hasNext()) {
            throw new NoSuchElementException("the pass has ended");
        }
        Batch read = next;
        next = null;
        return read;
    }

    /** Ends the threads; returns when none of them reads any more, so that the examples may be closed. */
    @Override
    public void close() {
        closed = true;
        next = null;
        ahead.clear();
        readers.shutdown();
        try {
            readers.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAhead() {
        while (!closed && ahead.size() < AHEAD && nextNumber < count(order.length, batchSize)) {
            int number = nextNumber++;
            ahead.add(readers.submit(() -> read(number)));
        }
    }

    private Batch read(int number) throws IOException {
        int from = number * batchSize;
        int size = Math.min(batchSize, order.length - from);
        float[] pixels = new float[Math.multiplyExact(size, examples.values())];
        int[] labels = new int[size];
        int[] indices = new int[size];
        int good = 0;
        // A flag and no interrupt: an interrupted read would close the file for all later passes.
        for (int place = from; place < from + size && !closed; place++) {
            indices[good] = order[place];
            labels[good] = examples.read(order[place], pixels, good * examples.values());
            good += labels[good] == Examples.BROKEN ? 0 : 1;
        }
        Batch batch = new Batch(number, pixels, labels, indices, good);
        return good == size ? batch : shortened(batch);
    }

    private Batch shortened(Batch batch) {
        return new Batch(
                batch.number(),
                Arrays.copyOf(batch.pixels(), batch.size() * examples.values()),
                Arrays.copyOf(batch.labels(), batch.size()),
                Arrays.copyOf(batch.indices(), batch.size()),
                batch.size());
    }

    private Batch await(Future<Batch> batch) throws IOException {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for images");
        } catch (ExecutionException e) {
            close();
            throw itself(e.getCause());
        }
    }

    private static IOException itself(Throwable cause) {
        if (cause instanceof IOException fault) {
            return fault;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) cause;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, THREAD_NAME);
        thread.setDaemon(true);
        return thread;
    }
}
