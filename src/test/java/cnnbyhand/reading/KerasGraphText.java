package cnnbyhand.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Functional model of Keras 2 as JSON, written layer by layer; each layer is named by its class and a number. */
final class KerasGraphText {
    private final List<String> layers = new ArrayList<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final String input;

    private KerasGraphText(String sides) {
        input = layer("InputLayer", "\"batch_input_shape\":[null," + sides + "],\"dtype\":\"float32\"");
    }

    /** @param sides of one example, such as {@code 224,224,3} */
    static KerasGraphText of(String sides) {
        return new KerasGraphText(sides);
    }

    String input() {
        return input;
    }

    /** Adds a layer and returns its name. */
    String layer(String type, String config, String... inputs) {
        String name = type.toLowerCase(java.util.Locale.ROOT) + "_" + used.merge(type, 1, Integer::sum);
        String nodes = inputs.length == 0
                ? "[]"
                : Stream.of(inputs)
                        .map(from -> "[\"" + from + "\",0,0,{}]")
                        .collect(Collectors.joining(",", "[[", "]]"));
        String own = config.isEmpty() ? "" : "," + config;
        layers.add("{\"class_name\":\"" + type + "\",\"name\":\"" + name + "\",\"config\":{\"name\":\"" + name + "\""
                + own + "},\"inbound_nodes\":" + nodes + "}");
        return name;
    }

    /** A convolution without a bias; a stride goes along both axes. */
    String convolution(String from, long filters, long height, long width, long stride, String padding) {
        return window(
                "Conv2D", from, "\"filters\":" + filters + "," + sides("kernel_size", height, width), stride, padding);
    }

    String convolution(String from, long filters, long kernel, long stride) {
        return convolution(from, filters, kernel, kernel, stride, "same");
    }

    /** A convolution with a bias. */
    String biased(String from, long filters, long kernel, long stride, String padding, String activation) {
        return layer(
                "Conv2D",
                "\"filters\":" + filters + "," + sides("kernel_size", kernel, kernel) + ","
                        + sides("strides", stride, stride) + ",\"padding\":\"" + padding + "\",\"activation\":\""
                        + activation + "\",\"use_bias\":true",
                from);
    }

    String depthwise(String from, long kernel, long stride, String padding) {
        return window("DepthwiseConv2D", from, sides("kernel_size", kernel, kernel), stride, padding);
    }

    String separable(String from, long filters) {
        return window("SeparableConv2D", from, "\"filters\":" + filters + "," + sides("kernel_size", 3, 3), 1, "same");
    }

    private String window(String type, String from, String size, long stride, String padding) {
        return layer(
                type,
                size + "," + sides("strides", stride, stride) + ",\"padding\":\"" + padding + "\",\"use_bias\":false",
                from);
    }

    String pooling(String type, String from, long window, long stride, String padding) {
        return layer(
                type,
                sides("pool_size", window, window) + "," + sides("strides", stride, stride) + ",\"padding\":\""
                        + padding + "\"",
                from);
    }

    String zeros(String from, long before, long after) {
        String side = "[" + before + "," + after + "]";
        return layer("ZeroPadding2D", "\"padding\":[" + side + "," + side + "]", from);
    }

    String normalized(String from) {
        return layer("BatchNormalization", "\"axis\":3", from);
    }

    String active(String function, String from) {
        return layer("Activation", "\"activation\":\"" + function + "\"", from);
    }

    /** Normalized and rectified. */
    String rectified(String from) {
        return active("relu", normalized(from));
    }

    String concatenated(String... from) {
        return layer("Concatenate", "\"axis\":3", from);
    }

    String added(String... from) {
        return layer("Add", "", from);
    }

    /** The average of each map, and a class for each of a thousand kinds of things. */
    String classes(String from) {
        return layer(
                "Dense",
                "\"units\":1000,\"activation\":\"softmax\",\"use_bias\":true",
                layer("GlobalAveragePooling2D", "", from));
    }

    private static String sides(String key, long height, long width) {
        return "\"" + key + "\":[" + height + "," + width + "]";
    }

    String text(String output) {
        return text(List.of(output));
    }

    String text(List<String> outputs) {
        String given =
                outputs.stream().map(output -> "[\"" + output + "\",0,0]").collect(Collectors.joining(",", "[", "]"));
        return "{\"class_name\":\"Functional\",\"config\":{\"name\":\"model\",\"layers\":[" + String.join(",", layers)
                + "],\"input_layers\":[[\"" + input + "\",0,0]],\"output_layers\":" + given
                + "},\"keras_version\":\"2.15.0\",\"backend\":\"tensorflow\"}";
    }
}
