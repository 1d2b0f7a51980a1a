package cnnbyhand.byhand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several settings of one layer that are given other values together. */
public final class Adjustments {
    private final Map<String, String> left;
    private Layer layer;
    private Optional<ImpossibleLayer> fault = Optional.empty();

    private Adjustments(Layer layer, Map<String, String> values) {
        this.layer = layer;
        this.left = new LinkedHashMap<>(values);
    }

    /**
     * The layer with these values for these settings, in whatever order they go together: a stride has to grow before an
     * output padding does, and only a window that is not padded to the same size has a rounding.
     *
     * @param values what was typed, by the settings' names
     * @throws RefusedValue where the layer has no such setting, or the setting no such value
     * @throws ImpossibleLayer where they do not go together
     */
    public static Layer of(Layer layer, Map<String, String> values) {
        Adjustments adjustments = new Adjustments(layer, values);
        while (!adjustments.left.isEmpty()) {
            adjustments.adjustNext();
        }
        return adjustments.layer;
    }

    /** Of those that are left, the first that the layer can take. */
    private void adjustNext() {
        fault = Optional.empty();
        List<Adjustable> all = layer.adjustables();
        if (all.stream().noneMatch(this::isAdjusted)) {
            fault.ifPresent(impossible -> {
                throw impossible;
            });
            List<String> names = all.stream().map(Adjustable::name).toList();
            throw new RefusedValue(
                    "setting",
                    Allowed.word(names.isEmpty() ? List.of(Settings.NONE) : names),
                    left.keySet().iterator().next());
        }
    }

    private boolean isAdjusted(Adjustable setting) {
        if (!left.containsKey(setting.name())) {
            return false;
        }
        try {
            layer = setting.with(left.get(setting.name()));
            left.remove(setting.name());
            return true;
        } catch (ImpossibleLayer impossible) {
            fault = Optional.of(impossible);
            return false;
        }
    }
}
