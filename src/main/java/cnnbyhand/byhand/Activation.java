package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * An activation function as a row of its own.
 *
 * @param name the layer's name in the document
 * @param function the function
 */
public record Activation(String name, ActivationFunction function) implements Layer {

    @Override
    public List<Adjustable> adjustables() {
        return List.of(Adjustable.activation(function, other -> new Activation(name, other)));
    }

    @Override
    public String kind() {
        return "activation";
    }

    @Override
    public String description() {
        return "activation " + function;
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(input, function + " keeps the shape");
    }

    @Override
    public String whyNothingIsKept() {
        return "An activation applies a function that is given to each value.";
    }

    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return elementwise() ? before.unchanged() : before.acrossChannels(input, image);
    }

    @Override
    public Settings settings() {
        return new Settings().put(Settings.ACTIVATION, function.toString());
    }

    @Override
    public boolean givesProbabilities() {
        return function.equals(ActivationFunction.SOFTMAX);
    }

    @Override
    public boolean elementwise() {
        return function.isElementwise();
    }

    @Override
    public boolean passesOn() {
        return function.equals(ActivationFunction.RELU) || function.equals(ActivationFunction.IDENTITY);
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return function.on(Output.same(input), shape.channels());
    }
}
