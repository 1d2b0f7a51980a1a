package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A graph with other layers, each told anew what it states of its input; a shared one, where it is used first. */
final class Following {
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, Layer> others = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private Following(Graph graph) {
        graph.inputs().forEach(input -> shapes.put(input.name(), input.shape()));
    }

    /**
     * The graph with these layers in the places of its own; where they are fewer, as far as they go.
     *
     * @throws ImpossibleLayer where a layer does not fit its input
     */
    static Graph of(Graph graph, List<Layer> layers) {
        Following following = new Following(graph);
        layers.forEach(layer -> following.others.put(layer.name(), layer));
        for (Step step : graph.steps()) {
            if (!following.others.containsKey(step.layer().name())) {
                break;
            }
            following.add(step);
        }
        List<String> outputs =
                graph.outputs().stream().filter(following.shapes::containsKey).toList();
        return new Graph(graph.inputs(), following.steps, outputs);
    }

    private void add(Step step) {
        List<Shape> inputs = step.inputs().stream().map(shapes::get).toList();
        Layer other = others.get(step.layer().name());
        Layer layer = step.isFirstUse() ? other.following(inputs.get(0)) : other;
        others.put(layer.name(), layer);
        steps.add(step.with(layer));
        shapes.put(step.name(), output(layer, inputs));
    }

    private static Shape output(Layer layer, List<Shape> inputs) {
        try {
            return layer.joining().output(inputs).shape();
        } catch (ArithmeticException overflow) {
            throw new ImpossibleLayer(layer.name(), overflow.getMessage());
        }
    }
}
