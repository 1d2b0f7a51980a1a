package cnnbyhand.reading;

import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.UnknownLayer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rows for the layers of kinds that are not known here: their output shapes are stated by the command or by the file. */
final class UnknownKinds {
    /** They give what they take. */
    private static final Set<String> UNCHANGING = Set.of("Dropout", "Activation");

    /** What stands in an example for the sides, which nobody knows, by how many go in. */
    private static final List<String> PLACES = List.of("UNITS", "LENGTHxCHANNELS", "HxWxC", "DxHxWxC");

    private final List<KerasStep> steps;
    private final boolean channelsFirst;
    private final Map<String, Shape> given;
    private final Optional<StatedWeights> weights;
    private final boolean ownInput;

    /**
     * Prepares for one network.
     *
     * @param given output shapes from the command, by the layers' names
     * @param ownInput whether the input has the size for which the file states its shapes
     */
    UnknownKinds(
            List<KerasStep> steps,
            boolean channelsFirst,
            Map<String, Shape> given,
            Optional<StatedWeights> weights,
            boolean ownInput) {
        this.steps = steps;
        this.channelsFirst = channelsFirst;
        this.given = given;
        this.weights = weights;
        this.ownInput = ownInput;
    }

    /**
     * The row of one layer.
     *
     * @param input what goes into it
     * @throws UnusableNetwork if nobody states its output shape
     */
    UnknownLayer read(KerasStep step, Shape input) throws UnusableNetwork {
        KerasLayer layer = step.layer();
        if (given.containsKey(layer.name())) {
            return row(layer, given.get(layer.name()), "-Dpartial");
        }
        Optional<Shape> own = shape(layer.config().path("output_shape"), 0);
        if (own.isPresent()) {
            return row(layer, own.get(), "its output_shape");
        }
        Optional<KerasStep> next = behind(step);
        Optional<Shape> stated =
                ownInput ? next.flatMap(KerasStep::stated).flatMap(sides -> shape(sides, 1)) : Optional.empty();
        if (stated.isPresent()) {
            return row(
                    layer,
                    stated.get(),
                    "what the file says goes into " + next.get().name());
        }
        return kernel(layer, next)
                .orElseThrow(() -> layer.fault("its output shape must be known to go on, found " + layer.type()
                        + " and no statement of it, taking " + input
                        + "; give it by its sides, the channels last: -Dpartial="
                        + layer.name() + ":" + PLACES.get(input.sides().size() - 1)));
    }

    /** The first that takes what the layer gives, alone. */
    private Optional<KerasStep> behind(KerasStep step) {
        return steps.stream()
                .filter(next -> next.inputs().equals(List.of(step.name())))
                .findFirst();
    }

    /** A dense layer's matrix has a row for each value that goes into it. */
    private Optional<UnknownLayer> kernel(KerasLayer unknown, Optional<KerasStep> next) {
        Optional<KerasStep> at = next;
        while (at.isPresent() && UNCHANGING.contains(at.get().layer().type())) {
            at = behind(at.get());
        }
        if (at.isEmpty() || !at.get().layer().type().equals("Dense")) {
            return Optional.empty();
        }
        String dense = at.get().layer().name();
        return weights.stream()
                .flatMap(arrays -> arrays.of(dense).stream())
                .map(StatedArray::sides)
                .filter(sides -> sides.size() == 2 && sides.get(0) > 0)
                .findFirst()
                .map(sides -> row(
                        unknown,
                        Shape.vector(sides.get(0)),
                        "the weights of " + dense + ", if a row of values goes in"));
    }

    private UnknownLayer row(KerasLayer layer, Shape output, String statedBy) {
        return new UnknownLayer(
                layer.name(), layer.type(), output, statedBy, weights.map(arrays -> sides(arrays, layer)));
    }

    private static List<List<Long>> sides(StatedWeights weights, KerasLayer layer) {
        return weights.of(layer.name()).stream().map(StatedArray::sides).toList();
    }

    /** @param from the first side that is one of an example and not the batch's */
    private Optional<Shape> shape(JsonNode sides, int from) {
        JsonNode items = sides.path("items").isArray() ? sides.path("items") : sides;
        try {
            return items.isArray() && items.size() > from
                    ? Optional.of(KerasInput.shape(KerasInput.sides(items, from, channelsFirst), channelsFirst))
                    : Optional.empty();
        } catch (UnusableNetwork open) {
            return Optional.empty();
        }
    }

    /** Refuses shapes for layers that are none or that are known. */
    void requireAllUsed(List<String> unknown) throws UnusableNetwork {
        Set<String> others = new TreeSet<>(given.keySet());
        unknown.forEach(others::remove);
        if (!others.isEmpty()) {
            throw new UnusableNetwork("-Dpartial must name layers of a kind that is not known, found "
                    + String.join(", ", others) + "; of such a kind "
                    + (unknown.isEmpty() ? "is none" : "are " + String.join(", ", unknown)));
        }
    }
}
