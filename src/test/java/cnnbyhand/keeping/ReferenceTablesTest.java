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
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables that were recorded with each full run are made again and compared cell by cell. After a wanted change,
 * {@code mvn test -Dtest=ReferenceTablesTest -Drecord.tables=true} records them again.
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
        List<String> differences = new ArrayList<>();
        for (String table : TABLES) {
            Path recorded = REFERENCE.resolve(model.name()).resolve(table);
            if (Boolean.getBoolean("record.tables")) {
                Files.write(recorded, Files.readAllBytes(made.resolve(table)));
            }
            differences.addAll(RecordedTable.differences(recorded, made.resolve(table)));
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void aWrongCellIsFoundInItsRowAndColumn(String name, String right, String wrong, String difference)
            throws IOException {
        Path made = Files.writeString(out.resolve("made-" + name), right);
        Path recorded = Files.writeString(out.resolve(name), wrong);
        assertThat(RecordedTable.differences(recorded, made)).containsExactly(recorded + difference);
        assertThat(RecordedTable.differences(made, made)).isEmpty();
    }

    static Stream<Arguments> aWrongCellIsFoundInItsRowAndColumn() {
        return Stream.of(
                Arguments.of(
                        "table.csv",
                        "layer,parameters\ntotal,1199882\n",
                        "layer,parameters\ntotal,1199883\n",
                        ", row total, column parameters: must be 1199882, found 1199883"),
                Arguments.of(
                        "table.csv",
                        "layer,derived\nconv,\"a, b\"\n",
                        "layer,derived\nconv,\"a, c\"\n",
                        ", row conv, column derived: must be a, b, found a, c"),
                Arguments.of(
                        "table.md",
                        "vgg: a document\n\n| layer | parameters |\n| --- | ---: |\n| conv | 1,290 |\n",
                        "vgg: a document\n\n| layer | parameters |\n| --- | ---: |\n| conv | 1290 |\n",
                        ", row conv, column parameters: must be 1,290, found 1290"),
                Arguments.of(
                        "table.txt",
                        "layer  parameters  by hand  parameters\n──\ntotal   1,199,882            1,199,882\n",
                        "layer  parameters  by hand  parameters\n──\ntotal   1,199,882            1,199,883\n",
                        ", row total, column parameters (4): must be 1,199,882, found 1,199,883"),
                Arguments.of(
                        "table.txt",
                        "layer  type\n──\nconv   convolution\n\n32 shapes agree\n",
                        "layer  type\n──\nconv   convolution\n\n33 shapes agree\n",
                        ", row 5, column 1: must be 32 shapes agree, found 33 shapes agree"),
                Arguments.of(
                        "derivations.txt",
                        "conv  convolution\n  parameters  (3·3·1 + 1)·32  (9 + 1)·32 = 320\n",
                        "conv  convolution\n  parameters  (3·3·1 + 1)·32  (9 + 1)·32 = 321\n",
                        ", row conv parameters, column 3: must be (9 + 1)·32 = 320, found (9 + 1)·32 = 321"),
                Arguments.of("table.csv", "a\nb\n", "a\n", ": must have 2 rows, found 1"),
                Arguments.of(
                        "table.md",
                        "| a | b | c |\n| x | y | z |\n",
                        "| a | b | c |\n| x | y |\n",
                        ", row x, column c: must be z, found nothing"),
                Arguments.of(
                        "table.txt",
                        "layer  type\nconv   a\n",
                        "layer  type\nconv    a\n",
                        ": cells agree, spaces or line ends do not"));
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

    private static Stream<Named<Model>> recorded() {
        return Models.ALL.stream()
                .filter(model -> Files.exists(REFERENCE.resolve(model.name())))
                .map(model -> Named.of(model.name(), model));
    }
}
