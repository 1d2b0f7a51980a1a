package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network before and after some of its settings, or its input, were changed.
 *
 * @param before as it is described
 * @param after with the same layers in the same order
 */
public record ChangedNetwork(Network before, Network after) {

    /** A line of both books: the same layer before and after. */
    public record Pair(Entry before, Entry after) {

        /** Whether the layer was changed, or its shapes or its parameters follow from a change elsewhere. */
        public boolean isChanged() {
            return !before.layer().equals(after.layer())
                    || !before.input().equals(after.input())
                    || !before.output().shape().equals(after.output().shape())
                    || addedParameters() != 0;
        }

        /** How many parameters there are more; negative where there are fewer. */
        public long addedParameters() {
            return after.parameters().total().value()
                    - before.parameters().total().value();
        }
    }

    /** One pair for each layer. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int layer = 0; layer < after.ledger().entries().size(); layer++) {
            pairs.add(new Pair(
                    before.ledger().entries().get(layer),
                    after.ledger().entries().get(layer)));
        }
        return pairs;
    }

    /** What was changed, a line for the input and for each layer: {@code conv2d_3: kernel 3×3 → 5×5, stride 1×1 → 2×2}. */
    public List<String> changes() {
        List<String> changes = new ArrayList<>();
        if (!before.input().equals(after.input())) {
            changes.add("input: " + before.input() + " → " + after.input());
        }
        for (Pair pair : pairs()) {
            List<String> settings = settings(pair.before.layer(), pair.after.layer());
            if (!settings.isEmpty()) {
                changes.add(pair.after.name() + ": " + String.join(", ", settings));
            }
        }
        return changes;
    }

    private static List<String> settings(Layer before, Layer after) {
        List<String> settings = new ArrayList<>();
        for (Adjustable setting : after.adjustables()) {
            String earlier = value(before, setting.name());
            if (!earlier.equals(setting.value())) {
                settings.add(setting.name() + " " + earlier + " → " + setting.value());
            }
        }
        return settings;
    }

    private static String value(Layer layer, String setting) {
        Optional<Adjustable> found = layer.adjustables().stream()
                .filter(each -> each.name().equals(setting))
                .findFirst();
        return found.map(Adjustable::value).orElse(Settings.NONE);
    }
}
