package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A layer that takes what one row gives, as most do. */
record OneInput(Layer layer) implements Joining {

    @Override
    public Output output(List<Shape> inputs) {
        return layer.output(only(inputs));
    }

    @Override
    public Count multiplyAccumulates(List<Shape> inputs) {
        return layer.multiplyAccumulates(only(inputs));
    }

    @Override
    public Cells cells(List<Shape> shapes, List<Values> inputs, Map<ParameterArray.Role, Values> arrays) {
        return layer.cells(only(shapes), inputs.get(0), arrays);
    }

    private Shape only(List<Shape> inputs) {
        if (inputs.size() != 1) {
            throw new ImpossibleLayer(
                    layer.name(),
                    "a " + layer.kind() + " layer must have one input, found " + inputs.size()
                            + inputs.stream().map(Shape::toString).collect(Collectors.joining(" and ", ": ", "")));
        }
        return inputs.get(0);
    }
}
