package cnnbyhand.training.spark;

import cnnbyhand.training.TrainingFailed;

/** Says in one line what Spark says in many. */
final class Failures {
    private static final String RESUME = "; when that is mended, type the same command with -Dresume=true";

    private Failures() {}

    static TrainingFailed of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof WorkerFault || cause instanceof TrainingFailed) {
                return new TrainingFailed(cause.getMessage());
            }
        }
        String message = String.valueOf(fault.getMessage());
        if (message.contains("maxResultSize")) {
            return new TrainingFailed("what the workers send must fit the driver, found more than"
                    + " spark.driver.maxResultSize allows; leave that setting out, or take fewer workers");
        }
        if (message.contains("shut down") || message.contains("stopped")) {
            return new TrainingFailed("the cluster must keep the training to its end, found that it ended it ("
                    + line(message) + "); the logs of the master and of the workers say why" + RESUME);
        }
        return new TrainingFailed("every worker must be able to train, found " + line(message) + RESUME);
    }

    /** The first line, which names the task and the host. */
    private static String line(String message) {
        return message.lines().findFirst().orElse("no word of it").strip();
    }
}
