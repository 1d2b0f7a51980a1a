package cnnbyhand.published;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Count;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Evaluator;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Printed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All arithmetic that the books show is read and computed again. */
class DerivationsTest {

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("entries")
    void everyEquationOfTheBooksEvaluatesToWhatItStates(String model, String layer, Entry entry) {
        List<Evaluator.Equation> equations = Printed.equations(entry);
        assertThat(equations).isNotEmpty();
        assertThat(equations).allSatisfy(equation -> assertThat(Evaluator.value(equation.arithmetic()))
                .isEqualTo(equation.stated()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("entries")
    void everyCountOfTheBooksIsWhatItsArithmeticComesTo(String model, String layer, Entry entry) {
        for (Count count : Printed.counts(entry)) {
            assertThat(Evaluator.value(count.expression().text())).isEqualTo(count.value());
            assertThat(count.derivation()).endsWith(Expression.grouped(count.value()));
        }
    }

    static Stream<Arguments> entries() {
        return Models.ALL.stream().flatMap(model -> model.network().ledger().entries().stream()
                .map(entry -> Arguments.of(model.name(), entry.name(), entry)));
    }
}
