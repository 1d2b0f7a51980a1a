package cnnbyhand.training.engine;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An operation that is computed in another way than the engine's own.
 *
 * @param operation the engine's own
 * @param stages the other way
 */
record PlainerOperation(Operation operation, Function<PlanBuilder, Stage> stages) implements WrappedOperation {

    static UnaryOperator<Operation> ofConvolutions(BiFunction<Operation.Convolve, PlanBuilder, Stage> stages) {
        return insteadOf(Operation.Convolve.class, stages);
    }

    static UnaryOperator<Operation> ofDenseLayers(BiFunction<Operation.Connect, PlanBuilder, Stage> stages) {
        return insteadOf(Operation.Connect.class, stages);
    }

    static UnaryOperator<Operation> ofDropouts(BiFunction<Operation.DropOut, PlanBuilder, Stage> stages) {
        return insteadOf(Operation.DropOut.class, stages);
    }

    /** Leaves operations of other kinds as they are. */
    private static <O extends Operation> UnaryOperator<Operation> insteadOf(
            Class<O> kind, BiFunction<O, PlanBuilder, Stage> stages) {
        return operation -> kind.isInstance(operation)
                ? new PlainerOperation(operation, plan -> stages.apply(kind.cast(operation), plan))
                : operation;
    }

    @Override
    public Stage stage(PlanBuilder plan) {
        return stages.apply(plan);
    }
}
