package cnnbyhand.run;

import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.checking.LearnedArray;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.Dataset;
import cnnbyhand.data.ImageData;
import cnnbyhand.explorer.PageRoom;
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
import java.util.function.LongToIntFunction;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Gathers what an explorer shows beside the book: pictures, and what a network has learned. */
final class ExplorerValues {
    /** What two ways of adding up the same numbers in 24 binary digits may differ by. */
    private static final double ARITHMETIC = 2e-6;

    private static final MathContext UP = new MathContext(2, RoundingMode.CEILING);

    private final Network book;
    private final PageRoom room;
    private final PageValues values = new PageValues();
    private final ExplorerPictures pictures = new ExplorerPictures(values);

    private ExplorerValues(Network book) {
        this.book = book;
        this.room = PageRoom.of(book);
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
            gathered.take(data, PageRoom::picturesAlone);
            gathered.values.note("Test images of " + data.title() + ". The network has no weights yet.");
        }
        if (gathered.room.layers() == 0) {
            gathered.values.nothingLearned(gathered.room.leftOut().orElseThrow(), "");
            return gathered.values;
        }
        if (!book.graph().isChain()) {
            gathered.values.nothingLearned(
                    "A network that branches is not trained here, so only the places are shown.", "");
            return gathered.values;
        }
        gathered.values.nothingLearned(
                "There are no weights yet, so only the places are shown. This trains the network and puts its weights"
                        + gathered.asFar() + " into this page:",
                command);
        return gathered.values;
    }

    private String asFar() {
        return room.whole() ? "" : " as far as " + last();
    }

    /** The last layer whose outputs the page computes. */
    private String last() {
        return room.first().get(room.layers() - 1).name();
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
        gathered.take(data, gathered.room::pictures);
        String images = "Test images of " + data.title() + ".";
        Optional<String> leftOut = gathered.room.leftOut();
        gathered.values.note(images + leftOut.map(why -> " " + why).orElse(""));
        leftOut.ifPresent(why -> gathered.values.nothingLearned(why, ""));
        if (gathered.room.layers() > 0) {
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
        List<LearnedArray> learned = LearnedArray.of(room.first(), network.network());
        double bound = bound(network, precision);
        PageWeights weights = new PageWeights(state, note(which, precision, bound), bound);
        learned.forEach(each -> weights.array(each.layer(), each.array(), RoundedArray.of(each.numbers(), precision)));
        values.weights(weights);
    }

    private String note(String which, Precision precision, double bound) {
        return which + " in this page" + asFar() + " as numbers of " + precision + " bits: on these images no output"
                + (room.whole() ? "" : " of " + last()) + " differs from the"
                + " network's by more than " + BigDecimal.valueOf(bound).toPlainString() + ".";
    }

    /** Afterwards the network's weights are rounded. */
    private double bound(NetworkInUse network, Precision precision) {
        float[] exact = outputs(network);
        LearnedArray.round(room.first(), network.network(), numbers -> RoundedArray.of(numbers, precision)
                .numbers());
        float[] rounded = outputs(network);
        double largest = 0;
        for (int output = 0; output < exact.length; output++) {
            largest = Math.max(largest, Math.abs(exact[output] - rounded[output]));
        }
        return BigDecimal.valueOf(largest + ARITHMETIC).round(UP).doubleValue();
    }

    private float[] outputs(NetworkInUse network) {
        float[] batch = pictures.batch();
        return room.whole()
                ? network.outputs(batch, pictures.count())
                : network.outputs(last(), batch, pictures.sides());
    }

    private void take(ImageData data, LongToIntFunction most) throws IOException {
        pictures.take(data, most);
        Ledger ledger = book.ledger();
        if (ledger.entries().get(ledger.entries().size() - 1).layer().givesProbabilities()) {
            values.classes(data.test().classes());
        }
    }
}
