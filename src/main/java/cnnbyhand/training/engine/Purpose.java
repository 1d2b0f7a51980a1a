package cnnbyhand.training.engine;

/** What a plan is run for. */
enum Purpose {
    /** Scores alone. */
    INFERENCE,
    /** The gradients of all parameters, which Deeplearning4j's updater or a listener wants to find together. */
    GRADIENTS,
    /** Whole steps: each parameter is updated as soon as its gradient is known, which then is forgotten. */
    STEPS
}
