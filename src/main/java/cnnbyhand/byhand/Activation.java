package cnnbyhand.byhand;

/**
 * An activation function as a row of its own.
 *
 * @param name the layer's name in the document
 * @param function the function
 */
public record Activation(String name, ActivationFunction function) implements Layer {

    @Override
    public String kind() {
        return "activation";
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(input, function + " keeps the shape");
    }
}
