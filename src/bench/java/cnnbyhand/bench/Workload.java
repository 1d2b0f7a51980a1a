package cnnbyhand.bench;

import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.util.Random;

/**
 * What every contender does: train one model on one batch of random pixels.
 *
 * @param model the model
 * @param pixels examples × channels × height × width values
 * @param labels the class of each example
 */
record Workload(Model model, float[] pixels, int[] labels) {

    /** The model of that name with its document's batch. */
    static Workload of(String name) {
        Model model = Models.named(name).orElseThrow();
        Random random = new Random(1);
        int batch = batch(name);
        float[] pixels = new float
                [Math.toIntExact(batch * model.network().input().values().value())];
        for (int place = 0; place < pixels.length; place++) {
            pixels[place] = random.nextFloat();
        }
        return new Workload(
                model, pixels, random.ints(batch, 0, model.dataset().outputs()).toArray());
    }

    /** A contender that computes nonsense must not win by it. */
    static void requireFinite(double loss) {
        if (!Double.isFinite(loss)) {
            throw new IllegalStateException("a loss must be a number, found " + loss);
        }
    }

    int batch() {
        return labels.length;
    }

    /** Images a step, as the document of the model of that name has it. */
    static int batch(String name) {
        return Models.named(name).orElseThrow().regimen().batch();
    }
}
