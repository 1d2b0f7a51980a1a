package cnnbyhand.byhand;

import java.util.List;

/**
 * One application of a layer.
 *
 * @param name of the row that it has in the book; a layer's own name, unless the layer is used again
 * @param layer what is applied
 * @param inputs the rows, or inputs of the network, that go in
 */
public record Step(String name, Layer layer, List<String> inputs) {
    public Step {
        inputs = List.copyOf(inputs);
    }

    /** The first use of a layer. */
    public static Step of(Layer layer, List<String> inputs) {
        return new Step(layer.name(), layer, inputs);
    }

    /** What the row of a layer's use is called, the first being 1: {@code dense}, {@code dense (2)}. */
    public static String name(String layer, int use) {
        return use == 1 ? layer : layer + " (" + use + ")";
    }

    /** The same step with another layer in it. */
    public Step with(Layer other) {
        return new Step(name, other, inputs);
    }

    /** Whether the layer is not used before: its row then has its own name. */
    public boolean isFirstUse() {
        return name.equals(layer.name());
    }

    /** The layer as a row of the book: one that is used again is counted where it was used first. */
    public Layer row() {
        return isFirstUse() ? layer : new SharedLayer(name, layer);
    }
}
