package cnnbyhand.training;

import java.nio.file.Path;
import java.util.List;

/**
 * Which workers train, and how.
 *
 * @param master where they are asked for
 * @param workers how many train at the same time
 * @param average batches that each of them trains on between two means of all
 * @param classPath where this program's classes are, for workers that do not have them
 */
public record ClusterSettings(String master, int workers, int average, List<Path> classPath) {
    /**
     * Passes that one worker trains alone, before all do. A network learns most in its first steps, one after the other, and a mean of
     * many workers takes fewer of them. Microsoft's Cognitive Toolkit calls it a warm start, of one pass in its manual's example:
     * https://learn.microsoft.com/en-us/previous-versions/cognitive-toolkit/multiple-gpus-and-machines.
     */
    private static final int PASSES_ALONE = 1;

    /** How many train in a pass. */
    public int workers(int epoch) {
        return epoch <= PASSES_ALONE ? 1 : workers;
    }

    /**
     * What is left of the mean's velocity in the next round. The change of a mean of N workers is that of one of them; a velocity of which
     * 1 − 1/N is left adds up to N times that change. The Cognitive Toolkit's manual, named above, takes the same value.
     */
    public double momentum() {
        return 1 - 1.0 / workers;
    }
}
