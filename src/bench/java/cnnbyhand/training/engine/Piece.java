package cnnbyhand.training.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A piece of the engine that can be left out: a plainer one takes its place, and the rest of the engine stays as it is. */
public enum Piece {
    WINOGRAD(
            "Winograd's algorithm for kernels of 3×3",
            PlainerOperation.ofConvolutions((convolution, plan) ->
                    new ConvolutionStage(convolution, plan, new ConvolutionDescriptions(convolution, plan, false))),
            Rule::of),
    LAYOUT(
            "images stay in the layout that oneDNN chose",
            PlainerOperation.ofConvolutions((convolution, plan) ->
                    new PlainLayoutStage(new ConvolutionStage(convolution, plan), convolution, plan)),
            Rule::of),
    WEIGHTS_IN_PLACE(
            "dense layers read their weights where Deeplearning4j keeps them",
            PlainerOperation.ofDenseLayers(LaidOutDenseStage::new),
            Rule::of),
    ONE_PASS_UPDATE(
            "the updater's rule in one pass",
            UnaryOperator.identity(),
            (updater, iteration, epoch) -> Optional.empty()),
    VECTOR_MASK(
            "dropout's mask by vector instructions", PlainerOperation.ofDropouts(ScalarDropoutStage::new), Rule::of);

    private final String title;
    private final UnaryOperator<Operation> plainer;
    private final Rule.Choice rules;

    Piece(String title, UnaryOperator<Operation> plainer, Rule.Choice rules) {
        this.title = title;
        this.plainer = plainer;
        this.rules = rules;
    }

    /** What the piece does. */
    public String title() {
        return title;
    }

    /**
     * Training without this piece; arguments as for {@link Acceleration#of}.
     *
     * @throws IllegalStateException if the engine cannot train the network
     */
    public TrainingStep leftOut(MultiLayerNetwork network, InputType.InputTypeConvolutional input, long seed) {
        try {
            List<Operation> operations =
                    Translation.of(network, input).stream().map(plainer).toList();
            return new CompiledStep(network, operations, ArrayShape.of(input), seed, new Update(network, rules));
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal);
        }
    }
}
