package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What to type where a file leaves the size of its input open. */
final class OpenInput {
    /** By the number of sides: values, a sequence, an image, a volume. */
    private static final List<List<Long>> USUAL =
            List.of(List.of(), List.of(128L), List.of(128L, 3L), List.of(224L, 224L, 3L), List.of(16L, 112L, 112L, 3L));

    private OpenInput() {}

    /** Where the file states no side, its first layer tells how many there are. */
    static UnusableNetwork ofNone(String firstType) {
        return fault("none in the file", USUAL.get(sides(firstType)));
    }

    private static int sides(String type) {
        if (type.contains("1D") || type.equals("LSTM") || type.equals("GRU")) {
            return 2;
        }
        if (type.contains("3D")) {
            return 4;
        }
        return type.equals("Dense") || type.equals("Embedding") ? 1 : 3;
    }

    /**
     * Where some sides are open, the others stay.
     *
     * @param sides of one example, as the file has them
     */
    static UnusableNetwork of(List<JsonNode> sides, boolean channelsFirst) {
        List<JsonNode> last = new ArrayList<>(sides);
        if (channelsFirst) {
            Collections.rotate(last, -1);
        }
        List<Long> example = new ArrayList<>();
        for (int place = 0; place < last.size(); place++) {
            JsonNode side = last.get(place);
            example.add(side.isNull() ? USUAL.get(last.size()).get(place) : side.asLong());
        }
        return fault(words(sides), example);
    }

    /** A batch's sides as the file has them, without the batch's own: {@code ?×?×3}. */
    static String words(JsonNode batch) {
        List<JsonNode> sides = new ArrayList<>();
        batch.forEach(sides::add);
        return sides.size() < 2 ? batch.toString() : words(sides.subList(1, sides.size()));
    }

    private static String words(List<JsonNode> sides) {
        return sides.stream().map(side -> side.isNull() ? "?" : side.asText()).collect(Collectors.joining("×"));
    }

    /** Where the channels are all that is stated. */
    static UnusableNetwork ofChannels(int axes, long channels) {
        List<Long> example = new ArrayList<>(USUAL.get(axes + 1));
        example.set(axes, channels);
        return fault("?×".repeat(axes) + channels, example);
    }

    private static UnusableNetwork fault(String found, List<Long> example) {
        StringJoiner typed = new StringJoiner("x");
        example.forEach(side -> typed.add(String.valueOf(side)));
        return new UnusableNetwork(
                "the input's size must be known, found " + found + "; give it, such as -Dinput=" + typed);
    }
}
