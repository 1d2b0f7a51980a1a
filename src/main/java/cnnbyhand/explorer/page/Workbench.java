package cnnbyhand.explorer.page;

import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import cnnbyhand.explorer.copying.CopiedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A network under change: as it is described, as it is now, and the way back. */
public final class Workbench {
    private static final char TIMES = 'x';

    private final Draft described;
    private final Deque<Draft> earlier = new ArrayDeque<>();
    private Draft present;
    private String moved = "";

    private Workbench(Network network) {
        this.described = Draft.of(network);
        this.present = described;
    }

    /** The network as it is described. */
    public static Workbench of(Network network) {
        return new Workbench(network);
    }

    /** The network that {@code words} spell out. */
    public static Workbench read(Words words, LayerReader layers) {
        String name = words.text();
        Map<String, Layer> told = new HashMap<>();
        words.list(layers::read).forEach(layer -> told.put(layer.name(), layer));
        List<NamedShape> inputs =
                words.list(each -> new NamedShape(each.text(), new Shape(each.list(Words::number), each.number())));
        List<Step> steps = words.list(each -> new Step(each.text(), told.get(each.text()), each.list(Words::text)));
        return new Workbench(Network.of(name, new Graph(inputs, steps, words.list(Words::text))));
    }

    /** The network as it is now, up to the first layer that is impossible. */
    Ledger ledger() {
        return present.worked().ledger();
    }

    /** The network as it is now, as JSON. */
    public String state() {
        return NetworkJson.of(present, !earlier.isEmpty());
    }

    /** What can be set of a layer, and what it can be, as JSON. */
    public String settings(String layer) {
        return LayerSettings.json(present.layer(layer));
    }

    /** The input's sides, such as {@code 64x64x1}, the channels last. */
    public String input(String sides) {
        return changed("input", () -> present.on(shape(sides)));
    }

    /** The layer of that name with another value of a setting; changes of the same one after another are taken back together. */
    public String change(String layer, String setting, String value) {
        return changed(layer + "\n" + setting, () -> present.with(layer, setting, value));
    }

    /** The next change is taken back by itself, even if it is of the same setting. */
    public void settle() {
        moved = "";
    }

    /**
     * A layer, or the whole network where none is named, as a text to be copied, as JSON.
     *
     * @param form {@code java}, {@code keras}, {@code markdown} or {@code latex}
     */
    public String copy(String form, String layer) {
        Ledger ledger = present.worked().ledger();
        String text = layer.isEmpty()
                ? CopiedText.of(form, present.described().name(), ledger)
                : ledger.entry(layer)
                        .map(entry -> CopiedText.of(form, ledger, entry))
                        .orElse("");
        return JsonWriter.object(json -> json.put("text", text));
    }

    /**
     * Whether {@code typed} is the layer's {@code shape}, or its {@code count}, and if not which slip leads there, as JSON.
     *
     * @param batch examples per step in training
     */
    public String guess(String layer, String asked, String typed, int batch) {
        Ledger ledger = present.worked().ledger();
        return ledger.entry(layer)
                .map(entry ->
                        Guess.of(ledger, entry, asked.equals("shape"), batch).json(typed))
                .orElseGet(() -> JsonWriter.object(json -> json.put("refused", layer + ": nothing comes out of it")));
    }

    /** Before the last change. */
    public String undo() {
        if (!earlier.isEmpty()) {
            present = earlier.pop();
        }
        settle();
        return state();
    }

    /** As it is described; that, too, can be taken back. */
    public String reset() {
        settle();
        return changed("reset", () -> described);
    }

    private String changed(String what, Supplier<Draft> change) {
        try {
            Draft next = change.get();
            if (next.equals(present)) {
                return state();
            }
            if (!what.equals(moved)) {
                earlier.push(present);
            }
            moved = what;
            present = next;
            return state();
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            return JsonWriter.object(json -> json.put("refused", impossible.getMessage()));
        }
    }

    private static Shape shape(String sides) {
        List<Long> numbers = new ArrayList<>();
        int start = 0;
        for (int place = 0; place <= sides.length(); place++) {
            if (place == sides.length() || sides.charAt(place) == TIMES) {
                numbers.add(number(sides.substring(start, place), sides));
                start = place + 1;
            }
        }
        try {
            return Shape.of(numbers);
        } catch (IllegalArgumentException impossible) {
            throw new IllegalArgumentException("the input is impossible: " + impossible.getMessage());
        }
    }

    private static long number(String side, String sides) {
        try {
            return Long.parseLong(side.trim());
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "the input must be sides such as 64x64x1, the channels last, found " + sides);
        }
    }
}
