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
    Pass after(int batch, int size, double loss, double batchSeconds) {
        return new Pass(
                epoch,
                batch + 1,
                examples + size,
                lossSum + loss * size,
                lossSincePoint + loss,
                batchesSincePoint + 1,
                seconds + batchSeconds);
    }

    /** The mean loss of the batches since the last point, as a new point of a pass of so many batches. */
    History.LossPoint point(int batchesInAll) {
        double place = epoch - 1 + (double) batches / batchesInAll;
        return new History.LossPoint(place, lossSincePoint / batchesSincePoint);
    }

    Pass afterPoint() {
        return new Pass(epoch, batches, examples, lossSum, 0, 0, seconds);
    }

    /** Over all its examples, in nats; not a number where there were none. */
    double meanLoss() {
        return examples == 0 ? Double.NaN : lossSum / examples;
    }
}
