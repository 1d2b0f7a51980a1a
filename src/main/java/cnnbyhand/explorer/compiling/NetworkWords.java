package cnnbyhand.explorer.compiling;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Step;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network spelled out in plain words, component by component: all that its layers were told, whatever their kind. */
public final class NetworkWords {
    private final List<String> words = new ArrayList<>();

    private NetworkWords() {}

    /** The words from which {@link cnnbyhand.explorer.page.Workbench#read} makes the same network. */
    public static List<String> of(Network network) {
        NetworkWords spelled = new NetworkWords();
        spelled.words.add(network.name());
        spelled.words.add(String.valueOf(network.layers().size()));
        network.layers().forEach(spelled::layer);
        Graph graph = network.graph();
        spelled.words.add(String.valueOf(graph.inputs().size()));
        graph.inputs().forEach(spelled::add);
        spelled.words.add(String.valueOf(graph.steps().size()));
        graph.steps().forEach(spelled::step);
        spelled.list(graph.outputs());
        return List.copyOf(spelled.words);
    }

    /** The layer by its name, as it is spelled before. */
    private void step(Step step) {
        words.add(step.name());
        words.add(step.layer().name());
        list(step.inputs());
    }

    private void layer(Layer layer) {
        words.add(ReaderSource.name(layer.getClass()));
        add(layer);
    }

    private void list(List<?> values) {
        words.add(String.valueOf(values.size()));
        values.forEach(this::add);
    }

    private void map(Map<String, Double> values) {
        words.add(String.valueOf(values.size()));
        values.forEach((name, value) -> {
            add(name);
            add(value);
        });
    }

    /** Only where any layer may stand is it said of what kind it is. */
    private void add(Class<?> declared, Object value) {
        if (declared.equals(Layer.class)) {
            layer((Layer) value);
        } else {
            add(value);
        }
    }

    private void add(Object value) {
        if (value instanceof Record told) {
            for (RecordComponent component : told.getClass().getRecordComponents()) {
                add(component.getType(), value(told, component));
            }
        } else if (value instanceof List<?> values) {
            list(values);
        } else if (value instanceof Optional<?> present) {
            list(present.stream().toList());
        } else if (value instanceof ActivationFunction function) {
            add(function.word());
            map(function.parameters());
        } else {
            words.add(word(value));
        }
    }

    private static String word(Object value) {
        if (value instanceof Enum<?> choice) {
            return choice.name();
        }
        return value instanceof Double fraction
                ? String.valueOf(Double.doubleToLongBits(fraction))
                : String.valueOf(value);
    }

    private static Object value(Record told, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(told);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
