package cnnbyhand.bench;

import cnnbyhand.byhand.Shape;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.util.Random;

/**
 * What every contender does: train or evaluate one model on one batch of random pixels.
 *
 * @param model the model
 * @param pixels examples × channels × height × width values
 * @param labels the class of each example
 * @param channelsLast whether the pixels are to be taken as examples × height × width × channels values
 */
record Workload(Model model, float[] pixels, int[] labels, boolean channelsLast) {

    static Workload of(String text) {
        Subject subject = Subject.of(text);
        Model model = Models.named(subject.model()).orElseThrow();
        Random random = new Random(1);
        float[] pixels = new float
                [Math.toIntExact(
                        subject.batch() * model.network().input().values().value())];
        for (int place = 0; place < pixels.length; place++) {
            pixels[place] = random.nextFloat();
        }
        int classes = model.dataset().outputs();
        int[] labels = random.ints(subject.batch(), 0, classes).toArray();
        return new Workload(model, pixels, labels, subject.channelsLast());
    }

    /** A contender that computes nonsense must not win by it. */
    static void requireFinite(double loss) {
        if (!Double.isFinite(loss)) {
            throw new IllegalStateException("a loss must be a number, found " + loss);
        }
    }

    /** Nor must one that computes another network. */
    void requireParameters(long found) {
        long expected = model.network().ledger().parameters();
        if (found != expected) {
            throw new IllegalStateException(model.name() + " must have " + expected + " parameters, found " + found);
        }
    }

    int batch() {
        return labels.length;
    }

    /** Of the array of images: examples, channels, height, width; or in the order in which the pixels are taken. */
    long[] sides() {
        Shape image = model.network().input();
        return channelsLast
                ? new long[] {batch(), image.height(), image.width(), image.channels()}
                : new long[] {batch(), image.channels(), image.height(), image.width()};
    }
}
