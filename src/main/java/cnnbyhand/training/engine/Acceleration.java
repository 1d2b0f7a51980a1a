package cnnbyhand.training.engine;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Chooses how a network is trained.
 *
 * <p>Deeplearning4j 1.0.0-M2.1 has helpers of its own that call oneDNN for a layer, but they cannot be had. None is made unless the
 * system property {@code org.eclipse.deeplearning4j.helpers.disable} is {@code false}; and each one made asks for a class
 * {@code org.nd4j.nativeblas.Nd4jCpu$Environment}, which this version has moved, and is dropped. Nor do the usual natives contain
 * oneDNN. Helpers attached by hand to natives that do, lay weights and images out again at each call: of a step of {@code mnist}, 35 %
 * went into forward convolutions, 21 % into their gradients, 15 % into dense layers, which are computed twice, and 6 % into the
 * gradient of ReLU. So the whole step is compiled for oneDNN itself, in the last release ({@code org.bytedeco:dnnl} 2.5.2-1.5.7) for
 * JavaCPP 1.5.7, which Deeplearning4j uses.
 *
 * <p>Both ways compute in floats and add up in different orders. Their gradients agree to a few 1e-6 of each parameter's norm, 3e-5 at
 * most, except where the input of a ReLU or the lead of a pooling window's largest value is itself a rounding error: then the gradient
 * of one cell may go another way, which is about 1e-3 of the norm. Compared with Deeplearning4j in doubles, this happens with either engine in
 * about one batch in seven.
 */
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
            return new CompiledStep(network, operations, ArrayShape.of(input), seed);
        } catch (Refusal refusal) {
            return new StockStep(network, input, seed, Optional.of(refusal.getMessage()));
        }
    }

    /** Deeplearning4j's own training, for comparison; arguments as for {@link #of}. */
    public static TrainingStep stock(MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed) {
        return new StockStep(network, input, seed, Optional.of("Deeplearning4j's own training was asked for."));
    }
}
