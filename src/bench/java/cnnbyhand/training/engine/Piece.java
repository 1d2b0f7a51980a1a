package cnnbyhand.training.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A piece of the engine that can be left out: a plainer one takes its place, and the rest of the engine stays as it is. */
public enum Piece {
    SLICES(
            "slices of a batch go through the network and back by themselves",
            UnaryOperator.identity(),
            Rule::of,
            threads -> Slicing.WHOLE),
    STACKED_KERNELS(
            "kernels larger than 3×3 become kernels of 3×3, where there are 96 or more",
            PlainerOperation.ofConvolutions(ConvolutionStage::new),
            Rule::of),
    WINOGRAD(
            "Winograd's algorithm for kernels of 3×3",
            PlainerOperation.ofConvolutions((convolution, plan) ->
                    new ConvolutionStage(convolution, plan, new ConvolutionDescriptions(convolution, plan, false))),
            Rule::of),
    LAYOUT(
            "images stay in the layout that oneDNN chose",
            PlainerOperation.ofConvolutions((convolution, plan) ->
                    new PlainLayoutStage(StackedConvolutionStage.of(convolution, plan), convolution, plan)),
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
    private final IntFunction<Slicing> slicing;

    Piece(String title, UnaryOperator<Operation> plainer, Rule.Choice rules) {
        this(title, plainer, rules, Slicing::forThreads);
    }

    Piece(String title, UnaryOperator<Operation> plainer, Rule.Choice rules, IntFunction<Slicing> slicing) {
        this.title = title;
        this.plainer = plainer;
        this.rules = rules;
        this.slicing = slicing;
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
            return new CompiledStep(
                    network,
                    operations,
                    ArrayShape.of(input),
                    seed,
                    new Update(network, rules),
                    slicing.apply(LoneThreads.count()));
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal);
        }
    }
}
