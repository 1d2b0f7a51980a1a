package cnnbyhand.training.spark;

import cnnbyhand.training.Course;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which batches of a pass a round consists of, and who trains on which: the workers take turns.
 *
 * @param epoch number of the pass, from 1
 * @param first number of the round's first batch, from 0
 * @param end the number behind its last one
 * @param workers how many share them
 */
record RoundPlan(int epoch, int first, int end, int workers) implements Serializable {

    /** The round that begins with a batch; the last one of a pass may be shorter. */
    static RoundPlan of(int epoch, int first, int batches, int workers, int average) {
        long end = first + (long) workers * average;
        return new RoundPlan(epoch, first, (int) Math.min(batches, end), workers);
    }

    /** Those of the workers that share the round, from 0. */
    List<Integer> numbers() {
        return IntStream.range(0, workers).boxed().toList();
    }

    /** The numbers of a worker's batches, in the order in which it trains on them; there may be none. */
    int[] batches(int worker) {
        return IntStream.iterate(first + worker, number -> number < end, number -> number + workers)
                .toArray();
    }

    /**
     * The iteration of a worker's next step. No two steps of a round share one, because what dropout drops follows from it.
     *
     * @param start the iteration that the round begins with
     * @param taken steps that the worker has taken in the round
     */
    int iteration(int start, int worker, int taken) {
        return start + worker + taken * workers;
    }

    /** The examples of a worker's batches, out of those of the whole pass. */
    int[] examples(int worker, int[] order, Course course) {
        return IntStream.of(batches(worker))
                .flatMap(number ->
                        IntStream.range(number * course.batch(), Math.min(order.length, (number + 1) * course.batch())))
                .map(place -> order[place])
                .toArray();
    }
}
