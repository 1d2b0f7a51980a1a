package cnnbyhand.lessons.cells;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.WeightedSum;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.ForwardPass;
import cnnbyhand.checking.Verdict;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ImageData;
import cnnbyhand.published.Model;
import cnnbyhand.training.Course;
import cnnbyhand.training.History;
import cnnbyhand.training.Training;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** A document's network in Deeplearning4j, to be checked, run, trained on drawn images and looked into. */
public final class Experiment {
    /** What every training of a lesson is on. */
    static final String DATA = "drawn images";

    /** What all weights of a lesson are drawn from. */
    static final long SEED = 1;

    private static final int TESTS = 500;

    private final Model model;
    private final MultiLayerNetwork network;

    /** Any network of the model's layers, initialized, such as one that is wrong on purpose. */
    public Experiment(Model model, MultiLayerNetwork network) {
        this.model = model;
        this.network = network;
    }

    /** The document's own network with fresh weights. */
    public static Experiment of(Model model) {
        MultiLayerNetwork network = new MultiLayerNetwork(model.configuration(SEED));
        network.init();
        return new Experiment(model, network);
    }

    /** The network itself, with all that Deeplearning4j can do with it. */
    public MultiLayerNetwork network() {
        return network;
    }

    /** Compares it with the hand-kept book. */
    public Verdict check() {
        return Check.of(model, network);
    }

    /** A drawn image that no training sees; its class is {@code index} mod 10. */
    public Activations image(int index) {
        try (ImageData data = drawn()) {
            float[] pixels = new float[data.test().values()];
            data.test().read(index, pixels, 0);
            return new Activations(Activations.IMAGE, model.network().input(), pixels);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /**
     * Goes once over the first drawn training images.
     *
     * @param batch images per step
     * @return losses and accuracies on 500 drawn test images, before and after
     */
    public History train(int images, int batch) {
        try (ImageData data = drawn().limited(images, TESTS);
                TrainingStep step = Acceleration.of(network, model.inputType(), SEED)) {
            return new Training(network, step, data, new Course(1, batch, SEED), new Unwatched(), new History()).run();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** What becomes of {@code image}, layer by layer, when the network reads it. */
    public Forward forward(Activations image) {
        return new Forward(model.network(), ForwardPass.outputs(model.network(), network, image.array()));
    }

    /** The same while the network is trained, with dropout; what it drops is the same every time. */
    public Forward forwardInTraining(Activations image) {
        Nd4j.getRandom().setSeed(SEED);
        return new Forward(model.network(), ForwardPass.outputsInTraining(model.network(), network, image.array()));
    }

    /** The filters of a convolution whose input has 1 or 3 channels, each a tile. */
    public BufferedImage filters(String layer) {
        return learned(convolution(layer)).picture();
    }

    /** One filter of a convolution, counted from 0: a tile for each channel that it looks at. */
    public BufferedImage filter(String layer, int filter) {
        return learned(convolution(layer)).picture(filter);
    }

    /**
     * Works one value of a feature map out by hand, from the layer's input and one filter.
     *
     * @param filter which filter, and so which output channel, from 0
     * @param row of the output, from 0
     * @param column of the output, from 0
     */
    public WeightedSum pixel(String layer, Activations image, int filter, int row, int column) {
        Entry entry = convolution(layer);
        Activations before = before(entry, image);
        return entry.layer()
                .weightedSum(entry.input(), before.byPlace(), learned(entry).byRole(), filter, row, column)
                .orElseThrow();
    }

    private Activations before(Entry entry, Activations image) {
        int place = model.network().ledger().entries().indexOf(entry);
        return place == 0
                ? image
                : forward(image)
                        .after(model.network().ledger().entries().get(place - 1).name());
    }

    private Entry convolution(String layer) {
        return model.network()
                .ledger()
                .entry(layer)
                .filter(entry ->
                        entry.layer().window().isPresent() && !entry.arrays().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "layer must be a convolution of " + model.name() + ", found " + layer));
    }

    private Filters learned(Entry convolution) {
        return new Filters(convolution.name(), network.getLayer(convolution.name()));
    }

    private ImageData drawn() throws IOException {
        return DataFolder.open(model.dataset(), DataFolder.DRAWN, true, SEED, line -> {});
    }
}
