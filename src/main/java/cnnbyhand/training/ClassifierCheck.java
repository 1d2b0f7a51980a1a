package cnnbyhand.training;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.data.ImageData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a network takes pictures, and ends in what tells their classes apart. */
public final class ClassifierCheck {
    private final Network network;

    public ClassifierCheck(Network network) {
        this.network = network;
    }

    /**
     * The size of its pictures.
     *
     * @throws TrainingFailed if it takes none
     */
    public Shape pictures() {
        Shape input = network.input();
        boolean colours = input.isImage() && (input.channels() == 1 || input.channels() == 3);
        if (!colours) {
            throw new TrainingFailed(network.name() + ": the input must be an image of 1 or 3 channels to be trained on"
                    + " pictures, found " + input);
        }
        return input;
    }

    /**
     * Compares the end of the network with the classes that there are.
     *
     * @throws TrainingFailed if it gives no probability to each of them, and to nothing else
     */
    public void requireClasses(ImageData data) {
        int classes = data.train().classes().size();
        Entry last = last();
        Shape output = last.output().shape();
        if (!last.layer().givesProbabilities() || !output.isVector()) {
            throw new TrainingFailed(rule(last, classes, data) + ", found "
                    + last.layer().description() + (output.isVector() ? "" : " on " + output)
                    + "; only a network that ends in a softmax is trained"
                    + softmaxInstead(last, classes));
        }
        if (output.channels() != classes) {
            throw new TrainingFailed(
                    rule(last, classes, data) + ", found " + Expression.grouped(output.channels()) + remedy(classes));
        }
    }

    /**
     * Lets through what has more outputs than the images have classes, as ImageNet's networks have.
     *
     * @throws TrainingFailed if a class has no output
     */
    public void requireOutputs(ImageData data) {
        int needed = data.train().classes().lastKey() + 1;
        if (last().output().shape().channels() < needed) {
            requireClasses(data);
        }
    }

    private String rule(Entry last, int classes, ImageData data) {
        return network.name() + " " + last.name() + ": the last layer must be a softmax of " + classes
                + " units, one for each class of " + data.title();
    }

    /** One unit with a sigmoid, say, can be so many with a softmax. */
    private String softmaxInstead(Entry last, int classes) {
        return unitsFrom()
                .filter(last.name()::equals)
                .map(layer -> ": say -Dchange=" + layer + ":units=" + classes + ",activation=softmax")
                .orElse("");
    }

    private String remedy(int classes) {
        return unitsFrom()
                .map(layer -> "; say -Dchange=" + layer + ":units=" + classes)
                .orElse("; give the network as many");
    }

    /** The layer whose units they are: the last one that weighs a vector. */
    private Optional<String> unitsFrom() {
        List<Entry> entries = network.ledger().entries();
        return entries.stream()
                .filter(entry -> entry.multiplyAccumulates().value() > 0)
                .max(Comparator.comparing(entries::indexOf))
                .filter(entry -> entry.input().isVector())
                .map(Entry::name);
    }

    private Entry last() {
        List<Entry> entries = network.ledger().entries();
        return entries.get(entries.size() - 1);
    }
}
