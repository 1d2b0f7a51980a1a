package cnnbyhand.reading;

import cnnbyhand.byhand.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * One layer as Keras writes it; where Keras 1 had another word for a key, both are tried.
 *
 * @param name the layer's name, with those of the models that it is nested in
 * @param type Keras's class: {@code Conv2D}
 * @param config its settings by key
 * @param frozen whether its parameters are not trained
 * @param ofKeras3 whether Keras 3 wrote it, where some words have another meaning
 */
record KerasLayer(String name, String type, JsonNode config, boolean frozen, boolean ofKeras3) implements LayerText {

    /** Whether the channels stand before the axes. */
    boolean channelsFirst() throws UnusableNetwork {
        String format = text("channels_last", "data_format", "dim_ordering");
        return switch (format) {
            case "channels_first", "th" -> true;
            case "channels_last", "tf", "default" -> false;
            default -> throw fault("data_format must be channels_last or channels_first, found " + format);
        };
    }

    /** One number, or a list of them. */
    List<Double> numbers(String... keys) throws UnusableNetwork {
        JsonNode value = required(keys);
        List<Double> numbers = new ArrayList<>();
        for (JsonNode each :
                value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value)) {
            numbers.add(number(each, keys[0]));
        }
        return numbers;
    }

    private double number(JsonNode value, String key) throws UnusableNetwork {
        if (value.isNull()) {
            throw fault(key + " must be a number, found null");
        }
        return with(key, value).number(0, key);
    }

    /** A number from 0. */
    double atLeastZero(double usual, String... keys) throws UnusableNetwork {
        double found = number(usual, keys);
        if (found < 0) {
            throw fault(keys[0] + " must be at least 0, found " + Settings.number(found));
        }
        return found;
    }

    /** Whole numbers from {@code least}, as many as there are. */
    List<Long> list(long least, String... keys) throws UnusableNetwork {
        JsonNode value = required(keys);
        if (!value.isArray()) {
            throw fault(keys[0] + " must be a list of whole numbers, found " + JsonText.kind(value));
        }
        return sides(value.size(), least, keys);
    }

    /** The same layer with one setting alone, to read a part of a value by the same rules. */
    KerasLayer with(String key, JsonNode value) {
        return within(type, JsonNodeFactory.instance.objectNode().set(key, value));
    }

    /** An object of another class that stands in this layer's settings. */
    KerasLayer within(String other, JsonNode settings) {
        return new KerasLayer(name, other, settings, frozen, ofKeras3);
    }
}
