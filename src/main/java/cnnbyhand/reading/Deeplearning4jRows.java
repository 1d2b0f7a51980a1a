package cnnbyhand.reading;

import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Frozen;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hand-kept rows of a configuration of Deeplearning4j. A flatten is a preprocessor there, and a dropout a setting of the
 * layer behind it; here each is a row of its own before that layer.
 */
final class Deeplearning4jRows {
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final List<String> notCompared = new ArrayList<>();

    List<Step> steps() {
        return steps;
    }

    List<Layer> layers() {
        return steps.stream().map(Step::layer).toList();
    }

    /** What the file sets and no book has. */
    List<String> notCompared() {
        return notCompared;
    }

    void start(NamedShape input) {
        shapes.put(input.name(), input.shape());
    }

    /**
     * Adds the rows of a layer, and returns the last one's name.
     *
     * @param from the row that goes in
     * @param first whether that is an input of the network
     */
    String addLayer(Deeplearning4jStep step, String from, boolean first) throws UnusableNetwork {
        Deeplearning4jLayer layer = step.layer();
        String at = from;
        if (Deeplearning4jInput.flattens(step, first)) {
            at = add(new Flatten(layer.name() + "_flatten"), List.of(at));
        }
        at = addDropout(layer, step.frozen(), at);
        Shape shape = shapes.get(at);
        Layer row = Deeplearning4jKinds.read(layer, shape);
        String name = add(step.frozen() ? Frozen.of(row, shape) : row, List.of(at));
        requireUsualSoftmax(layer, shapes.get(name));
        return name;
    }

    /** Adds the row of a vertex that is no layer, and returns its name. */
    String addVertex(Deeplearning4jLayer vertex, List<String> from) throws UnusableNetwork {
        return add(
                Deeplearning4jVertices.read(
                        vertex, from.stream().map(shapes::get).toList()),
                from);
    }

    /** The hand-kept softmax takes all channels at a place, as Keras's does. */
    private static void requireUsualSoftmax(Deeplearning4jLayer layer, Shape shape) throws UnusableNetwork {
        if (Deeplearning4jFunctions.isSoftmax(layer) && !shape.isVector()) {
            throw layer.fault("a softmax must be of a vector to be read here, found one of " + shape
                    + ", which Deeplearning4j takes along the last axis");
        }
    }

    /** A frozen layer is always used as if it were trained already. */
    private String addDropout(Deeplearning4jLayer layer, boolean frozen, String from) throws UnusableNetwork {
        boolean drops = !frozen && Deeplearning4jKinds.drops(layer);
        if (drops && Deeplearning4jDropout.isIn(layer)) {
            return add(Deeplearning4jDropout.row(layer, layer.name() + "_dropout"), List.of(from));
        }
        if (Deeplearning4jDropout.isIn(layer) && !layer.type().equals("DropoutLayer")) {
            notCompared.add(layer.name() + " has a dropout, which Deeplearning4j ignores there");
        }
        return from;
    }

    private String add(Layer row, List<String> from) {
        steps.add(Step.of(row, from));
        shapes.put(
                row.name(),
                row.joining().output(from.stream().map(shapes::get).toList()).shape());
        return row.name();
    }
}
