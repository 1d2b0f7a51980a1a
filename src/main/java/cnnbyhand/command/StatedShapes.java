package cnnbyhand.command;

import cnnbyhand.byhand.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code -Dpartial}: whether layers of unknown kinds are let through, and with which output shapes. */
final class StatedShapes {
    private static final String JOINED = ";";

    private StatedShapes() {}

    /** Output shapes by the layers' names; nothing where layers of unknown kinds are refused. */
    static Optional<Map<String, Shape>> of(RawOptions typed) throws WrongCommand {
        String text = typed.text(Option.PARTIAL);
        return switch (text) {
            case "false" -> Optional.empty();
            case "true" -> Optional.of(Map.of());
            default -> Optional.of(shapes(Option.PARTIAL, text));
        };
    }

    /** Shapes by name: {@code lambda_1:7x7x64;lambda_2:10}. */
    static Map<String, Shape> shapes(Option option, String text) throws WrongCommand {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (String each : text.split(JOINED, -1)) {
            int colon = each.lastIndexOf(':');
            Optional<Shape> shape = NetworkChange.shape(each.substring(colon + 1));
            boolean named = colon > 0 && shape.isPresent();
            if (!named || shapes.put(each.substring(0, colon), shape.get()) != null) {
                throw RawOptions.wrong(option, option.allowed(), text, Optional.empty());
            }
        }
        return shapes;
    }
}
