package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a network's layers hang together.
 *
 * @param inputs the shapes of one example's inputs, by their names
 * @param steps each behind those that go into it
 * @param outputs the rows that the network gives out
 */
public record Graph(List<NamedShape> inputs, List<Step> steps, List<String> outputs) {
    /** What the only input of a chain is called. */
    public static final String INPUT = "input";

    public Graph {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        outputs = List.copyOf(outputs);
    }

    /** Layers of which each goes into the next one. */
    static Graph chain(Shape input, List<Layer> layers) {
        List<Step> steps = new ArrayList<>();
        String before = INPUT;
        for (Layer layer : layers) {
            steps.add(Step.of(layer, List.of(before)));
            before = layer.name();
        }
        return new Graph(List.of(new NamedShape(INPUT, input)), steps, layers.isEmpty() ? List.of() : List.of(before));
    }

    /** Whether each layer goes into the next one alone. */
    public boolean isChain() {
        String before = inputs.get(0).name();
        for (Step step : steps) {
            if (!step.inputs().equals(List.of(before)) || !step.isFirstUse()) {
                return false;
            }
            before = step.name();
        }
        return inputs.size() == 1;
    }

    /** The same steps on another shape of the first input. */
    public Graph on(Shape input) {
        List<NamedShape> others = new ArrayList<>(inputs);
        others.set(0, new NamedShape(inputs.get(0).name(), input));
        return new Graph(others, steps, outputs);
    }

    /** The same steps with other layers in them. */
    Graph with(UnaryOperator<Layer> other) {
        return new Graph(
                inputs,
                steps.stream().map(step -> step.with(other.apply(step.layer()))).toList(),
                outputs);
    }

    /** The layers, each once, in the order in which they are first used. */
    public List<Layer> layers() {
        return steps.stream().filter(Step::isFirstUse).map(Step::layer).toList();
    }
}
