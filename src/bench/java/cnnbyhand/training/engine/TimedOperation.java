package cnnbyhand.training.engine;

import java.util.function.Consumer;

/**
 * The engine's own operation, with a call before each pass that says so.
 *
 * @param operation the engine's own
 * @param clock is told which pass begins
 */
record TimedOperation(Operation operation, Consumer<Profile.Pass> clock) implements Operation {

    @Override
    public Stage stage(PlanBuilder plan) {
        return new Timed(operation.stage(plan), plan, clock);
    }

    @Override
    public boolean learns() {
        return operation.learns();
    }

    private record Timed(Stage stage, PlanBuilder plan, Consumer<Profile.Pass> clock) implements Stage {

        @Override
        public Tensor forward(Tensor source) {
            begin(Profile.Pass.FORWARD);
            return stage.forward(source);
        }

        @Override
        public Tensor learn(Tensor gradient) {
            begin(Profile.Pass.LEARN);
            return stage.learn(gradient);
        }

        @Override
        public Tensor backward(Tensor gradient) {
            begin(Profile.Pass.BACKWARD);
            return stage.backward(gradient);
        }

        private void begin(Profile.Pass pass) {
            plan.add(() -> clock.accept(pass));
        }
    }
}
