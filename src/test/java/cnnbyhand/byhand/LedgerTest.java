package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds for every book, whatever its layers. */
class LedgerTest {

    @Property
    void theThreeKindsOfParametersAreTheTotalAndAreWhatTheArraysHold(@ForAll long seed) {
        for (Entry entry : RandomNetwork.ledger(seed).entries()) {
            Parameters counted = entry.parameters();
            long parts = counted.weights().value()
                    + counted.biases().value()
                    + counted.statistics().value();
            assertThat(counted.total().value()).as(entry.name()).isEqualTo(parts);
            assertThat(cells(entry.arrays())).as(entry.name()).isEqualTo(parts);
        }
    }

    @Property
    void everyEquationInABookEvaluatesToWhatItStates(@ForAll long seed) {
        for (Entry entry : RandomNetwork.ledger(seed).entries()) {
            assertThat(Printed.equations(entry))
                    .allSatisfy(equation ->
                            assertThat(Evaluator.value(equation.arithmetic())).isEqualTo(equation.stated()));
            assertThat(Printed.counts(entry)).allSatisfy(count -> assertThat(
                            Evaluator.value(count.expression().text()))
                    .isEqualTo(count.value()));
        }
    }

    @Property
    void eachLayerTakesWhatTheOneBeforeItGives(@ForAll long seed) {
        Ledger ledger = RandomNetwork.ledger(seed);
        Shape carriedOver = ledger.input();
        for (Entry entry : ledger.entries()) {
            assertThat(entry.input()).isEqualTo(carriedOver);
            carriedOver = entry.output().shape();
        }
    }

    @Property
    void eachColumnAddsUpToItsTotal(@ForAll long seed) {
        Ledger ledger = RandomNetwork.ledger(seed);
        long parameters = 0;
        long trained = 0;
        long multiplyAccumulates = 0;
        long bytes = 0;
        for (Entry entry : ledger.entries()) {
            parameters += cells(entry.arrays());
            trained += entry.parameters().trained();
            multiplyAccumulates += entry.multiplyAccumulates().value();
            bytes += 4 * entry.output().shape().values().value();
        }
        assertThat(ledger.parameters()).isEqualTo(parameters);
        assertThat(ledger.trained()).isEqualTo(trained);
        assertThat(ledger.statistics()).isEqualTo(parameters - trained);
        assertThat(ledger.multiplyAccumulates()).isEqualTo(multiplyAccumulates);
        assertThat(ledger.activationBytes()).isEqualTo(bytes);
    }

    @Test
    void aLayerIsFoundByItsNameAndOnlyByThat() {
        Ledger ledger = Ledger.of(Shape.image(4, 4, 1), List.of(new Flatten("flatten")));
        assertThat(ledger.entry("flatten")).isPresent();
        assertThat(ledger.entry("flatten_1")).isEmpty();
    }

    private static long cells(List<ParameterArray> tensors) {
        long cells = 0;
        for (ParameterArray tensor : tensors) {
            cells += tensor.sides().stream().reduce(1L, (one, other) -> one * other);
        }
        return cells;
    }
}
