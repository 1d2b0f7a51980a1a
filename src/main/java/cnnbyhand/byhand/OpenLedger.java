package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A book while it is written, row by row. */
final class OpenLedger {
    private final Map<String, Given> known = new HashMap<>();
    private final Map<Layer, Shape> firstInputs = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * What one row gives.
     *
     * @param shape of its output
     * @param image the input of the network that it comes from; of several, the first
     * @param field what a value sees of it
     */
    private record Given(Shape shape, Shape image, ReceptiveField field) {}

    OpenLedger(List<NamedShape> inputs) {
        for (NamedShape input : inputs) {
            put(input.name(), new Given(input.shape(), input.shape(), ReceptiveField.start(input.shape())));
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void add(Step step) {
        requireInputs(step);
        List<NamedShape> inputs = step.inputs().stream()
                .map(name -> new NamedShape(name, known.get(name).shape))
                .toList();
        requireSameUse(step, inputs.get(0).shape());
        Shape image = known.get(step.inputs().get(0)).image;
        ReceptiveField before = ReceptiveField.widest(
                step.inputs().stream().map(name -> known.get(name).field).toList());
        Entry entry = Entry.of(step.row(), inputs, image, before);
        entries.add(entry);
        put(step.name(), new Given(entry.output().shape(), image, entry.receptiveField()));
    }

    private void put(String name, Given given) {
        if (known.put(name, given) != null) {
            throw new ImpossibleLayer(name, "duplicate layer name; give each layer a name of its own");
        }
    }

    private void requireInputs(Step step) {
        if (step.inputs().isEmpty()) {
            throw new ImpossibleLayer(step.name(), "something must go into it, found nothing");
        }
        for (String input : step.inputs()) {
            if (!known.containsKey(input)) {
                throw new ImpossibleLayer(
                        step.name(), "what goes into it must be an input or a layer before it, found " + input);
            }
        }
    }

    private void requireSameUse(Step step, Shape input) {
        Shape first = firstInputs.putIfAbsent(step.layer(), input);
        if (first != null) {
            new SharedLayer(step.name(), step.layer()).requireSameArrays(first, input);
        }
    }
}
