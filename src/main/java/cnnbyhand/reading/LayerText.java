package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One layer as a file writes it, read key by key; where a framework had another word for a key, all are tried. */
interface LayerText {
    long LARGEST = 1L << 40;

    /** The layer's name, for messages. */
    String name();

    /** Its settings by key. */
    JsonNode config();

    /** A name as it may stand on a line: what would steer a terminal or end the line is a space. */
    static String printable(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    }

    /** The first of these keys that is there and not null. */
    default Optional<JsonNode> value(String... keys) {
        return Stream.of(keys)
                .map(config()::get)
                .filter(value -> value != null && !value.isNull())
                .findFirst()
                .map(LayerText::ofNumpy);
    }

    /** Keras 2 wrote some numbers as it held them: {@code {"type":"ndarray","value":0.3}}. */
    private static JsonNode ofNumpy(JsonNode value) {
        return value.path("type").asText("").equals("ndarray") ? value.path("value") : value;
    }

    default JsonNode required(String... keys) throws UnusableNetwork {
        return value(keys).orElseThrow(() -> fault(keys[0] + " must be there, found nothing"));
    }

    /** A whole number from {@code least}; 1.0 is 1. */
    default long whole(long least, String... keys) throws UnusableNetwork {
        return whole(required(keys), least, keys[0]);
    }

    default long whole(long least, long usual, String... keys) throws UnusableNetwork {
        return value(keys).isEmpty() ? usual : whole(least, keys);
    }

    private long whole(JsonNode value, long least, String key) throws UnusableNetwork {
        boolean whole = value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
        if (!whole || value.doubleValue() < least || value.doubleValue() > LARGEST) {
            throw fault(key + " must be a whole number from " + least + ", found " + JsonText.kind(value));
        }
        return value.longValue();
    }

    default double number(double usual, String... keys) throws UnusableNetwork {
        Optional<JsonNode> value = value(keys);
        boolean number = value.isEmpty()
                || value.get().isNumber() && Double.isFinite(value.get().doubleValue());
        if (!number) {
            throw fault(keys[0] + " must be a number, found " + JsonText.kind(value.get()));
        }
        return value.map(JsonNode::doubleValue).orElse(usual);
    }

    default boolean flag(boolean usual, String... keys) throws UnusableNetwork {
        Optional<JsonNode> value = value(keys);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw fault(keys[0] + " must be true or false, found " + JsonText.kind(value.get()));
        }
        return value.map(JsonNode::booleanValue).orElse(usual);
    }

    default String text(String usual, String... keys) throws UnusableNetwork {
        Optional<JsonNode> value = value(keys);
        if (value.isPresent() && !value.get().isTextual()) {
            throw fault(keys[0] + " must be a word, found " + JsonText.kind(value.get()));
        }
        return value.map(JsonNode::textValue).orElse(usual);
    }

    /** One whole number from {@code least} for each axis; a single one stands for all. */
    default List<Long> sides(int axes, long least, String... keys) throws UnusableNetwork {
        JsonNode value = required(keys);
        if (value.isNumber()) {
            return Collections.nCopies(axes, whole(value, least, keys[0]));
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

    default List<Long> sides(int axes, long least, List<Long> usual, String... keys) throws UnusableNetwork {
        return value(keys).isEmpty() ? usual : sides(axes, least, keys);
    }

    /** Refuses what would change the layer's meaning and is not known here. */
    default void requireUsual(String key, Object usual) throws UnusableNetwork {
        Optional<JsonNode> value = value(key);
        if (value.isPresent() && !value.get().asText().equals(String.valueOf(usual))) {
            throw fault(key + " must be " + usual + " to be read here, found " + JsonText.kind(value.get()));
        }
    }

    default UnusableNetwork fault(String message) {
        return UnusableNetwork.inLayer(name(), message);
    }
}
