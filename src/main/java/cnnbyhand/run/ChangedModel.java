package cnnbyhand.run;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.ConfigurationBuilder;
import cnnbyhand.data.Dataset;
import cnnbyhand.published.Loss;
import cnnbyhand.published.Model;
import cnnbyhand.published.Regimen;
import cnnbyhand.published.Trainable;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/**
 * A document's network that was changed, trained as the document trains it. No document prints its figures.
 *
 * @param model as the document has it
 * @param network with other settings
 */
record ChangedModel(Model model, Network network) implements Trainable {

    @Override
    public String source() {
        return model.source() + ", changed";
    }

    @Override
    public String description() {
        return model.description() + ", changed";
    }

    @Override
    public String wholeCourse() {
        return model.wholeCourse();
    }

    @Override
    public Loss loss() {
        return model.loss();
    }

    @Override
    public Regimen regimen() {
        return model.regimen();
    }

    @Override
    public MultiLayerConfiguration configuration(long seed) {
        return ConfigurationBuilder.trainable(
                network, regimen().optimizer(), regimen().start(), loss(), seed);
    }

    /**
     * Why it cannot be trained, in one line; nothing where it can.
     *
     * @param outputs that the classes of the images take, see {@link cnnbyhand.data.DataFolder#outputs}
     */
    Optional<String> obstacle(BuiltParts built, int outputs) {
        return images().or(() -> classes(outputs))
                .or(() -> built.lacking().stream()
                        .findFirst()
                        .map(layer -> "Deeplearning4j cannot compute " + layer.layer() + ": " + layer.getMessage()))
                .or(() -> !built.parts().isEmpty() ? Optional.empty() : Optional.of("Deeplearning4j cannot hold it"));
    }

    private Optional<String> images() {
        Dataset set = model.dataset();
        Shape images = Shape.image(set.height(), set.width(), set.channels());
        boolean stretched = set.isOfAnySize()
                && network.input().isImage()
                && network.input().channels() == set.channels();
        return stretched || images.equals(network.input())
                ? Optional.empty()
                : Optional.of(
                        "the images of " + set.title() + " are " + images + ", the network takes " + network.input());
    }

    private Optional<String> classes(int needed) {
        List<Entry> entries = network.ledger().entries();
        Entry last = entries.get(entries.size() - 1);
        Shape outputs = Shape.vector(needed);
        if (!last.output().shape().equals(outputs)) {
            return Optional.of("the classes of " + title(needed) + " take " + outputs + " outputs, the network has "
                    + last.output().shape());
        }
        return last.layer().givesProbabilities()
                ? Optional.empty()
                : Optional.of(last.name() + " must be a softmax, found "
                        + last.layer().description());
    }

    private String title(int needed) {
        return needed == model.dataset().outputs() ? model.dataset().title() : "the images";
    }
}
