package cnnbyhand.published;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * How a document trains its network.
 *
 * @param updater the optimizer, translated to Deeplearning4j
 * @param batch examples a step
 * @param epochs passes over all training examples
 * @param preview a shorter course with the same updater and batch, for a lecture
 * @param translation how the document's optimizer and initialization were translated, a sentence each
 */
public record Regimen(IUpdater updater, int batch, int epochs, Preview preview, List<String> translation) {

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
        return new Regimen(updater, batch, epochs, preview, sentences);
    }
}
