package cnnbyhand.training.spark;

import cnnbyhand.data.Examples;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The workers of one training in this process, and the images that they share. A worker is built once and used in many rounds. */
final class Workers {
    private static final Map<String, Workers> BY_JOB = new ConcurrentHashMap<>();

    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();
    private Examples examples;

    private Workers() {}

    /** Lets one worker of this process train. */
    static Contribution train(Job job, NetworkState state, RoundPlan plan, int number) {
        Workers workers = BY_JOB.computeIfAbsent(job.id(), id -> new Workers());
        try {
            Worker worker = workers.worker(job);
            Contribution contribution = worker.train(state, plan, number);
            workers.idle.add(worker);
            return contribution;
        } catch (IOException fault) {
            throw new WorkerFault(fault.getMessage());
        }
    }

    private Worker worker(Job job) throws IOException {
        Worker free = idle.poll();
        return free == null ? new Worker(job, examples(job)) : free;
    }

    private synchronized Examples examples(Job job) throws IOException {
        if (examples == null) {
            examples = job.examples().open();
        }
        return examples;
    }

    /** Frees what a training took in this process, where it took anything. */
    static void dismiss(String job) throws IOException {
        Workers workers = BY_JOB.remove(job);
        if (workers != null) {
            workers.idle.forEach(Worker::close);
            if (workers.examples != null) {
                workers.examples.close();
            }
        }
    }
}
