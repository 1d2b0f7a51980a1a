package cnnbyhand.published;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-kept books against what the documents print. */
class PublishedTablesTest {

    @ParameterizedTest(name = "{0} {1} is as its document prints it")
    @MethodSource("rows")
    void everyPrintedRowFollowsByArithmetic(String model, String layer, Published.PrintedRow row) {
        Entry entry = ledger(model).entry(layer).orElseThrow();
        assertThat(entry.parameters().total().value()).isEqualTo(row.parameters());
        row.output().ifPresent(print -> assertThat(entry.output().shape()).isEqualTo(print));
    }

    @ParameterizedTest(name = "{0} prints {1} parameters in {2} rows")
    @CsvSource({"mnist, 1199882, 8", "vgg, 329962, 12", "cifar10-5x5, 1241474, 18", "cifar10, 1250858, 18"})
    void theFullTablesAreTheDocuments(String model, long total, int rows) {
        Published published = Models.named(model).orElseThrow().published();
        assertThat(published.total()).hasValue(total);
        assertThat(published.trainable()).hasValue(total);
        assertThat(published.rows()).hasSize(rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fullTables")
    void aPrintedTotalIsTheColumnsSumAndTheBooks(String model) {
        Published published = Models.named(model).orElseThrow().published();
        long column = published.rows().stream()
                .mapToLong(Published.PrintedRow::parameters)
                .sum();
        assertThat(published.total()).hasValue(column);
        assertThat(ledger(model).parameters()).isEqualTo(column);
        assertThat(published.trainable()).hasValue(ledger(model).trained());
    }

    @ParameterizedTest(name = "{0} prints one row per layer, in the order of the layers")
    @MethodSource("fullTables")
    void aFullTableHasARowForEveryLayer(String model) {
        List<String> printed = Models.named(model).orElseThrow().published().rows().stream()
                .map(Published.PrintedRow::layer)
                .toList();
        assertThat(printed)
                .isEqualTo(ledger(model).entries().stream().map(Entry::name).toList());
    }

    @Test
    void onlyTheShapeThatAMachineCutOffIsLeftOut() {
        List<String> documents = List.of("mnist", "vgg", "cifar10-5x5", "cifar10");
        assertThat(rows().map(Arguments::get)
                        .filter(row -> documents.contains(row[0]))
                        .filter(row -> ((Published.PrintedRow) row[2]).output().isEmpty()))
                .extracting(row -> row[0] + " " + row[1])
                .containsExactly("vgg dropout_2");
    }

    @ParameterizedTest(name = "alexnet {0} takes {1} and gives {2}")
    @CsvSource({
        "conv1, 3, 96", "bn1, 96, 96", "conv2, 96, 256", "bn2, 256, 256", "conv3, 256, 384",
        "conv4, 384, 384", "conv5, 384, 256", "fc6, 9216, 4096", "fc7, 4096, 4096", "fc8, 4096, 1000"
    })
    void alexnetsConstructorCallsFollowByArithmetic(String layer, long inputs, long outputs) {
        Entry entry = ledger("alexnet").entry(layer).orElseThrow();
        assertThat(depth(entry.input())).isEqualTo(inputs);
        assertThat(depth(entry.output().shape())).isEqualTo(outputs);
        assertThat(Models.named("alexnet").orElseThrow().published().arguments())
                .contains(new Published.Arguments(layer, inputs, outputs));
    }

    private static List<String> fullTables() {
        return Models.ALL.stream()
                .filter(model -> model.published().total().isPresent())
                .map(Model::name)
                .toList();
    }

    static Stream<Arguments> rows() {
        return Models.ALL.stream().flatMap(model -> model.published().rows().stream()
                .map(row -> Arguments.of(model.name(), row.layer(), row)));
    }

    private static Ledger ledger(String model) {
        return Models.named(model).orElseThrow().network().ledger();
    }

    private static long depth(Shape shape) {
        return shape.channels();
    }
}
