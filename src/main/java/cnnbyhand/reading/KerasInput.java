package cnnbyhand.reading;

import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The shape of one example, from the sides of a batch that Keras writes down. */
final class KerasInput {
    private static final int MOST_SIDES = 4;

    private KerasInput() {}

    static Shape of(Optional<JsonNode> batch, boolean channelsFirst) throws UnusableNetwork {
        JsonNode sides = batch.orElseThrow(() -> new UnusableNetwork(
                "the input's size must be known, found none in the file; give it: -Dinput=224x224x3"));
        return shape(sides(sides, 1), channelsFirst);
    }

    /**
     * The sides of one example.
     *
     * @param from the first of them; the batch's own may stand before it
     */
    static List<Long> sides(JsonNode sides, int from) throws UnusableNetwork {
        List<Long> example = new ArrayList<>();
        boolean open = false;
        StringJoiner found = new StringJoiner("×");
        for (int place = from; place < sides.size(); place++) {
            JsonNode side = sides.get(place);
            open |= side.isNull();
            found.add(side.isNull() ? "?" : side.asText());
            example.add(side.asLong());
        }
        if (example.isEmpty() || example.size() > MOST_SIDES) {
            throw new UnusableNetwork(
                    "the input must have 1 to " + MOST_SIDES + " sides, found " + JsonText.kind(sides));
        }
        if (open) {
            throw new UnusableNetwork(
                    "the input's size must be known, found " + found + "; give it: -Dinput=224x224x3");
        }
        return example;
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
