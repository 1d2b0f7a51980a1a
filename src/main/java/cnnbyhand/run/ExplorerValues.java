package cnnbyhand.run;

import cnnbyhand.byhand.Network;
import cnnbyhand.checking.LearnedArray;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.Dataset;
import cnnbyhand.data.Examples;
import cnnbyhand.data.ImageData;
import cnnbyhand.explorer.PageValues;
import cnnbyhand.explorer.RoundedArray;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Gathers what an explorer shows beside the book: pictures, and what a network has learned. */
final class ExplorerValues {
    /** What two ways of adding up the same numbers in 24 binary digits may differ by. */
    private static final double ARITHMETIC = 2e-6;

    private static final int SHADES = 255;
    private static final MathContext UP = new MathContext(2, RoundingMode.CEILING);

    private final Network book;
    private final PageValues values = new PageValues();
    private final List<float[]> pictures = new ArrayList<>();

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

    /** Of a trained network. */
    static PageValues trained(Network book, MultiLayerNetwork network, ImageData data) throws IOException {
        ExplorerValues gathered = new ExplorerValues(book);
        gathered.take(data);
        String images = "Test images of " + data.title() + ". ";
        Optional<String> obstacle = PageValues.tooLarge(book);
        if (obstacle.isEmpty()) {
            gathered.learn(network, images);
        } else {
            gathered.values.note(images + obstacle.get());
            gathered.values.nothingLearned(obstacle.get(), "");
        }
        return gathered.values;
    }

    private void learn(MultiLayerNetwork network, String images) {
        LearnedArray.of(book, network)
                .forEach(each -> values.array(each.layer(), each.array(), RoundedArray.of(each.numbers())));
        double bound = bound(network);
        values.bound(bound);
        values.note(
                images + "The trained network's weights are in this page as numbers of 8 or 16 bits: on these images no"
                        + " output differs from the network's by more than "
                        + BigDecimal.valueOf(bound).toPlainString() + ".");
    }

    private double bound(MultiLayerNetwork network) {
        MultiLayerNetwork rounded = LearnedArray.rounded(
                network, numbers -> RoundedArray.of(numbers).numbers());
        INDArray batch = batch();
        double largest =
                network.output(batch).sub(rounded.output(batch)).amaxNumber().doubleValue();
        return BigDecimal.valueOf(largest + ARITHMETIC).round(UP).doubleValue();
    }

    private INDArray batch() {
        INDArray batch = Nd4j.create(
                pictures.size(),
                book.input().channels(),
                book.input().height(),
                book.input().width());
        for (int at = 0; at < pictures.size(); at++) {
            float[] pixels = pictures.get(at);
            batch.slice(at).assign(Nd4j.create(pixels, batch.slice(at).shape(), 'c'));
        }
        return batch;
    }

    /** The first test image of each class, and others where there are fewer classes. */
    private void take(ImageData data) throws IOException {
        Examples tests = data.test();
        int most = PageValues.pictures(tests.values());
        int seen = Math.min(tests.count(), 10 * most);
        TreeMap<Integer, Integer> chosen = new TreeMap<>();
        float[] pixels = new float[tests.values()];
        for (int index = 0; index < seen && chosen.size() < most; index++) {
            int label = tests.read(index, pixels, 0);
            if (label != Examples.BROKEN) {
                chosen.putIfAbsent(label, index);
            }
        }
        for (int index : chosen.values()) {
            picture(tests, index);
        }
        float[] black = new float[tests.channels()];
        for (int channel = 0; channel < black.length; channel++) {
            black[channel] = tests.black(channel);
        }
        values.black(black);
        if (book.ledger()
                .entries()
                .get(book.ledger().entries().size() - 1)
                .layer()
                .givesProbabilities()) {
            values.classes(tests.classes());
        }
    }

    private void picture(Examples tests, int index) throws IOException {
        float[] pixels = new float[tests.values()];
        int label = tests.read(index, pixels, 0);
        byte[] bytes = new byte[pixels.length];
        int each = pixels.length / tests.channels();
        for (int at = 0; at < pixels.length; at++) {
            float black = tests.black(at / each);
            int shade = Math.round(Math.min(1, Math.max(0, pixels[at] - black)) * SHADES);
            bytes[at] = (byte) shade;
            pixels[at] = shade / (float) SHADES + black;
        }
        pictures.add(pixels);
        values.picture(tests.classes().getOrDefault(label, String.valueOf(label)), bytes);
    }
}
