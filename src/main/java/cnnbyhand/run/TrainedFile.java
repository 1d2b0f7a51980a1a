package cnnbyhand.run;

import cnnbyhand.byhand.Network;
import cnnbyhand.checking.ConfigurationBuilder;
import cnnbyhand.published.Initialization;
import cnnbyhand.published.Loss;
import cnnbyhand.published.Optimizer;
import cnnbyhand.published.Regimen;
import cnnbyhand.published.Trainable;
import cnnbyhand.reading.DescribedNetwork;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/**
 * A network from a file as it is trained here: from fresh weights, and by a regimen that is the same for all.
 *
 * @param described the network
 * @param images how many there are to train on; 0 where it is not trained
 */
record TrainedFile(DescribedNetwork described, int images) implements Trainable {
    /** Kingma and Ba's numbers, with Keras's epsilon. */
    private static final Optimizer OPTIMIZER = Optimizer.adam(0.001, 0.9, 0.999, 1e-7);

    private static final int BATCH = 32;
    private static final int EPOCHS = 10;

    /** In the forward passes of a preview: two cores train on so many in about two minutes. */
    private static final long MULTIPLY_ACCUMULATES = 1_500_000_000_000L;

    /** What else an image costs, in multiply-accumulates. */
    private static final long COST_OF_AN_IMAGE = 3_000_000;

    /** How many times as long stock Deeplearning4j takes, at most. */
    private static final int SLOWER = 16;

    /** Training images for each test image of a preview. */
    private static final int FOR_A_TEST = 5;

    @Override
    public Network network() {
        return described.network();
    }

    /** Two files of one name may hold two networks. */
    @Override
    public String identity() {
        CRC32 sum = new CRC32();
        sum.update(configuration(0).toJson().getBytes(StandardCharsets.UTF_8));
        return name() + " " + Long.toHexString(sum.getValue());
    }

    @Override
    public String source() {
        return described.format();
    }

    @Override
    public String description() {
        return "A network from a file (" + described.format() + ")";
    }

    @Override
    public Loss loss() {
        return Loss.CATEGORICAL_CROSS_ENTROPY;
    }

    @Override
    public MultiLayerConfiguration configuration(long seed) {
        return ConfigurationBuilder.trainable(network(), OPTIMIZER, Initialization.GLOROT_UNIFORM, loss(), seed);
    }

    @Override
    public Regimen regimen() {
        return new Regimen(OPTIMIZER, Initialization.GLOROT_UNIFORM, BATCH, EPOCHS, preview(true), sentences());
    }

    /** All epochs where they are short enough, otherwise as many as can be had, and of fewer images where one is too long. */
    @Override
    public Regimen.Preview preview(boolean accelerated) {
        long cost = network().ledger().multiplyAccumulates() + COST_OF_AN_IMAGE;
        long passes = MULTIPLY_ACCUMULATES / cost / (accelerated ? 1 : SLOWER);
        if (images > 0 && passes / images >= EPOCHS) {
            return new Regimen.Preview(EPOCHS, Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
        int epochs = (int) Math.max(1, passes / Math.max(1, images));
        int training = (int) Math.max(BATCH, passes / epochs);
        return new Regimen.Preview(epochs, training, Math.max(BATCH, training / FOR_A_TEST));
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(OPTIMIZER + "; " + loss() + ": the same for every file");
        sentences.add("weights start by Glorot uniform, biases at 0: what the file holds is not loaded");
        sentences.add("values from 0 to 1 go in: a pixel's 0 to 255, divided by 255");
        if (!described.notCompared().isEmpty()) {
            sentences.add("what is not compared is not kept to in training: a frozen layer is trained, too");
        }
        return sentences;
    }
}
