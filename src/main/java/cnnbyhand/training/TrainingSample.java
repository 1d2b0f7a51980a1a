package cnnbyhand.training;

import cnnbyhand.data.ImageData;
import cnnbyhand.data.Order;
import java.util.Arrays;

/** Training examples, the same after each epoch, on which a network shows how well it knows what it was trained on. */
final class TrainingSample {
    /** Enough for a curve; a test of all would take as long as the training itself. */
    private static final int MOST = 2000;

    private final int count;
    private final int size;
    private final long seed;

    TrainingSample(ImageData data, Course course) {
        count = data.train().count();
        int most = Math.min(Math.min(MOST, data.test().count()), count);
        size = most < course.batch() ? most : most - most % course.batch();
        seed = course.seed();
    }

    /** As many as there are test examples, at most 2,000, in whole batches; drawn from all, because folders are read class by class. */
    int[] places() {
        return Arrays.copyOf(Order.shuffled(count, seed, 0), size);
    }
}
