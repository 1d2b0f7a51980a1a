package cnnbyhand.training.spark;

import java.util.Arrays;
import java.util.List;

/**
 * Blockwise model-update filtering with Nesterov's momentum: the network does not stop at the mean of what workers give. With the change
 * d from a round's beginning to that mean, the velocity becomes v ← μ·v + d, and the network x ← x + d + μ·v. Chen and Huo, ICASSP 2016,
 * https://doi.org/10.1109/ICASSP.2016.7472805; that it converges is shown by Wang, Tantia, Ballas and Rabbat, "SlowMo", ICLR 2020,
 * https://arxiv.org/abs/1910.00643. That looks ahead, to where the next round begins well and a pass ends badly: so a pass ends at the
 * mean of where the network stood behind the rounds of its {@link Tail}, and the next one begins where it stood last. Running statistics
 * and the updater's state stay at their mean.
 */
final class BlockMomentum {
    private final double momentum;
    private final List<Stretch> learned;
    private final int length;
    private float[] kept = new float[0];

    /**
     * @param momentum what is left of the velocity in the next round; 0 for a single worker, which has none
     * @param learned the stretches of values that have a velocity
     */
    BlockMomentum(double momentum, List<Stretch> learned) {
        this.momentum = momentum;
        this.learned = learned;
        length = learned.stream().mapToInt(Stretch::end).max().orElse(0);
    }

    /**
     * The velocity, and behind it, value by value, how far the tail's mean is from where the network stood last. Empty before the first
     * round; it is changed by the next one.
     */
    float[] velocity() {
        return kept;
    }

    /** Begins with what an earlier training ended with, on however many workers; without a tail its mean begins at the network. */
    void carriesOn(float[] earlier) {
        kept = momentum == 0 || earlier.length == 0 ? kept : Arrays.copyOf(earlier, 2 * length);
    }

    /**
     * Begins a pass.
     *
     * @param values of the network at the end of the one before, the mean of its tail: moved back in place to where it stood
     */
    void begins(float[] values) {
        if (kept.length > 0) {
            learned.forEach(stretch -> back(stretch, values));
        }
    }

    private void back(Stretch stretch, float[] values) {
        for (int place = stretch.from(); place < stretch.end(); place++) {
            values[place] -= kept[length + place];
            kept[length + place] = 0;
        }
    }

    /**
     * Ends a round of a single worker: the network stays at what it gives, and the velocity gathers.
     *
     * @param before the values that it began with
     * @param after those that the worker gives
     * @param share what of the change goes into the velocity
     */
    void gather(float[] before, float[] after, double share) {
        if (momentum == 0 || share == 0) {
            return;
        }
        kept = kept.length == 0 ? new float[2 * length] : kept;
        for (Stretch stretch : learned) {
            for (int place = stretch.from(); place < stretch.end(); place++) {
                kept[place] += (float) (share * ((double) after[place] - before[place]));
            }
        }
    }

    /**
     * Ends a round.
     *
     * @param before the values that it began with
     * @param mean those that the workers give: carried on in place
     * @param share what the round counts for in the mean of the pass's tail
     */
    void carry(float[] before, float[] mean, double share) {
        kept = kept.length == 0 ? new float[2 * length] : kept;
        for (Stretch stretch : learned) {
            for (int place = stretch.from(); place < stretch.end(); place++) {
                double tail = before[place] + kept[length + place];
                float ahead = ahead(place, before[place], mean[place]);
                tail += share * (ahead - tail);
                mean[place] = ahead;
                kept[length + place] = share == 0 ? 0 : (float) (tail - ahead);
            }
        }
    }

    /**
     * Ends a pass.
     *
     * @param values of the network behind the last round: moved in place to the mean of the tail
     */
    void ends(float[] values) {
        if (kept.length > 0) {
            learned.forEach(stretch -> forth(stretch, values));
        }
    }

    private void forth(Stretch stretch, float[] values) {
        for (int place = stretch.from(); place < stretch.end(); place++) {
            values[place] += kept[length + place];
        }
    }

    private float ahead(int place, float before, float mean) {
        double change = (double) mean - before;
        kept[place] = (float) (momentum * kept[place] + change);
        return (float) (before + change + momentum * kept[place]);
    }
}
