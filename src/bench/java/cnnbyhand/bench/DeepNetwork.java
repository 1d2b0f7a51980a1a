package cnnbyhand.bench;

import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long it takes until the tables of a network with many layers are on the screen. */
final class DeepNetwork implements Section {

    @Override
    public String title() {
        return "A network of " + KerasDeep.LAYERS + " layers";
    }

    @Override
    public List<String> lines(Settings settings) throws IOException {
        List<Start> starts = new ArrayList<>();
        try (FreshCopy copy = new FreshCopy();
                ScratchFolder scratch = new ScratchFolder()) {
            Path file = scratch.path().resolve("deep.json");
            KerasDeep.write(file);
            String[] options = {"-Dnetwork=" + file, "-Dout=" + scratch.path().resolve("results")};
            copy.start(options);
            for (int round = 0; round < settings.rounds(); round++) {
                starts.add(copy.start(options));
            }
        }
        List<String> lines = new ArrayList<>(List.of(
                "From typing `mvn exec:java -Dnetwork=deep.json -Dtrain=false` to the first line of the two books, and to the verdict,"
                        + " as above; the file is Keras's, of convolutions and a dense layer.",
                ""));
        lines.addAll(new Table(columns(), List.of(cells(starts))).markdown());
        return lines;
    }

    private static List<String> cells(List<Start> starts) {
        return List.of(
                Integer.toString(KerasDeep.LAYERS),
                FirstTable.spread(starts.stream().map(Start::table).toList()),
                FirstTable.spread(starts.stream().map(Start::verdict).toList()));
    }

    private static List<Column> columns() {
        return List.of(Column.number("layers"), Column.number("two books"), Column.number("verdict"));
    }
}
