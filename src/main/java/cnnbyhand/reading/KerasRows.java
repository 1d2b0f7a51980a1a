package cnnbyhand.reading;

import cnnbyhand.byhand.Frozen;
import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hand-kept rows of a model of Keras, each read with the shapes that go into it. */
final class KerasRows {
    private final KerasModel model;
    private final boolean channelsFirst;
    private final boolean partial;
    private final UnknownKinds unknown;
    private final Map<String, Layer> layers = new HashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /**
     * Prepares for one model.
     *
     * @param ownInput whether the inputs have the sizes for which the file states its shapes
     * @param partial output shapes of layers whose kinds are not known, by name; nothing where such layers are refused
     */
    KerasRows(
            KerasModel model,
            boolean channelsFirst,
            Optional<StatedWeights> weights,
            boolean ownInput,
            Optional<Map<String, Shape>> partial) {
        this.model = model;
        this.channelsFirst = channelsFirst;
        this.partial = partial.isPresent();
        this.unknown = new UnknownKinds(model.steps(), channelsFirst, partial.orElse(Map.of()), weights, ownInput);
    }

    Graph graph(List<NamedShape> inputs) throws UnusableNetwork {
        inputs.forEach(input -> shapes.put(input.name(), input.shape()));
        for (KerasStep step : model.steps()) {
            add(step);
        }
        unknown.requireAllUsed(steps.stream()
                .map(Step::layer)
                .filter(layer -> layer.stated().isPresent())
                .map(Layer::name)
                .toList());
        return new Graph(inputs, steps, model.outputs());
    }

    private void add(KerasStep step) throws UnusableNetwork {
        List<Shape> inputs = step.inputs().stream().map(shapes::get).toList();
        if (!layers.containsKey(step.layer().name())) {
            layers.put(step.layer().name(), layer(step, inputs));
        }
        Layer layer = layers.get(step.layer().name());
        steps.add(new Step(step.name(), layer, step.inputs()));
        shapes.put(step.name(), layer.joining().output(inputs).shape());
    }

    private Layer layer(KerasStep step, List<Shape> inputs) throws UnusableNetwork {
        KerasLayer layer = step.layer();
        Layer plain = partial && !KerasKinds.knows(layer.type())
                ? unknown.read(step, inputs.get(0))
                : KerasKinds.read(layer, new Arriving(inputs, channelsFirst));
        return layer.frozen() ? Frozen.of(plain, inputs.get(0)) : plain;
    }
}
