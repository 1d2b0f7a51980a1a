package cnnbyhand.training.engine;

import java.util.function.Function;

/**
 * The engine's own operation, with calls before each pass and behind the last that say so.
 *
 * @param operation the engine's own
 * @param clocks the clock of a plan
 * @param first the number of its forward pass
 */
record TimedOperation(Operation operation, Function<PlanBuilder, StageClock> clocks, int first)
        implements WrappedOperation {

    @Override
    public Stage stage(PlanBuilder plan) {
        return new Timed(operation.stage(plan), plan, clocks.apply(plan), first);
    }

    private record Timed(Stage stage, PlanBuilder plan, StageClock clock, int first) implements Stage {

        @Override
        public Tensor forward(Tensor source) {
            begin(Profile.Pass.FORWARD);
            return stage.forward(source);
        }

        @Override
        public Tensor learn(Tensor gradient) {
            begin(Profile.Pass.LEARN);
            Tensor learned = stage.learn(gradient);
            plan.afterwards(() -> plan.add(clock::leave));
            return learned;
        }

        @Override
        public Tensor backward(Tensor gradient) {
            begin(Profile.Pass.BACKWARD);
            return stage.backward(gradient);
        }

        private void begin(Profile.Pass pass) {
            plan.add(() -> clock.enter(first + pass.ordinal()));
        }
    }
}
