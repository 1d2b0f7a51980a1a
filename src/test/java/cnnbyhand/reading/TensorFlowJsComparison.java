package cnnbyhand.reading;

import cnnbyhand.byhand.Cells;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Parameters;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Values;
import cnnbyhand.byhand.WorkedCell;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares each row of the hand-kept book with what TensorFlow.js says of the layer: the output's shape, the arrays, how many
 * parameters, and every value of the output, worked out by the layer's definition from TensorFlow.js's own input and
 * weights.
 *
 * <p>TensorFlow.js keeps 24 binary digits, about 6e-8 of a value, and its sums are short here: 1e-6 of the sizes of all terms
 * together is far more than they lose and far less than a term that is wrong. Its functions such as tanh are written out in
 * JavaScript: 1e-5 of the value itself leaves room for them.
 */
final class TensorFlowJsComparison {
    private static final double OF_VALUE = 1e-5;
    private static final double OF_MAGNITUDE = 1e-6;

    private final boolean channelsFirst;
    private final List<Entry> entries;
    private final JsonNode said;
    private long values;
    private double largest;

    /**
     * Compares a network.
     *
     * @param text as Keras writes it
     * @param said what TensorFlow.js makes of it
     */
    TensorFlowJsComparison(String text, DescribedNetwork network, JsonNode said) {
        this.channelsFirst = text.contains("channels_first");
        this.entries = network.network().ledger().entries();
        this.said = said;
    }

    /** The first difference: what, by definition and by TensorFlow.js, or why it refuses; nothing where there is none. */
    Optional<String> difference() {
        if (said.has("refusal")) {
            return Optional.of("refuses: " + said.path("refusal").asText());
        }
        Map<String, TensorFlowJsArray> given = new HashMap<>();
        JsonNode start = said.has("inputs") ? said.path("inputs").path(0) : said.path("input");
        given.put(entries.get(0).inputs().get(0).name(), TensorFlowJsArray.of(firstSides(), start));
        for (int place = 0; place < entries.size(); place++) {
            Entry entry = entries.get(place);
            TensorFlowJsLayer layer = new TensorFlowJsLayer(layer(entry.name(), place));
            List<TensorFlowJsArray> inputs = entry.inputs().stream()
                    .map(input -> given.get(input.name()))
                    .toList();
            Optional<String> difference = difference(entry, inputs, layer);
            if (difference.isPresent()) {
                return difference;
            }
            given.put(entry.name(), layer.output());
        }
        return Optional.empty();
    }

    /** Of a network that branches, TensorFlow.js has its own order. */
    private JsonNode layer(String name, int place) {
        for (JsonNode layer : said.path("layers")) {
            if (layer.path("name").asText("").equals(name)) {
                return layer;
            }
        }
        return said.path("layers").path(place);
    }

    private List<Long> firstSides() {
        List<Long> sides = new ArrayList<>(entries.get(0).input().sides());
        if (channelsFirst) {
            Collections.rotate(sides, 1);
        }
        return sides;
    }

    private Optional<String> difference(Entry entry, List<TensorFlowJsArray> inputs, TensorFlowJsLayer said) {
        List<Long> output = entry.output().shape().sides();
        Parameters parameters = entry.parameters();
        return difference("shape inferred", output, channelsLast(said.inferred()))
                .or(() -> difference("shape", output, channelsLast(said.output().sides())))
                .or(() -> difference("arrays", arrays(entry), said.arrays()))
                .or(() -> difference("trained", parameters.trained(), said.trained()))
                .or(() -> difference("not trained", parameters.statistics().value() + parameters.held(), said.fixed()))
                .or(() -> difference("parameters", parameters.total().value(), said.parameters()))
                .or(() -> valueDifference(entry, inputs, said));
    }

    private List<Long> channelsLast(List<Long> sides) {
        return TensorFlowJsArray.channelsLast(sides, channelsFirst);
    }

    private static TreeSet<String> arrays(Entry entry) {
        return entry.arrays().stream().map(Objects::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> difference(String what, Object byHand, Object found) {
        return byHand.equals(found) ? Optional.empty() : Optional.of(words(what, byHand, found));
    }

    private static String words(String what, Object byHand, Object found) {
        return what + ": by definition " + byHand + ", TensorFlow.js " + found;
    }

    private Optional<String> valueDifference(Entry entry, List<TensorFlowJsArray> inputs, TensorFlowJsLayer said) {
        Cells cells = entry.layer()
                .joining()
                .cells(
                        entry.inputs().stream().map(NamedShape::shape).toList(),
                        inputs.stream()
                                .map(input -> input.places(channelsFirst))
                                .toList(),
                        said.values());
        Values found = said.output().places(channelsFirst);
        Shape shape = entry.output().shape();
        int count = Math.toIntExact(shape.values().value());
        for (int position = 0; position < count; position++) {
            int[] place = place(shape, position);
            WorkedCell cell = cells.at(place);
            double other = found.at(place);
            double difference = Math.abs(other - cell.value());
            if (!(difference <= OF_VALUE * Math.abs(cell.value()) + OF_MAGNITUDE * cell.magnitude())) {
                return Optional.of(words("value " + position, number(cell.value()), number(other)));
            }
            largest = Math.max(
                    largest, difference / Math.max(cell.magnitude(), Math.abs(cell.value()) + Double.MIN_NORMAL));
            values++;
        }
        return Optional.empty();
    }

    /** The place of a value, the channel first, by its position with the channels last. */
    private static int[] place(Shape shape, int position) {
        List<Long> axes = shape.axes();
        int[] place = new int[axes.size() + 1];
        place[0] = (int) (position % shape.channels());
        int rest = (int) (position / shape.channels());
        for (int axis = axes.size(); axis > 0; axis--) {
            int side = Math.toIntExact(axes.get(axis - 1));
            place[axis] = rest % side;
            rest /= side;
        }
        return place;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    /** How many values agreed. */
    long values() {
        return values;
    }

    /** The largest difference of a value that agreed, as a share of its terms' sizes. */
    double largest() {
        return largest;
    }
}
