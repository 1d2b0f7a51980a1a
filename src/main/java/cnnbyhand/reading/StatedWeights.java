package cnnbyhand.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The arrays of weights that a file holds: which there are and how large, or how many weights in all, without their values. */
public final class StatedWeights {
    private final List<StatedArray> arrays;
    private final Map<String, List<StatedArray>> byFirst = new HashMap<>();
    private final Map<String, List<StatedArray>> byLast = new HashMap<>();

    private final OptionalLong total;
    private final Optional<String> file;

    StatedWeights(List<StatedArray> arrays) {
        this(arrays, OptionalLong.empty(), Optional.empty());
    }

    private StatedWeights(List<StatedArray> arrays, OptionalLong total, Optional<String> file) {
        this.total = total;
        this.file = file;
        this.arrays = List.copyOf(arrays);
        for (StatedArray array : arrays) {
            byFirst.computeIfAbsent(array.path().get(0), name -> new ArrayList<>())
                    .add(array);
            String last = array.path().get(array.path().size() - 1);
            byLast.computeIfAbsent(last, name -> new ArrayList<>()).add(array);
        }
    }

    /** Of a file that keeps all weights as one row. */
    static StatedWeights ofTotal(long total) {
        return new StatedWeights(List.of(), OptionalLong.of(total), Optional.empty());
    }

    /** The same of another file than the network's. */
    StatedWeights in(String other) {
        return new StatedWeights(arrays, total, Optional.of(other));
    }

    /** The file that lies beside the network's and holds the arrays; nothing where the network's own does. */
    public Optional<String> file() {
        return file;
    }

    /** How many weights there are in all, where that is all that the file states. */
    public OptionalLong total() {
        return total;
    }

    /**
     * The arrays of a layer. Keras puts each layer's into a group of that name, and those of a nested model's layers into the
     * model's group; TensorFlow.js leaves the model out.
     *
     * @param layer its name, with those of the models that it is nested in before it, each with a slash behind it
     */
    public List<StatedArray> of(String layer) {
        if (byFirst.containsKey(layer)) {
            return byFirst.get(layer);
        }
        String[] names = layer.split("/");
        String own = names[names.length - 1];
        List<StatedArray> inModel = byFirst.getOrDefault(names[0], List.of()).stream()
                .filter(array -> names.length == 1 || array.path().contains(own))
                .toList();
        return inModel.isEmpty() ? byLast.getOrDefault(own, List.of()) : inModel;
    }

    /** The same arrays, each in a group of its layer's name; where that is not known, in its own. */
    StatedWeights renamed(Function<List<String>, String> layer) {
        List<StatedArray> named = arrays.stream()
                .map(array -> {
                    String name = layer.apply(array.path());
                    return name == null ? array : new StatedArray(List.of(name), array.name(), array.sides());
                })
                .toList();
        return new StatedWeights(named, total, file);
    }

    /** The same arrays, with the sides of some layers' in another order. */
    StatedWeights reordered(Map<String, UnaryOperator<List<Long>>> sides) {
        List<StatedArray> others = arrays.stream()
                .map(array -> new StatedArray(
                        array.path(),
                        array.name(),
                        sides.getOrDefault(array.path().get(0), UnaryOperator.identity())
                                .apply(array.sides())))
                .toList();
        return new StatedWeights(others, total, file);
    }

    /** The groups of arrays that none of these layers has. */
    public Set<String> unclaimed(List<String> layers) {
        Set<StatedArray> claimed = new HashSet<>();
        layers.forEach(layer -> claimed.addAll(of(layer)));
        Set<String> groups = new TreeSet<>();
        for (StatedArray array : arrays) {
            if (!claimed.contains(array)) {
                groups.add(String.join("/", array.path()));
            }
        }
        return groups;
    }
}
