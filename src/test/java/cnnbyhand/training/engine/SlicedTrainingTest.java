package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.JavaProcess;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Sgd;

/** Training in slices: the whole batch's gradients, and no bit that depends on how many threads there were. */
class SlicedTrainingTest {

    private static String sum(String model, int examples, int steps) {
        return Trained.sum(SlicedTrainingTest::sliced, model, examples, steps, 1);
    }

    private static TrainingStep sliced(MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed) {
        try {
            return Comparison.compiled(network, input, seed);
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(refusal);
        }
    }

    @ParameterizedTest
    @CsvSource({"mnist, 32", "vgg, 32", "cifar10, 32", "cifar10-5x5, 32", "mnist, 128"})
    void oneThreadGivesTheBitsOfSeveral(String model, int examples) {
        AtomicReference<String> one = new AtomicReference<>();
        LoneThreads.alone(() -> one.set(sum(model, examples, 2)));
        assertThat(sum(model, examples, 2)).isEqualTo(one.get());
    }

    @Test
    @Tag("one-model")
    void aProcessOfOneThreadGivesTheBitsOfThisOne() throws IOException {
        ProcessBuilder other = JavaProcess.of(List.of(), Trained.class, "cifar10", "32", "3");
        other.environment().put("OMP_NUM_THREADS", "1");
        assertThat(JavaProcess.lines(other.start())).contains(sum("cifar10", 32, 3));
    }

    /** 37 slices of one example: 16 groups of two or three. */
    @Test
    void manySlicesGiveDeeplearning4jsGradients() throws Refusal {
        var input = Networks.images(9, 2);
        MultiLayerNetwork network = Networks.network(
                input,
                new Sgd(0.1),
                Networks.convolution(20, 3, Activation.RELU),
                Networks.convolution(20, 3, Activation.IDENTITY),
                Networks.dense(7, Activation.RELU),
                Networks.output(4));
        Batch batch = Batch.of(input, 4, 37, 1);
        assertThat(Comparison.inSlices(List.of(), 37)).hasValue(1);
        new Comparison(network, input, batch).assertEqual();
    }

    private static INDArray gradients(Slicing slicing, Batch batch) throws Refusal {
        MultiLayerNetwork network = Networks.documented("mnist", true);
        try (CompiledStep step = Comparison.compiled(network, Networks.input("mnist"), 1, slicing)) {
            step.gradients(batch.pixels(), batch.labels());
        }
        return network.getFlattenedGradients();
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 32})
    void dropoutDropsInASliceWhatItDropsInTheWhole(int examples) throws Refusal {
        Batch batch = Batch.of(Networks.input("mnist"), 10, examples, 1);
        INDArray whole = gradients(Slicing.WHOLE, batch);
        INDArray sliced = gradients(Comparison::inSlices, batch);
        assertThat(sliced.sub(whole).norm2Number().doubleValue()
                        / whole.norm2Number().doubleValue())
                .isCloseTo(0, within(1e-5));
    }

    @Test
    void probabilitiesAreThoseOfTheWhole() throws Refusal {
        Batch batch = Batch.of(Networks.input("cifar10"), 10, 24, 1);
        float[] whole = probabilities(Slicing.WHOLE, batch);
        float[] sliced = probabilities(Slicing::byCache, batch);
        for (int i = 0; i < whole.length; i++) {
            assertThat(sliced[i]).isCloseTo(whole[i], within(1e-5f));
        }
    }

    private static float[] probabilities(Slicing slicing, Batch batch) throws Refusal {
        MultiLayerNetwork network = Networks.documented("cifar10", true);
        try (CompiledStep step = Comparison.compiled(network, Networks.input("cifar10"), 1, slicing)) {
            return step.probabilities(batch.pixels(), batch.labels().length);
        }
    }

    private static MultiLayerNetwork trained(int from, int to, MultiLayerNetwork network) throws Refusal {
        try (CompiledStep step = Comparison.compiled(network, Networks.input("mnist"), 1)) {
            for (int iteration = from; iteration < to; iteration++) {
                Batch batch = Batch.of(Networks.input("mnist"), 10, 32, iteration);
                step.fit(batch.pixels(), batch.labels());
            }
        }
        return network;
    }

    @Test
    void aResumedRunIsTheUninterruptedRunBitForBit() throws Refusal {
        MultiLayerNetwork whole = trained(0, 4, Networks.documented("mnist", true));
        MultiLayerNetwork resumed =
                trained(2, 4, trained(0, 2, Networks.documented("mnist", true)).clone());
        assertThat(resumed.params().data().asFloat())
                .isEqualTo(whole.params().data().asFloat());
    }

    @Test
    void aFailureOfAnyThreadIsTheSteps() throws Refusal {
        Layer[] layers = {Networks.convolution(4, 3, Activation.RELU), Networks.output(4)};
        var input = Networks.images(8, 1);
        MultiLayerNetwork network = Networks.network(input, new Sgd(0.1), layers);
        Rule failing = (parameters, gradients, none, nothing, count) -> {
            throw new IllegalStateException("no rule");
        };
        Update update = new Update(network, (updater, iteration, epoch) -> Optional.of(failing));
        Batch batch = Batch.of(input, 4, 6, 1);
        var operations = Translation.of(network, input);
        assertThatThrownBy(() -> new CompiledStep(
                                network, operations, ArrayShape.of(input), 1, update, Comparison::inSlices)
                        .fit(batch.pixels(), batch.labels()))
                .hasMessage("no rule");
    }
}
