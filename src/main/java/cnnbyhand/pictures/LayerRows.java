package cnnbyhand.pictures;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The rows of all layers. A layer that only passes values on is shown on the scale of the row that they come from. */
final class LayerRows {
    private final List<Entry> entries;
    private final SortedMap<Integer, String> classes;
    private final List<Map<String, INDArray>> passes;

    /** @param passes what comes out behind every layer by name, in each of the passes that are shown side by side */
    LayerRows(Network network, SortedMap<Integer, String> classes, List<Map<String, INDArray>> passes) {
        entries = network.ledger().entries();
        this.classes = classes;
        this.passes = passes;
    }

    List<LayerRow> all() {
        List<LayerRow> rows = new ArrayList<>();
        SignedScale scale = null;
        for (Entry entry : entries) {
            List<float[]> values = values(entry);
            scale = scale != null && entry.layer().passesOn() ? scale : SignedScale.of(values);
            rows.add(row(entry, values, scale));
        }
        return rows;
    }

    private LayerRow row(Entry entry, List<float[]> values, SignedScale scale) {
        if (entry.layer().rests() && !isLast(entry)) {
            return new LayerRow(entry, List.of());
        }
        return new LayerRow(
                entry, values.stream().map(each -> picture(entry, each, scale)).toList());
    }

    private List<float[]> values(Entry entry) {
        return passes.stream()
                .map(pass -> pass.get(entry.name()).dup('c').data().asFloat())
                .toList();
    }

    private OutputPicture picture(Entry entry, float[] values, SignedScale scale) {
        if (entry.output().shape().isImage()) {
            return new ChannelTiles(entry.output().shape(), values, scale);
        } else if (isLast(entry)) {
            return new ProbabilityBars(values, classes);
        }
        return values.length > UnitCells.MOST
                ? new VectorStrip(values, scale)
                : new UnitCells(values, names(values.length), scale);
    }

    private boolean isLast(Entry entry) {
        return entry.name().equals(entries.get(entries.size() - 1).name());
    }

    /** The classes' names for as many units as there are outputs, numbers for others. */
    private List<String> names(int units) {
        boolean outputs =
                units == entries.get(entries.size() - 1).output().shape().channels();
        return IntStream.range(0, units)
                .mapToObj(unit -> outputs ? classes.getOrDefault(unit, Integer.toString(unit)) : "" + unit)
                .toList();
    }
}
