package cnnbyhand.training.engine;

/** A rectifier, in place. oneDNN could append it to the primitive before, which was never faster and up to 6 % slower. */
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
