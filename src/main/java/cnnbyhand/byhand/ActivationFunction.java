package cnnbyhand.byhand;

/** The function that a layer applies to each of its outputs; the softmax takes all outputs of an example together. */
public enum ActivationFunction {
    IDENTITY,
    RELU,
    SIGMOID,
    TANH,
    SOFTMAX;

    /** The function as a row of its own, named as in the document. */
    public Activation row(String name) {
        return new Activation(name, this);
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
