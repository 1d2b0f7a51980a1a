package cnnbyhand.training.engine;

/** A rectifier that could not be fused into the layer before it. */
final class ReluStage implements Stage {

    private final PlanBuilder plan;
    private Tensor values;

    ReluStage(PlanBuilder plan) {
        this.plan = plan;
    }

    @Override
    public Tensor forward(Tensor source) {
        values = source;
        Elementwise.relu(plan, source);
        return source;
    }

    @Override
    public Tensor backward(Tensor gradient) {
        return Elementwise.reluGradient(plan, gradient, values);
    }
}
