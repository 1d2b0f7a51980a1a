package cnnbyhand.training.engine;

/**
 * A convolution whose images are laid out as [example][channel][row][column] again.
 *
 * @param usual the engine's own
 */
record PlainLayoutStage(Stage usual, Operation.Convolve convolution, PlanBuilder plan) implements Stage {

    @Override
    public Tensor forward(Tensor source) {
        Tensor output = usual.forward(source);
        return plan.copied(output, plan.values(OneDnn.images(plan.batch(), convolution.output())));
    }

    @Override
    public Tensor learn(Tensor gradient) {
        return usual.learn(gradient);
    }

    @Override
    public Tensor backward(Tensor gradient) {
        return usual.backward(gradient);
    }
}
