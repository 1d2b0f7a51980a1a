package cnnbyhand.published;

import java.util.ArrayList;
import java.util.List;

/**
 * How a network is trained.
 *
 * @param optimizer how weights are changed after each batch
 * @param start what weights and biases are before
 * @param batch examples per step
 * @param epochs passes over all training examples
 * @param preview a shorter course with the same optimizer and batch, for a lecture
 * @param translation what has to be said of it, a sentence each: how a document's optimizer and initialization were translated
 */
public record Regimen(
        Optimizer optimizer, Initialization start, int batch, int epochs, Preview preview, List<String> translation) {

    /**
     * A course that ends within about two minutes on two cores.
     *
     * @param epochs passes over the examples
     * @param training how many training examples are used
     * @param test how many test examples are used
     */
    public record Preview(int epochs, int training, int test) {
        private static final int SLOWER = 8;

        /** One epoch on an eighth of the images, for a machine on which training is not accelerated. */
        public Preview shortened() {
            return new Preview(1, training / SLOWER, test / SLOWER);
        }
    }

    /** The same course for a sister network whose document leaves it out, {@code why} said first. */
    Regimen borrowed(String why) {
        List<String> sentences = new ArrayList<>(List.of(why));
        sentences.addAll(translation);
        return new Regimen(optimizer, start, batch, epochs, preview, sentences);
    }
}
