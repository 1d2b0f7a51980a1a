package cnnbyhand.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which group of Keras 3's weights holds which layer. The groups are named by class and counted within each model, because
 * layers' names are often made up: {@code layers/sequential_1/layers/conv2d}.
 */
final class KerasGroups {
    private final Map<List<String>, String> layers = new HashMap<>();
    private final Map<List<String>, Integer> used = new HashMap<>();

    /**
     * The group of the next layer of a model.
     *
     * @param model the model's own group
     * @param type the layer's class
     */
    List<String> next(List<String> model, String type) {
        List<String> group = new ArrayList<>(model);
        String word = snakeCase(type);
        group.add(word);
        int before = used.merge(List.copyOf(group), 1, Integer::sum) - 1;
        if (before > 0) {
            group.set(group.size() - 1, word + "_" + before);
        }
        return group;
    }

    void put(List<String> group, String layer) {
        layers.put(group, layer);
    }

    /** The same arrays by their layers' names; those of no layer stay where they are. */
    StatedWeights named(StatedWeights weights) {
        return weights.renamed(this::layer);
    }

    /** A layer that holds others has their arrays in groups within its own. */
    private String layer(List<String> path) {
        for (int length = path.size(); length > 0; length--) {
            String layer = layers.get(path.subList(0, length));
            if (layer != null) {
                return layer;
            }
        }
        return null;
    }

    /** {@code MaxPooling2D} as {@code max_pooling2d}. */
    private static String snakeCase(String type) {
        return type.replaceAll("\\W", "")
                .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }
}
