package cnnbyhand.training;

/**
 * How far one pass over the training examples has come, between two batches.
 *
 * @param epoch the number of the pass, from 1; 0 is the test of the untrained network
 * @param batches batches that are over: the number of the next one
 * @param examples how many the network was trained on
 * @param lossSum the loss in nats, summed over those examples
 * @param lossSincePoint the loss in nats, summed over the batches since the last {@link History.LossPoint}
 * @param batchesSincePoint how many batches those are
 * @param seconds of training
 */
public record Pass(
        int epoch,
        int batches,
        int examples,
        double lossSum,
        double lossSincePoint,
        int batchesSincePoint,
        double seconds) {

    static Pass beginning(int epoch) {
        return new Pass(epoch, 0, 0, 0, 0, 0, 0);
    }

    /** The pass one batch later. */
    Pass after(TrainedBatch batch, double batchSeconds) {
        return new Pass(
                epoch,
                batch.number() + 1,
                examples + batch.size(),
                lossSum + batch.loss() * batch.size(),
                lossSincePoint + batch.loss(),
                batchesSincePoint + 1,
                seconds + batchSeconds);
    }

    /** The mean loss of the batches since the last point, as a new point of a pass of so many batches. */
    History.LossPoint point(int batchesInAll) {
        double place = epoch - 1 + (double) batches / batchesInAll;
        return new History.LossPoint(place, lossSincePoint / batchesSincePoint);
    }

    /** The same pass, where batches that nothing could be read of are over, too. */
    Pass upTo(int end) {
        return new Pass(epoch, end, examples, lossSum, lossSincePoint, batchesSincePoint, seconds);
    }

    Pass afterPoint() {
        return new Pass(epoch, batches, examples, lossSum, 0, 0, seconds);
    }

    /** Over all its examples, in nats; not a number where there were none. */
    double meanLoss() {
        return examples == 0 ? Double.NaN : lossSum / examples;
    }
}
