package cnnbyhand.checking;

import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A network that is one edit away from a document's.
 *
 * @param edit what was done, as a sentence
 * @param model whose network it was
 * @param change the edit
 * @param reported the sentences that must be reported, without the model's name
 */
record WrongNetwork(String edit, String model, Consumer<List<Layer>> change, List<String> reported) {

    static WrongNetwork of(String edit, String model, Consumer<List<Layer>> change, String... reported) {
        return new WrongNetwork(edit, model, change, List.of(reported));
    }

    MultiLayerNetwork network() {
        return Networks.edited(model, change);
    }

    /** What a check says of it. */
    List<String> sentences() {
        return Check.of(Networks.model(model), network()).disagreements().stream()
                .map(Disagreement::sentence)
                .toList();
    }

    List<String> expected() {
        return reported.stream().map(sentence -> model + " " + sentence).toList();
    }

    @Override
    public String toString() {
        return model + ": " + edit;
    }
}
