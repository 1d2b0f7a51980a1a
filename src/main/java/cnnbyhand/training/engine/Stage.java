package cnnbyhand.training.engine;

/** One operation on its way into a plan: first its forward calls are compiled, then, for training, its backward calls. */
interface Stage {

    /** Adds the forward calls. A stage may change its source in place. */
    Tensor forward(Tensor source);

    /** Adds the calls for the gradients of the stage's own parameters. The gradient may be changed in place. */
    default Tensor learn(Tensor gradient) {
        return gradient;
    }

    /** Adds the calls that carry the gradient, as {@link #learn} returned it, from the output back to the source. */
    Tensor backward(Tensor gradient);
}
