package cnnbyhand.checking;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;

/**
 * Which row of a document Deeplearning4j hides in a preprocessor: a flatten has no layer of its own there, and so no
 * name, but stands before the layer that the document names next.
 */
final class Alignment {
    private final Map<String, String> rowBefore = new HashMap<>();

    Alignment(Ledger ledger) {
        List<Entry> entries = ledger.entries();
        for (int row = 1; row < entries.size(); row++) {
            if (entries.get(row - 1).layer().flattens()) {
                rowBefore.put(entries.get(row).name(), entries.get(row - 1).name());
            }
        }
    }

    /** The document's row for the preprocessor before {@code layer}, or a description where the document has none. */
    String rowBefore(String layer) {
        return rowBefore.getOrDefault(layer, "(before " + layer + ")");
    }

    /** A layer's name in Deeplearning4j, or its index where it was given none. */
    static String name(Layer layer) {
        String name = layer.conf().getLayer().getLayerName();
        return name == null ? "layer" + layer.getIndex() : name;
    }
}
