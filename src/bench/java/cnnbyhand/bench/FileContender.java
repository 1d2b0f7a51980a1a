package cnnbyhand.bench;

import cnnbyhand.data.Batch;
import cnnbyhand.data.Batches;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ImageData;
import cnnbyhand.data.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Reads a model's images from their files as training does, pass after pass, and hands out every whole batch. */
final class FileContender implements Contender {
    /** More batches than are read ahead. */
    private static final int SETTLING = 5;

    private final Workload workload;
    private final Consumer<Batch> taker;
    private final ImageData data;
    private Batches batches;
    private int passes;
    private double waited;

    private FileContender(Workload workload, Consumer<Batch> taker) {
        this.workload = workload;
        this.taker = taker;
        try {
            data = DataFolder.open(
                    workload.model().dataset(), DataFolder.usual().toString(), true, 1, line -> {});
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        batches = pass();
    }

    static FileContender reading(Workload workload) {
        return new FileContender(workload, batch -> {});
    }

    static FileContender training(Workload workload) {
        DeeplearningContender engine = DeeplearningContender.accelerated(workload);
        return new FileContender(workload, batch -> engine.step(batch.pixels(), batch.labels()));
    }

    /** Reads while a thread trains on images in memory, as fast as that goes. */
    static FileContender readingBesideTraining(Workload workload) {
        Thread trainer = new Thread(() -> trainForever(DeeplearningContender.accelerated(workload)));
        trainer.setDaemon(true);
        trainer.start();
        return new FileContender(workload, batch -> requireAlive(trainer));
    }

    private static void requireAlive(Thread trainer) {
        if (!trainer.isAlive()) {
            throw new IllegalStateException("training must go on while images are read, found that it has ended");
        }
    }

    private static void trainForever(Contender engine) {
        while (true) {
            engine.step();
        }
    }

    @Override
    public void step() {
        try {
            long start = System.nanoTime();
            Batch batch = wholeBatch();
            waited += (System.nanoTime() - start) / 1e6;
            taker.accept(batch);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Batch wholeBatch() throws IOException {
        while (true) {
            if (!batches.hasNext()) {
                batches.close();
                batches = pass();
            }
            Batch batch = batches.next();
            if (batch.size() == workload.batch()) {
                return batch;
            }
        }
    }

    private Batches pass() {
        int[] order = Order.shuffled(data.train().count(), 1, ++passes);
        return new Batches(data.train(), order, workload.batch(), 0);
    }

    @Override
    public double waited() {
        return waited;
    }

    @Override
    public int settling() {
        return SETTLING;
    }

    @Override
    public void close() {
        batches.close();
    }
}
