package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.ForwardPass.Passage;
import cnnbyhand.checking.twins.DropoutTwin;
import cnnbyhand.checking.twins.FrozenLayers;
import cnnbyhand.checking.twins.Twin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * Which rows of a hand-kept book Deeplearning4j hides. A flatten is a preprocessor without a name, which may stand before any
 * of the rows around the book's that work value by value: they see images or vectors, which makes no difference. A dropout
 * may be a property of the layer behind it.
 */
final class Alignment {
    private final List<Entry> entries;
    private final List<Layer> layers;
    private final List<Boolean> frozen;
    private final Set<String> named;
    /** Deeplearning4j's class → the twin that reads it. */
    private final Map<Class<?>, Twin> twins = new HashMap<>();

    /** Row → the flatten row before it, with nothing but rows that work value by value in between. */
    private final Map<String, String> flattens = new HashMap<>();
    /** Row that works value by value → the flatten row behind it, with nothing but such rows in between. */
    private final Map<String, String> flattensBehind = new HashMap<>();

    Alignment(Ledger ledger, MultiLayerConfiguration configuration) {
        entries = ledger.entries();
        List<Layer> all =
                configuration.getConfs().stream().map(each -> each.getLayer()).toList();
        layers = all.stream().map(FrozenLayers::inside).toList();
        frozen = all.stream().map(FrozenLayers::isOne).toList();
        named = IntStream.range(0, layers.size()).mapToObj(this::name).collect(Collectors.toSet());
        entries.stream().map(Entry::layer).filter(distinctKinds()).map(Twin::of).forEach(this::addTwin);
        findFlattens(entries, entry -> true, flattens);
        List<Entry> backwards = new ArrayList<>(entries);
        Collections.reverse(backwards);
        findFlattens(backwards, entry -> entry.layer().elementwise(), flattensBehind);
    }

    private static Predicate<cnnbyhand.byhand.Layer> distinctKinds() {
        Set<Class<?>> seen = new HashSet<>();
        return layer -> seen.add(layer.getClass());
    }

    private void addTwin(Twin twin) {
        twin.classes().keySet().forEach(type -> twins.putIfAbsent(type, twin));
    }

    /** @param counts whether a row that follows on a flatten belongs to it, though only one that works value by value goes on */
    private static void findFlattens(List<Entry> entries, Predicate<Entry> counts, Map<String, String> found) {
        Optional<String> flatten = Optional.empty();
        for (Entry entry : entries) {
            if (entry.layer().flattens()) {
                flatten = Optional.of(entry.name());
            } else {
                flatten.filter(name -> counts.test(entry)).ifPresent(name -> found.put(entry.name(), name));
                flatten = flatten.filter(name -> entry.layer().elementwise());
            }
        }
    }

    int size() {
        return layers.size();
    }

    /** What the layer does, without what freezes it. */
    Layer layer(int index) {
        return layers.get(index);
    }

    boolean isFrozen(int index) {
        return frozen.get(index);
    }

    /** A layer's name in Deeplearning4j, or its index where it was given none. */
    String name(int index) {
        String name = layers.get(index).getLayerName();
        return name == null ? "layer" + index : name;
    }

    /** The row for the preprocessor before {@code layer}, or a description where the book has none. */
    String flattenBefore(String layer) {
        String unknown = "(before " + layer + ")";
        return flattens.getOrDefault(layer, flattensBehind.getOrDefault(layer, unknown));
    }

    /** Whether the book has the row behind a flatten that Deeplearning4j puts further back. */
    boolean isFlattened(String row) {
        return flattens.containsKey(row) && isElementwise(row);
    }

    private boolean isElementwise(String row) {
        return entries.stream()
                .anyMatch(entry -> entry.name().equals(row) && entry.layer().elementwise());
    }

    /** Whether the book has the row before a flatten that Deeplearning4j may put further to the front. */
    boolean isBeforeFlatten(String row) {
        return flattensBehind.containsKey(row);
    }

    /** The dropout row that is a property of {@code layer} in Deeplearning4j. */
    Optional<String> dropoutIn(int index) {
        return drops(index) ? dropoutBefore(name(index)) : Optional.empty();
    }

    /** Whether the layer drops part of its own input; a frozen one is always used as if it were trained already. */
    boolean drops(int index) {
        Twin twin = twins.get(layers.get(index).getClass());
        return !isFrozen(index) && twin != null && DropoutTwin.drops(twin, layers.get(index));
    }

    private Optional<String> dropoutBefore(String layer) {
        int row = row(layer) - 1;
        while (row >= 0 && entries.get(row).layer().flattens()) {
            row--;
        }
        return row >= 0
                        && entries.get(row).layer().rests()
                        && !named.contains(entries.get(row).name())
                ? Optional.of(entries.get(row).name())
                : Optional.empty();
    }

    /** The rows in the order of the book, those that it lacks behind them. */
    Map<String, Passage> inOrder(Map<String, Passage> passages) {
        Map<String, Passage> ordered = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Optional.ofNullable(passages.get(entry.name())).ifPresent(each -> ordered.put(entry.name(), each));
        }
        passages.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** The row's place in the book; 0 where the book lacks it. */
    private int row(String name) {
        return IntStream.range(0, entries.size())
                .filter(row -> entries.get(row).name().equals(name))
                .findFirst()
                .orElse(0);
    }
}
