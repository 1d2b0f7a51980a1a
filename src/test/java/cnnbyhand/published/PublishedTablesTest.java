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

    @ParameterizedTest(name = "{0} has {1} parameters")
    @CsvSource({"mnist, 1199882", "vgg, 329962", "cifar10-5x5, 1241474", "cifar10, 1250858"})
    void thePrintedTotalIsTheColumnsSumAndNothingIsUntrained(String model, long total) {
        Published published = Models.named(model).orElseThrow().published();
        long column = published.rows().stream()
                .mapToLong(Published.PrintedRow::parameters)
                .sum();
        assertThat(column).isEqualTo(total);
        assertThat(published.total()).hasValue(total);
        assertThat(published.trainable()).hasValue(total);
        assertThat(ledger(model).parameters()).isEqualTo(total);
        assertThat(ledger(model).trained()).isEqualTo(total);
    }

    @ParameterizedTest(name = "{0} prints one row a layer, in the layers'' order")
    @CsvSource({"mnist, 8", "vgg, 12", "cifar10-5x5, 18", "cifar10, 18"})
    void aFullTableHasARowForEveryLayer(String model, int rows) {
        List<String> printed = Models.named(model).orElseThrow().published().rows().stream()
                .map(Published.PrintedRow::layer)
                .toList();
        assertThat(printed).hasSize(rows);
        assertThat(printed)
                .isEqualTo(ledger(model).entries().stream().map(Entry::name).toList());
    }

    @Test
    void onlyTheShapeThatAMachineCutOffIsLeftOut() {
        assertThat(rows().map(Arguments::get)
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
