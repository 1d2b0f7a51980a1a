package cnnbyhand.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code conv2d_3:kernel=5,stride=2;dense_3:units=64}. */
final class ChangeText {
    private final String text;
    private final Map<String, Map<String, String>> layers = new LinkedHashMap<>();

    private ChangeText(String text) {
        this.text = text;
    }

    /**
     * What was typed, by the layer's name and the setting's.
     *
     * @throws WrongCommand where it is written otherwise, or a setting has two values
     */
    static Map<String, Map<String, String>> read(String text) throws WrongCommand {
        ChangeText reader = new ChangeText(text);
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                reader.readLayer(part);
            }
        }
        if (reader.layers.isEmpty()) {
            throw reader.malformed();
        }
        return reader.layers;
    }

    /** A layer's name may have colons; a setting's has none. */
    private void readLayer(String part) throws WrongCommand {
        int equals = part.indexOf('=');
        int colon = part.lastIndexOf(':', Math.max(equals, 0));
        if (colon < 0 || part.substring(0, colon).isBlank()) {
            throw malformed();
        }
        String layer = part.substring(0, colon).strip();
        for (String setting : part.substring(colon + 1).split(",", -1)) {
            readSetting(layer, setting);
        }
    }

    private void readSetting(String layer, String setting) throws WrongCommand {
        int equals = setting.indexOf('=');
        if (equals < 0 || setting.substring(0, equals).isBlank()) {
            throw malformed();
        }
        String name = word(setting.substring(0, equals));
        Map<String, String> values = layers.computeIfAbsent(layer, each -> new LinkedHashMap<>());
        if (values.put(name, setting.substring(equals + 1).strip()) != null) {
            throw new WrongCommand(
                    "change must be one value for each setting, found " + name + " of " + layer + " twice");
        }
    }

    /** {@code Depth multiplier}, {@code depth_multiplier} and {@code depth-multiplier} are one setting. */
    private static String word(String name) {
        return name.strip().toLowerCase(java.util.Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    private WrongCommand malformed() {
        return RawOptions.wrong(Option.CHANGE, Option.CHANGE.allowed(), text, Optional.empty());
    }
}
