package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    private static final Shape TEN_WORDS = Shape.vector(10);

    @Test
    void eachNumberGivesAStepAndEachWordHasARow() {
        Embedding layer = new Embedding("embedding", 1000, 64);
        assertThat(layer.output(TEN_WORDS).shape()).isEqualTo(Shape.sequence(10, 64));
        assertThat(layer.output(TEN_WORDS).derivation()).isEqualTo("10");
        assertThat(layer.parameters(TEN_WORDS).total().derivation()).isEqualTo("1,000·64 = 64,000");
        assertThat(layer.parameters(TEN_WORDS).trained()).isEqualTo(64_000);
        assertThat(layer.arrays(TEN_WORDS)).hasToString("[weights 1,000×64]");
        assertThat(layer.vocabulary()).isEqualTo(1000);
    }

    @Test
    void aNumberIsReplacedByItsRow() {
        Values table = Values.of(new double[] {1, 2, 10, 20, 100, 200}, 3, 2);
        Cells cells = new Embedding("embedding", 3, 2)
                .cells(
                        Shape.vector(4),
                        Values.of(new double[] {2, 0, 2, 1.9}, 4),
                        Map.of(ParameterArray.Role.WEIGHTS, table));
        assertThat(cells.at(0, 0).value()).isEqualTo(100);
        assertThat(cells.at(1, 1).value()).isEqualTo(2);
        assertThat(cells.at(1, 2).value()).isEqualTo(200);
        assertThat(cells.at(0, 3).value()).isEqualTo(10);
        assertThat(cells.at(0, 3).arithmetic()).isEqualTo("10.00, in row 1 of the table");
    }

    @Test
    void whatIsNoTableOrNoRowOfNumbersIsRefused() {
        assertThatThrownBy(() -> new Embedding("e", 0, 1)).hasMessage("e: words must be at least 1, found 0");
        assertThatThrownBy(() -> new Embedding("e", 1, 0))
                .hasMessage("e: the length of a row must be at least 1, found 0");
        assertThatThrownBy(() -> new Embedding("e", 9, 2).output(Shape.sequence(3, 4)))
                .hasMessage("e: the input must be a vector of whole numbers, found 3×4");
    }
}
