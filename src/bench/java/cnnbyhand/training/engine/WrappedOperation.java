package cnnbyhand.training.engine;

/** An operation that is computed otherwise or watched, and is planned as the engine's own in it. */
interface WrappedOperation extends Operation {

    /** The engine's own. */
    Operation operation();

    @Override
    default boolean learns() {
        return operation().learns();
    }

    @Override
    default boolean mixesExamples() {
        return operation().mixesExamples();
    }

    @Override
    default long valuesMade() {
        return operation().valuesMade();
    }

    @Override
    default long weightCount() {
        return operation().weightCount();
    }
}
