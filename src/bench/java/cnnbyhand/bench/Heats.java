package cnnbyhand.bench;

import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The page's part on PyTorch's ways. */
final class Heats {
    private final Map<String, Heat> heats;

    /** By model. */
    Heats(Map<String, Heat> heats) {
        this.heats = heats;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "### PyTorch's ways",
                "",
                "Images a second while PyTorch trains by DJL or by JavaCPP (`org.bytedeco:pytorch`), in alternating and"
                        + " shorter rounds of its own; the fastest way of each model is bold. It is the one above, where it was measured anew.",
                "Spinning briefly is `GOMP_SPINCOUNT=1000`. An allocator that keeps memory is `MALLOC_ARENA_MAX=1`,"
                        + " `MALLOC_MMAP_THRESHOLD_=1000000000` and `MALLOC_TRIM_THRESHOLD_=4000000000`, or `jemalloc` where Debian's"
                        + " `libjemalloc2` is installed. JavaCPP's steps end in PyTorch's fused SGD, which DJL does not offer.",
                "The allocator matters most where a fresh page of memory is dear, as on a virtual machine; on other machines"
                        + " these ways may differ less.",
                ""));
        lines.addAll(table().markdown());
        return lines;
    }

    private Table table() {
        List<List<String>> rows = Stream.of(PyTorchWay.values()).map(this::row).toList();
        List<Column> columns = new ArrayList<>(List.of(Column.text("way")));
        heats.keySet().forEach(model -> columns.add(Column.number(model)));
        return new Table(columns, rows);
    }

    private List<String> row(PyTorchWay way) {
        List<String> cells = new ArrayList<>(List.of(way.title()));
        heats.forEach((model, heat) -> {
            String rates = heat.rounds().get(way).rates(Subject.documented(model));
            cells.add(way == heat.fastest() ? "**" + rates + "**" : rates);
        });
        return cells;
    }
}
