package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A network as a program in Python for Keras 3; a layer that it has no words for is a remark. */
final class KerasCode {
    private KerasCode() {}

    static String network(String name, Ledger ledger) {
        return """
                import keras
                from keras import layers

                model = keras.Sequential(
                    [
                        keras.Input(shape=%s),
                %s
                    ],
                    name=%s,
                )
                """
                .formatted(
                        PythonCall.tuple(ledger.input().sides()),
                        ledger.entries().stream()
                                .flatMap(entry -> lines(entry).stream())
                                .map(line -> "        " + line)
                                .collect(Collectors.joining("\n")),
                        PythonCall.quoted(name));
    }

    static String layer(Entry entry) {
        return lines(entry).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> lines(Entry entry) {
        try {
            return calls(entry).stream().map(call -> call + ",").toList();
        } catch (NotWritten reason) {
            return List.of("# " + entry.name() + " is left out: " + reason.getMessage());
        }
    }

    private static List<PythonCall> calls(Entry entry) {
        Layer layer = entry.layer().unfrozen();
        PythonCall call = KerasLayers.of(layer, entry.input()).with("name", PythonCall.quoted(entry.name()));
        List<PythonCall> calls = new ArrayList<>();
        Optional<Window> window = layer.window();
        if (window.isPresent() && KerasWindow.isExplicit(window.get())) {
            calls.add(KerasWindow.zeros(entry.name(), window.get()));
        }
        calls.add(call.unless(!entry.parameters().isFrozen(), "trainable", "False"));
        return calls;
    }
}
