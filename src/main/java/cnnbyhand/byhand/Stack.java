package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Puts the examples of several inputs one behind the other: a batch becomes as many times as large, and an example keeps its
 * shape. So layers behind it are used on all inputs. A cell is one of the first example, which is the first input's.
 *
 * @param name the layer's name
 */
public record Stack(String name) implements Join {

    @Override
    public List<Adjustable> adjustables() {
        return List.of();
    }

    @Override
    public String kind() {
        return "stack";
    }

    @Override
    public Output output(List<Shape> inputs) {
        requireInputs(1, Integer.MAX_VALUE, inputs.size());
        for (Shape next : inputs) {
            if (!next.equals(inputs.get(0))) {
                throw new ImpossibleLayer(
                        name, "its inputs must have equal shapes, found " + inputs.get(0) + " and " + next);
            }
        }
        return Output.unchanged(inputs.get(0), "the batch becomes " + inputs.size() + " times as large");
    }

    @Override
    public Cells cells(List<Shape> shapes, List<Values> inputs, Map<ParameterArray.Role, Values> arrays) {
        return Output.same(inputs.get(0));
    }
}
