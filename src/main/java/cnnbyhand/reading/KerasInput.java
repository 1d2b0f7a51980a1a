package cnnbyhand.reading;

import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shape of one example, from the sides of a batch that Keras writes down. */
final class KerasInput {
    private static final int MOST_SIDES = 4;

    private KerasInput() {}

    /** @param firstType the class of the first layer, which tells what is missing */
    static Shape of(Optional<JsonNode> batch, boolean channelsFirst, String firstType) throws UnusableNetwork {
        JsonNode sides = batch.orElseThrow(() -> OpenInput.ofNone(firstType));
        return shape(sides(sides, 1, channelsFirst), channelsFirst);
    }

    /**
     * The sides of one example.
     *
     * @param from the first of them; the batch's own may stand before it
     */
    static List<Long> sides(JsonNode sides, int from, boolean channelsFirst) throws UnusableNetwork {
        List<JsonNode> example = new ArrayList<>();
        for (int place = from; place < sides.size(); place++) {
            example.add(sides.get(place));
        }
        if (example.isEmpty() || example.size() > MOST_SIDES) {
            throw new UnusableNetwork(
                    "the input must have 1 to " + MOST_SIDES + " sides, found " + JsonText.kind(sides));
        }
        if (example.stream().anyMatch(JsonNode::isNull)) {
            throw OpenInput.of(example, channelsFirst);
        }
        return example.stream().map(JsonNode::asLong).toList();
    }

    /** The shape with these sides, in the order that the network has them. */
    static Shape shape(List<Long> sides, boolean channelsFirst) throws UnusableNetwork {
        List<Long> last = new ArrayList<>(sides);
        if (channelsFirst) {
            last.add(last.remove(0));
        }
        try {
            return Shape.of(last);
        } catch (IllegalArgumentException impossible) {
            throw new UnusableNetwork("the input is impossible: " + impossible.getMessage());
        }
    }
}
