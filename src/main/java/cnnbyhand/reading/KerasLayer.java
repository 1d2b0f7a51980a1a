package cnnbyhand.reading;

import cnnbyhand.byhand.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One layer as Keras writes it, read key by key; where Keras 1 had another word for a key, both are tried.
 *
 * @param name the layer's name, with those of the models that it is nested in
 * @param type Keras's class: {@code Conv2D}
 * @param config its settings by key
 */
record KerasLayer(String name, String type, JsonNode config) {
    private static final long LARGEST = 1L << 40;

    /** The first of these keys that is there and not null. */
    Optional<JsonNode> value(String... keys) {
        return Stream.of(keys)
                .map(config::get)
                .filter(value -> value != null && !value.isNull())
                .findFirst();
    }

    private JsonNode required(String... keys) throws UnusableNetwork {
        return value(keys).orElseThrow(() -> fault(keys[0] + " must be there, found nothing"));
    }

    /** A whole number from {@code least}; 1.0 is 1. */
    long whole(long least, String... keys) throws UnusableNetwork {
        return whole(required(keys), least, keys[0]);
    }

    long whole(long least, long usual, String... keys) throws UnusableNetwork {
        return value(keys).isEmpty() ? usual : whole(least, keys);
    }

    private long whole(JsonNode value, long least, String key) throws UnusableNetwork {
        boolean whole = value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
        if (!whole || value.doubleValue() < least || value.doubleValue() > LARGEST) {
            throw fault(key + " must be a whole number from " + least + ", found " + JsonText.kind(value));
        }
        return value.longValue();
    }

    double number(double usual, String... keys) throws UnusableNetwork {
        Optional<JsonNode> value = value(keys);
        if (value.isPresent() && !value.get().isNumber()) {
            throw fault(keys[0] + " must be a number, found " + JsonText.kind(value.get()));
        }
        return value.map(JsonNode::doubleValue).orElse(usual);
    }

    /** One number, or a list of them. */
    List<Double> numbers(String... keys) throws UnusableNetwork {
        JsonNode value = required(keys);
        List<Double> numbers = new ArrayList<>();
        for (JsonNode each :
                value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value)) {
            numbers.add(with(keys[0], each).number(0, keys));
        }
        return numbers;
    }

    /** Refuses another number than the only one that is read; the number itself where none is given. */
    void requireNumber(double only, String... keys) throws UnusableNetwork {
        double found = number(only, keys);
        if (found != only) {
            throw fault(keys[0] + " must be " + Settings.number(only) + " to be read here, found " + found);
        }
    }

    boolean flag(boolean usual, String... keys) throws UnusableNetwork {
        Optional<JsonNode> value = value(keys);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw fault(keys[0] + " must be true or false, found " + JsonText.kind(value.get()));
        }
        return value.map(JsonNode::booleanValue).orElse(usual);
    }

    String text(String usual, String... keys) throws UnusableNetwork {
        Optional<JsonNode> value = value(keys);
        if (value.isPresent() && !value.get().isTextual()) {
            throw fault(keys[0] + " must be a word, found " + JsonText.kind(value.get()));
        }
        return value.map(JsonNode::textValue).orElse(usual);
    }

    /** One whole number from {@code least} for each axis; a single one stands for all. */
    List<Long> sides(int axes, long least, String... keys) throws UnusableNetwork {
        JsonNode value = required(keys);
        if (value.isNumber()) {
            return java.util.Collections.nCopies(axes, whole(value, least, keys[0]));
        }
        if (!value.isArray() || value.size() != axes) {
            throw fault(keys[0] + " must be " + axes + " whole numbers, found " + JsonText.kind(value));
        }
        List<Long> sides = new ArrayList<>();
        for (JsonNode side : value) {
            sides.add(whole(side, least, keys[0]));
        }
        return sides;
    }

    /** Whole numbers from {@code least}, as many as there are. */
    List<Long> list(long least, String... keys) throws UnusableNetwork {
        JsonNode value = required(keys);
        if (!value.isArray()) {
            throw fault(keys[0] + " must be a list of whole numbers, found " + JsonText.kind(value));
        }
        return sides(value.size(), least, keys);
    }

    List<Long> sides(int axes, long least, List<Long> usual, String... keys) throws UnusableNetwork {
        return value(keys).isEmpty() ? usual : sides(axes, least, keys);
    }

    /** Refuses what would change the layer's meaning and is not known here. */
    void requireUsual(String key, Object usual) throws UnusableNetwork {
        Optional<JsonNode> value = value(key);
        if (value.isPresent() && !value.get().asText().equals(String.valueOf(usual))) {
            throw fault(key + " must be " + usual + " to be read here, found " + JsonText.kind(value.get()));
        }
    }

    /** Whether the channels stand before the axes. */
    boolean channelsFirst() throws UnusableNetwork {
        String format = text("channels_last", "data_format", "dim_ordering");
        return switch (format) {
            case "channels_first", "th" -> true;
            case "channels_last", "tf", "default" -> false;
            default -> throw fault("data_format must be channels_last or channels_first, found " + format);
        };
    }

    /** The same layer with one setting alone, to read a part of a value by the same rules. */
    KerasLayer with(String key, JsonNode value) {
        return new KerasLayer(name, type, JsonNodeFactory.instance.objectNode().set(key, value));
    }

    UnusableNetwork fault(String message) {
        return UnusableNetwork.inLayer(name, message);
    }
}
