package cnnbyhand.explorer.page;

import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.ReceptiveField;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the windows of each layer lie, as JSON: by them a page draws a window for any place without asking again. */
final class GeometryJson {

    /**
     * A stretch of one axis of the network's input, for a value at place x of the output: from {@code jump·x + low} to
     * {@code jump·x + high}, both included.
     */
    private record Reach(long jump, long low, long high) {
        private static final Reach ITSELF = new Reach(1, 0, 0);

        private Reach through(Axis axis, long size) {
            long start = axis.start(0, size);
            return new Reach(
                    jump * axis.stride(),
                    low + jump * start,
                    high + jump * (start + axis.span().value() - 1));
        }
    }

    private GeometryJson() {}

    /** For each layer its arrays, its window's axes, and its values' reach; null for what it has not. */
    static String of(Ledger ledger) {
        List<String> layers = new ArrayList<>();
        Map<String, List<Reach>> reaches = new HashMap<>();
        for (NamedShape input : ledger.inputs()) {
            reaches.put(
                    input.name(),
                    input.shape().axes().stream().map(axis -> Reach.ITSELF).toList());
        }
        for (Entry entry : ledger.entries()) {
            reaches.put(entry.name(), followed(reaches, entry, ledger));
            layers.add(layer(entry, reaches.get(entry.name())));
        }
        return "[" + String.join(",", layers) + "]";
    }

    /** Where branches join, a value comes from a stretch in each. */
    private static List<Reach> followed(Map<String, List<Reach>> reaches, Entry entry, Ledger ledger) {
        String from = entry.inputs().get(0).name();
        ReceptiveField before = ledger.entry(from).map(Entry::receptiveField).orElse(null);
        return entry.inputs().size() > 1 ? List.of() : followed(reaches.get(from), entry, before);
    }

    /** Nothing from the first layer on whose values do not each come from one stretch. */
    private static List<Reach> followed(List<Reach> reaches, Entry entry, ReceptiveField before) {
        Shape input = entry.input();
        if (reaches.isEmpty() || reaches.size() != input.axes().size()) {
            return List.of();
        }
        if (entry.layer().window().isPresent()) {
            return through(entry.layer().window().get(), reaches, input);
        }
        boolean inPlace = input.axes().equals(entry.output().shape().axes())
                && (before == null
                        || before.toString().equals(entry.receptiveField().toString()));
        return inPlace ? reaches : List.of();
    }

    private static List<Reach> through(Window window, List<Reach> reaches, Shape input) {
        List<Reach> further = new ArrayList<>();
        for (int axis = 0; axis < reaches.size(); axis++) {
            further.add(reaches.get(axis)
                    .through(window.axes().get(axis), input.axes().get(axis)));
        }
        return further;
    }

    private static String layer(Entry entry, List<Reach> reaches) {
        return JsonWriter.object(json -> json.put("name", entry.name())
                .raw(
                        "arrays",
                        JsonWriter.array(
                                entry.arrays(),
                                array -> JsonWriter.quoted(array.role().name())))
                .raw(
                        "window",
                        entry.layer()
                                .window()
                                .map(window -> window(window, entry.input()))
                                .orElse("null"))
                .raw("reach", reaches.isEmpty() ? "null" : JsonWriter.array(reaches, GeometryJson::reach)));
    }

    private static String window(Window window, Shape input) {
        List<String> axes = new ArrayList<>();
        for (int axis = 0; axis < window.axes().size(); axis++) {
            axes.add(axis(window.axes().get(axis), input.axes().get(axis)));
        }
        return "[" + String.join(",", axes) + "]";
    }

    private static String axis(Axis axis, long size) {
        return JsonWriter.object(json -> json.raw("kernel", "" + axis.kernel())
                .raw("stride", "" + axis.stride())
                .raw("dilation", "" + axis.dilation())
                .raw("start", "" + axis.start(0, size)));
    }

    private static String reach(Reach reach) {
        return JsonWriter.object(json ->
                json.raw("jump", "" + reach.jump()).raw("low", "" + reach.low()).raw("high", "" + reach.high()));
    }
}
