package cnnbyhand.explorer.page;

import cnnbyhand.byhand.Adjustable;
import cnnbyhand.byhand.Allowed;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Settings;
import java.util.stream.Collectors;

/** What can be changed of a layer. */
final class LayerSettings {
    private LayerSettings() {}

    /** @throws IllegalArgumentException if the layer has no such setting, or cannot have that value */
    static Layer changed(Layer layer, String setting, String value) {
        for (Adjustable each : layer.adjustables()) {
            if (each.name().equals(setting)) {
                return each.with(value);
            }
        }
        String names = layer.adjustables().stream().map(Adjustable::name).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(layer.name() + ": a setting must be one of "
                + (names.isEmpty() ? Settings.NONE : names) + ", found " + setting);
    }

    /** Each by its name and its present value. */
    static String values(Layer layer) {
        return JsonWriter.array(
                layer.adjustables(),
                setting -> JsonWriter.object(
                        json -> json.put("name", setting.name()).put("value", setting.value())));
    }

    /** Each with what it can be. */
    static String json(Layer layer) {
        return JsonWriter.array(layer.adjustables(), LayerSettings::json);
    }

    private static String json(Adjustable setting) {
        Allowed allowed = setting.allowed();
        return JsonWriter.object(json -> json.put("name", setting.name())
                .put("value", setting.value())
                .put("form", allowed.form().name())
                .put("least", bound(allowed.least()))
                .put("most", bound(allowed.most()))
                .raw("step", Long.toString(allowed.step()))
                .raw("sides", Integer.toString(allowed.sides()))
                .raw("words", JsonWriter.array(allowed.words(), JsonWriter::quoted))
                .put("allowed", allowed.sentence()));
    }

    /** Empty where there is none. */
    private static String bound(double number) {
        if (Math.abs(number) == Double.MAX_VALUE) {
            return "";
        }
        return number == Math.rint(number) ? Long.toString((long) number) : Settings.number(number);
    }
}
