package cnnbyhand.byhand;

import java.util.Map;

/**
 * Local response normalization, AlexNet's first remedy, which document 003 sets against batch normalization: each value
 * is divided by a power of the sum of squares in the neighbouring channels. It learns nothing.
 *
 * @param name the layer's name
 * @param neighbours how many channels are summed over, the value's own included
 */
public record LocalResponseNormalization(String name, long neighbours) implements Layer {
    public LocalResponseNormalization {
        ImpossibleLayer.requireAtLeast(1, neighbours, name, "neighbours");
    }

    @Override
    public String kind() {
        return "local response normalization";
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(input.requireAxes(name), "each value is divided by its neighbours' size in place");
    }

    /** The squares that are summed up; at the first and the last channels some neighbours are zeros. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of("H·W·C·n", input.values().times(neighbours));
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        throw new ImpossibleLayer(name, "values must be worked out from n, k, alpha and beta, found n alone");
    }
}
