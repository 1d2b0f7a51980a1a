package cnnbyhand.training.engine;

import static cnnbyhand.training.engine.Networks.output;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.deeplearning4j.optimize.listeners.CollectScoresListener;
import org.deeplearning4j.optimize.listeners.PerformanceListener;
import org.deeplearning4j.optimize.listeners.ScoreIterationListener;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Sgd;

/** Listeners hear from the engine what they hear from Deeplearning4j, but for activations. */
class ListenersTest {

    private static final InputType.InputTypeConvolutional INPUT = Networks.images(4, 3);
    private static final List<Batch> BATCHES = List.of(Batch.of(INPUT, 3, 6, 1), Batch.of(INPUT, 3, 2, 2));

    private static MultiLayerNetwork network(TrainingListener... listeners) {
        MultiLayerNetwork network = Networks.network(INPUT, new Sgd(0.05), output(3));
        network.setListeners(listeners);
        return network;
    }

    private static List<Double> losses(MultiLayerNetwork network) throws Refusal {
        List<Double> losses = new ArrayList<>();
        try (CompiledStep step = Comparison.compiled(network, INPUT, 1)) {
            for (Batch batch : BATCHES) {
                losses.add(step.fit(batch.pixels(), batch.labels()));
            }
        }
        return losses;
    }

    @Test
    void theyHearTheSameInTheSameOrder() throws Refusal {
        Notes stock = new Notes();
        MultiLayerNetwork network = network(stock);
        BATCHES.forEach(batch -> network.fit(batch.images(), batch.oneHot()));
        Notes engine = new Notes();
        losses(network(engine));
        stock.notes.removeIf(note -> note.startsWith("forward"));
        assertThat(engine.notes).isEqualTo(stock.notes).hasSize(6);
    }

    @Test
    void deeplearning4jsOwnListenersFindWhatTheyNeed() throws Refusal {
        CollectScoresListener scores = new CollectScoresListener(1);
        MultiLayerNetwork network = network(new ScoreIterationListener(1), new PerformanceListener(1, true), scores);
        List<Double> losses = losses(network);
        assertThat(scores.getListScore().toDoubleArray())
                .containsExactly(
                        losses.stream().mapToDouble(Double::doubleValue).toArray());
        assertThat(network.input()).isEqualTo(BATCHES.get(1).images());
    }

    /** Writes down what it hears, and how many examples and which iteration the network shows it then. */
    private static final class Notes implements TrainingListener {
        private final List<String> notes = new ArrayList<>();

        private void note(String what, Model model) {
            int iteration = ((MultiLayerNetwork) model).getIterationCount();
            notes.add(what + " of " + model.input().size(0) + " examples in iteration " + iteration);
        }

        @Override
        public void onForwardPass(Model model, List<INDArray> activations) {
            note("forward", model);
        }

        @Override
        public void onForwardPass(Model model, Map<String, INDArray> activations) {
            note("forward", model);
        }

        @Override
        public void onBackwardPass(Model model) {
            note("backward", model);
        }

        @Override
        public void onGradientCalculation(Model model) {
            note("gradients", model);
        }

        @Override
        public void iterationDone(Model model, int iteration, int epoch) {
            note("iteration " + iteration + ", epoch " + epoch + ", done", model);
        }

        @Override
        public void onEpochStart(Model model) {
            note("epoch begins", model);
        }

        @Override
        public void onEpochEnd(Model model) {
            note("epoch ends", model);
        }
    }
}
