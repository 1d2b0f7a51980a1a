package cnnbyhand.training.spark;

import java.util.List;

/**
 * Blockwise model-update filtering with Nesterov's momentum: the network does not stop at the mean of what workers give. With the change
 * d from a round's beginning to that mean, the velocity becomes v ← μ·v + d, and the network x ← x + d + μ·v. Chen and Huo, ICASSP 2016,
 * https://doi.org/10.1109/ICASSP.2016.7472805; that it converges is shown by Wang, Tantia, Ballas and Rabbat, "SlowMo", ICLR 2020,
 * https://arxiv.org/abs/1910.00643. Running statistics and the updater's state stay at their mean.
 */
final class BlockMomentum {
    private final double momentum;
    private final List<Stretch> learned;
    private float[] velocity = new float[0];

    /**
     * @param momentum what is left of the velocity in the next round; 0 for a single worker, which has none
     * @param learned the stretches of values that have a velocity
     */
    BlockMomentum(double momentum, List<Stretch> learned) {
        this.momentum = momentum;
        this.learned = learned;
    }

    /** Empty before the first round; it is changed by the next one. */
    float[] velocity() {
        return velocity;
    }

    /** Begins with what an earlier training ended with, on however many workers. */
    void carriesOn(float[] earlier) {
        velocity = momentum == 0 ? velocity : earlier;
    }

    /**
     * Ends a round.
     *
     * @param before the values that it began with
     * @param mean those that the workers give: carried on in place
     */
    void carry(float[] before, float[] mean) {
        if (velocity.length == 0) {
            velocity = new float[learned.stream().mapToInt(Stretch::end).max().orElse(0)];
        }
        for (Stretch stretch : learned) {
            for (int place = stretch.from(); place < stretch.end(); place++) {
                double change = (double) mean[place] - before[place];
                velocity[place] = (float) (momentum * velocity[place] + change);
                mean[place] = (float) (before[place] + change + momentum * velocity[place]);
            }
        }
    }
}
