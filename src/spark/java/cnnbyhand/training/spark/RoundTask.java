package cnnbyhand.training.spark;

import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** One worker's part of a round, as Spark carries it to a machine. */
record RoundTask(Broadcast<Job> job, Broadcast<NetworkState> state, RoundPlan plan)
        implements Function<Integer, Contribution> {

    @Override
    public Contribution call(Integer worker) {
        return Workers.train(job.value(), state.value(), plan, worker);
    }
}
