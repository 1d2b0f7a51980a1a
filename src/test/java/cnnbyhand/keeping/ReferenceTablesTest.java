package cnnbyhand.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables that were recorded with each full run are made anew and compared cell by cell. After a wanted change,
 * {@code mvn test -Dtest=ReferenceTablesTest -Drecord.tables=true} records them anew.
 */
class ReferenceTablesTest {
    private static final Path REFERENCE = Path.of("results/reference");
    private static final List<String> TABLES = List.of("table.txt", "table.md", "table.csv", "derivations.txt");

    @TempDir
    private Path out;

    @ParameterizedTest(name = "{0}")
    @MethodSource("recorded")
    void everyCellOfARecordedTableIsWhatItIsToday(Model model) throws IOException {
        Path made = made(model);
        for (String table : TABLES) {
            Path recorded = REFERENCE.resolve(model.name()).resolve(table);
            if (Boolean.getBoolean("record.tables")) {
                Files.write(recorded, Files.readAllBytes(made.resolve(table)));
            }
            assertThat(differences(recorded, made.resolve(table))).isEmpty();
        }
    }

    @Test
    void aWrongDigitInARecordedTableIsFoundInItsCell() throws IOException {
        Path right = Files.writeString(out.resolve("right.csv"), "layer,parameters\ntotal,1199882\n");
        Path wrong = Files.writeString(out.resolve("wrong.csv"), "layer,parameters\ntotal,1199883\n");
        assertThat(differences(wrong, right)).containsExactly("wrong.csv row 2, cell 2 must be 1199882, found 1199883");
    }

    @Test
    void aRowTooFewIsFound() throws IOException {
        Path right = Files.writeString(out.resolve("right.txt"), "layer  parameters\ntotal  1,290\n");
        Path wrong = Files.writeString(out.resolve("wrong.txt"), "layer  parameters\n");
        assertThat(differences(wrong, right)).containsExactly("wrong.txt must have 2 rows, found 1");
    }

    private Path made(Model model) throws IOException {
        MultiLayerNetwork network = new MultiLayerNetwork(model.configuration(1));
        network.init();
        Verdict verdict = Check.of(model, network);
        ModelResults results = new ModelResults(model, ResultFolder.open(out, model.name()));
        results.writeDerivations();
        results.writeBooks(verdict);
        return out.resolve(model.name());
    }

    private static List<String> differences(Path recorded, Path made) throws IOException {
        List<List<String>> found = cells(recorded);
        List<List<String>> wanted = cells(made);
        String name = recorded.getFileName().toString();
        List<String> differences = new ArrayList<>();
        for (int row = 0; row < Math.min(found.size(), wanted.size()); row++) {
            differences.addAll(differences(name + " row " + (row + 1), found.get(row), wanted.get(row)));
        }
        if (found.size() != wanted.size()) {
            differences.add(name + " must have " + wanted.size() + " rows, found " + found.size());
        }
        return differences;
    }

    private static List<String> differences(String row, List<String> found, List<String> wanted) {
        List<String> differences = new ArrayList<>();
        for (int cell = 0; cell < Math.max(found.size(), wanted.size()); cell++) {
            String right = cell < wanted.size() ? wanted.get(cell) : "nothing";
            String other = cell < found.size() ? found.get(cell) : "nothing";
            if (!right.equals(other)) {
                differences.add(row + ", cell " + (cell + 1) + " must be " + right + ", found " + other);
            }
        }
        return differences;
    }

    private static List<List<String>> cells(Path table) throws IOException {
        String text = Files.readString(table);
        if (table.toString().endsWith(".csv")) {
            try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
                return parser.getRecords().stream().map(row -> row.toList()).toList();
            }
        }
        String between = table.toString().endsWith(".md") ? "\\s*\\|\\s*" : "\\s{2,}";
        return text.lines().map(line -> List.of(line.strip().split(between))).toList();
    }

    private static Stream<Named<Model>> recorded() {
        return Models.ALL.stream()
                .filter(model -> Files.exists(REFERENCE.resolve(model.name())))
                .map(model -> Named.of(model.name(), model));
    }
}
