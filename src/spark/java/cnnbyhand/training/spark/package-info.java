/**
 * The same training on Apache Spark.
 *
 * <p>A pass is cut into rounds. In a round every worker begins with the network as it stands on the driver, trains on batches of its own
 * by the project's own step, and sends the network back; the driver goes on from the mean, weighted by batches and added up in the
 * order of the workers. What is learned does not stop at the mean, but is carried on by a momentum, whose velocity is kept with each
 * checkpoint, and a pass ends at the mean of its last quarter. The first pass is one worker's alone, and gives the velocity its start. Which batches a worker has follows from the round's first batch and the
 * number of workers alone, so that a task that is done again after a machine died gives the same numbers. This room is compiled only by
 * the Maven profile {@code spark}; no other room knows it.
 */
package cnnbyhand.training.spark;
