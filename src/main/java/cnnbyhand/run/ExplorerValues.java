package cnnbyhand.run;

import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.checking.LearnedArray;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.Dataset;
import cnnbyhand.data.ImageData;
import cnnbyhand.explorer.PageValues;
import cnnbyhand.explorer.PageWeights;
import cnnbyhand.explorer.Precision;
import cnnbyhand.explorer.RoundedArray;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Gathers what an explorer shows beside the book: pictures, and what a network has learned. */
final class ExplorerValues {
    /** What two ways of adding up the same numbers in 24 binary digits may differ by. */
    private static final double ARITHMETIC = 2e-6;

    private static final MathContext UP = new MathContext(2, RoundingMode.CEILING);

    private final Network book;
    private final PageValues values = new PageValues();
    private final ExplorerPictures pictures = new ExplorerPictures(values);

    private ExplorerValues(Network book) {
        this.book = book;
    }

    /**
     * Of a network that has learned nothing.
     *
     * @param command what trains it
     */
    static PageValues untrained(Network book, String command) throws IOException {
        ExplorerValues gathered = new ExplorerValues(book);
        Optional<Dataset> set = fitting(book);
        if (set.isPresent()) {
            ImageData data = DataFolder.open(set.get(), DataFolder.DRAWN, true, 1, line -> {});
            gathered.take(data);
            gathered.values.note("Test images of " + data.title() + ". The network has no weights yet.");
        }
        Optional<String> obstacle = PageValues.tooLarge(book);
        if (obstacle.isPresent()) {
            gathered.values.nothingLearned(obstacle.get(), "");
            return gathered.values;
        }
        if (!book.graph().isChain()) {
            gathered.values.nothingLearned(
                    "A network that branches is not trained here, so only the places are shown.", "");
            return gathered.values;
        }
        gathered.values.nothingLearned(
                "There are no weights yet, so only the places are shown. This trains the network and puts its weights into this"
                        + " page:",
                command);
        return gathered.values;
    }

    private static Optional<Dataset> fitting(Network book) {
        return Stream.of(Dataset.values())
                .filter(set -> book.input().sides().equals(List.of((long) set.height(), (long) set.width(), (long)
                        set.channels())))
                .findFirst();
    }

    /**
     * Of a trained network, which has other weights meanwhile.
     *
     * @param step what trained it
     * @param start what its training began with; nothing where that takes too much room
     */
    static PageValues trained(
            Network book, MultiLayerNetwork network, TrainingStep step, Optional<BeforeTraining> start, ImageData data)
            throws IOException {
        ExplorerValues gathered = new ExplorerValues(book);
        gathered.take(data);
        String images = "Test images of " + data.title() + ".";
        Optional<String> obstacle = PageValues.tooLarge(book);
        gathered.values.note(images + obstacle.map(why -> " " + why).orElse(""));
        if (obstacle.isPresent()) {
            gathered.values.nothingLearned(obstacle.get(), "");
        } else {
            gathered.put(new NetworkInUse(network, step), start);
        }
        return gathered.values;
    }

    private void put(NetworkInUse network, Optional<BeforeTraining> start) {
        try (network) {
            put(PageWeights.WeightState.TRAINED, network, Precision.FINE, "The trained network's weights are");
            start.ifPresent(weights -> {
                weights.restore(network.network());
                put(
                        PageWeights.WeightState.UNTRAINED,
                        network,
                        Precision.COARSE,
                        "The weights that the training began with, drawn at random, are");
            });
        }
    }

    private void put(PageWeights.WeightState state, NetworkInUse network, Precision precision, String which) {
        List<LearnedArray> learned = LearnedArray.of(book, network.network());
        double bound = bound(network, precision);
        PageWeights weights = new PageWeights(state, note(which, precision, bound), bound);
        learned.forEach(each -> weights.array(each.layer(), each.array(), RoundedArray.of(each.numbers(), precision)));
        values.weights(weights);
    }

    private static String note(String which, Precision precision, double bound) {
        return which + " in this page as numbers of " + precision + " bits: on these images no output differs from the"
                + " network's by more than " + BigDecimal.valueOf(bound).toPlainString() + ".";
    }

    /** Afterwards the network's weights are rounded. */
    private double bound(NetworkInUse network, Precision precision) {
        float[] batch = pictures.batch();
        float[] exact = network.outputs(batch, pictures.count());
        LearnedArray.round(network.network(), numbers -> RoundedArray.of(numbers, precision)
                .numbers());
        float[] rounded = network.outputs(batch, pictures.count());
        double largest = 0;
        for (int output = 0; output < exact.length; output++) {
            largest = Math.max(largest, Math.abs(exact[output] - rounded[output]));
        }
        return BigDecimal.valueOf(largest + ARITHMETIC).round(UP).doubleValue();
    }

    private void take(ImageData data) throws IOException {
        pictures.take(data);
        Ledger ledger = book.ledger();
        if (ledger.entries().get(ledger.entries().size() - 1).layer().givesProbabilities()) {
            values.classes(data.test().classes());
        }
    }
}
