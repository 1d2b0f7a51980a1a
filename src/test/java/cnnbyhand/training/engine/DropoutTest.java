package cnnbyhand.training.engine;

import static cnnbyhand.training.engine.Networks.dense;
import static cnnbyhand.training.engine.Networks.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Sgd;

/** Dropout keeps the right share, scales what it keeps, and depends on seed, iteration and layer alone. */
class DropoutTest {

    private static final int LENGTH = 200_003;
    private static final InputType.InputTypeConvolutional IMAGES = Networks.images(6, 2);

    private static float[] mask(long key, double keep) {
        FloatPointer values = new FloatPointer(LENGTH);
        new DropoutMask(key, keep).write(new IntPointer(values), 0, LENGTH);
        float[] mask = new float[LENGTH];
        values.get(mask);
        return mask;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.75, 0.99})
    void theMaskKeepsItsShareAndPreservesTheMean(double keep) {
        float[] mask = mask(DropoutMask.key(1, 2, 3), keep);
        int kept = 0;
        int pairs = 0;
        for (int i = 1; i < mask.length; i++) {
            assertThat(mask[i]).isIn(0f, (float) (1 / keep));
            kept += mask[i] > 0 ? 1 : 0;
            pairs += mask[i] > 0 && mask[i - 1] > 0 ? 1 : 0;
        }
        assertThat((double) kept / LENGTH).isCloseTo(keep, within(0.005));
        assertThat((double) pairs / LENGTH).isCloseTo(keep * keep, within(0.005));
    }

    @Test
    void seedIterationAndLayerEachChangeTheMask() {
        float[] mask = mask(DropoutMask.key(1, 2, 3), 0.5);
        assertThat(mask(DropoutMask.key(1, 2, 3), 0.5)).isEqualTo(mask);
        for (long other : new long[] {DropoutMask.key(2, 2, 3), DropoutMask.key(1, 3, 3), DropoutMask.key(1, 2, 4)}) {
            assertThat(agreement(mask, mask(other, 0.5))).isCloseTo(0.5, within(0.01));
        }
    }

    private static double agreement(float[] one, float[] other) {
        int equal = 0;
        for (int i = 0; i < one.length; i++) {
            equal += one[i] == other[i] ? 1 : 0;
        }
        return (double) equal / one.length;
    }

    private static MultiLayerNetwork trained(int from, int to, MultiLayerNetwork network, long seed) throws Refusal {
        try (CompiledStep step = Comparison.compiled(network, Networks.input("mnist"), seed)) {
            for (int iteration = from; iteration < to; iteration++) {
                Batch batch = Batch.of(Networks.input("mnist"), 10, 8, iteration);
                step.fit(batch.pixels(), batch.labels());
            }
        }
        return network;
    }

    @Test
    void aResumedRunIsTheUninterruptedRunBitForBit() throws Refusal {
        MultiLayerNetwork whole = trained(0, 6, Networks.documented("mnist", true), 1);
        MultiLayerNetwork resumed = trained(
                3, 6, trained(0, 3, Networks.documented("mnist", true), 1).clone(), 1);
        assertThat(resumed.params().data().asFloat())
                .isEqualTo(whole.params().data().asFloat());
    }

    /** A dense layer of so many units, of which a quarter is kept. */
    private static MultiLayerNetwork dropping(int units) {
        return network(
                IMAGES, new Sgd(0.1), dense(units, Activation.IDENTITY), new DropoutLayer(0.25), Networks.output(4));
    }

    /** Within an iteration the mask stays the same: so the loss has a slope, which a step to either side measures. */
    @Test
    void theGradientBeforeADropoutIsTheSlopeOfTheLoss() throws Refusal {
        MultiLayerNetwork network = dropping(16);
        Batch batch = Batch.of(IMAGES, 4, 8, 1);
        try (CompiledStep step = Comparison.compiled(network, IMAGES, 1)) {
            step.gradients(batch.pixels(), batch.labels());
            INDArray direction = first(network.getFlattenedGradients()).dup();
            double slope = direction.norm2Number().doubleValue();
            direction.divi(slope);
            double above = lossAfter(direction.mul(0.01), network, step, batch);
            double below = lossAfter(direction.mul(-0.02), network, step, batch);
            assertThat((above - below) / 0.02).isCloseTo(slope, withinPercentage(1));
        }
    }

    private static double lossAfter(INDArray change, MultiLayerNetwork network, CompiledStep step, Batch batch) {
        first(network.params()).addi(change);
        return step.gradients(batch.pixels(), batch.labels());
    }

    /** Of a vector like that of all parameters, the part of the first layer's weights, from 72 values to 16. */
    private static INDArray first(INDArray all) {
        return all.reshape(all.length()).get(NDArrayIndex.interval(0, 72 * 16));
    }

    @Test
    void aDroppedActivationTeachesTheWeightsBeforeItNothing() throws Refusal {
        MultiLayerNetwork network = dropping(1000);
        Batch batch = Batch.of(IMAGES, 4, 1, 1);
        try (CompiledStep step = Comparison.compiled(network, IMAGES, 1)) {
            step.gradients(batch.pixels(), batch.labels());
        }
        float[] gradients = network.getFlattenedGradients().dup().data().asFloat();
        int taught = 0;
        for (int bias = 72 * 1000; bias < 73 * 1000; bias++) {
            taught += gradients[bias] == 0 ? 0 : 1;
        }
        assertThat(taught).isBetween(200, 300);
    }
}
