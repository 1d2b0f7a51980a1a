package cnnbyhand.training.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Threads that compute without the help of others: oneDNN takes as many as OpenMP gives to the Java thread that calls it. ND4J, which
 * tells OpenMP, has to be loaded.
 */
final class LoneThreads {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(LoneThreads::thread);

    private LoneThreads() {}

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "training");
        thread.setDaemon(true);
        return thread;
    }

    private static NativeOps natives() {
        return NativeOpsHolder.getInstance().getDeviceNativeOps();
    }

    /** How many threads may compute for this one. */
    static int count() {
        return Math.max(1, natives().ompGetMaxThreads());
    }

    /** Does something in this thread alone; a primitive that is compiled so is for one thread. */
    static void alone(Runnable work) {
        int threads = count();
        boolean before = Split.alone(true);
        natives().setOmpNumThreads(1);
        try {
            work.run();
        } finally {
            natives().setOmpNumThreads(threads);
            Split.alone(before);
        }
    }

    /**
     * Does the work of number 0, 1 …, each in a thread of its own, the first of which is the caller; when all have ended, the first
     * failure, if any, is thrown.
     */
    static void run(int count, IntConsumer work) {
        CompletableFuture<?>[] others = IntStream.range(1, count)
                .mapToObj(number -> CompletableFuture.runAsync(() -> alone(() -> work.accept(number)), THREADS))
                .toArray(CompletableFuture[]::new);
        try {
            alone(() -> work.accept(0));
        } finally {
            await(CompletableFuture.allOf(others));
        }
    }

    private static void await(CompletableFuture<?> others) {
        try {
            others.join();
        } catch (CompletionException failure) {
            throw unwrapped(failure);
        }
    }

    private static RuntimeException unwrapped(CompletionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
}
