package cnnbyhand.training.engine;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Chooses how a network is trained. */
public final class Acceleration {

    private Acceleration() {}

    /**
     * The fastest way to train this network here: oneDNN where its natives and all layers allow it, else Deeplearning4j itself.
     *
     * @param network an initialised network, whose parameters the step changes in place
     * @param input the size of its images, which the network itself does not record
     * @param seed decides, with the iteration, which activations dropout drops: a resumed run drops the same ones
     */
    public static TrainingStep of(MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed) {
        Optional<String> missing = OneDnn.missing();
        if (missing.isPresent()) {
            return new StockStep(network, input, seed, missing);
        }
        try {
            List<Operation> operations = Translation.of(network, input);
            return new CompiledStep(network, operations, Shape.of(input), seed);
        } catch (Refusal refusal) {
            return new StockStep(network, input, seed, Optional.of(refusal.getMessage()));
        }
    }

    /** Deeplearning4j's own training, for comparison; arguments as for {@link #of}. */
    public static TrainingStep stock(MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed) {
        return new StockStep(network, input, seed, Optional.of("Deeplearning4j's own training was asked for."));
    }
}
