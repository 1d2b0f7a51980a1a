package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenComesToWhatItSays(@ForAll("arithmetic") Expression expression) {
        assertThat(Evaluator.value(expression.text())).isEqualTo(expression.value());
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void anEquationEndsWithItsValueAndABareNumberIsNotMadeOne(@ForAll("arithmetic") Expression expression) {
        String result = Expression.grouped(expression.value());
        boolean bare = expression.text().matches("\\d+");
        assertThat(expression.equation()).isEqualTo(bare ? result : expression.text() + " = " + result);
    }

    @Test
    void parenthesesStandOnlyWhereTheyAreNeeded() {
        Expression three = Expression.of(3);
        assertThat(three.times(3).times(1).plus(1).times(32).equation()).isEqualTo("(3·3·1 + 1)·32 = 320");
        assertThat(three.plus(4).minus(three.times(2)).equation()).isEqualTo("3 + 4 − 3·2 = 1");
        assertThat(three.minus(Expression.of(2).minus(1)).equation()).isEqualTo("3 − (2 − 1) = 2");
    }

    @Test
    void aDivisionRoundsAsItsBracketsSayAlsoBelowZero() {
        Expression minusThree = Expression.of(2).minus(5);
        assertThat(minusThree.dividedDown(2).equation()).isEqualTo("⌊(2 − 5) / 2⌋ = -2");
        assertThat(minusThree.dividedUp(2).equation()).isEqualTo("⌈(2 − 5) / 2⌉ = -1");
    }

    @Test
    void aDivisionWithoutBracketsLeavesNoRemainder() {
        assertThat(Expression.of(9).minus(1).dividedBy(4).equation()).isEqualTo("(9 − 1) / 4 = 2");
        assertThatThrownBy(() -> Expression.of(9).dividedBy(4)).hasMessage("9 is not a multiple of 4");
    }

    @ParameterizedTest(name = "{0} is printed as {1}")
    @CsvSource({"0, 0", "999, 999", "1000, '1,000'", "9216, '9,216'", "-9999, '-9,999'", "1199882, '1,199,882'"})
    void numbersFromAThousandOnHaveSeparators(long number, String printed) {
        assertThat(Expression.grouped(number)).isEqualTo(printed);
    }

    @Test
    void whatDoesNotFit64BitsIsRefusedWithBothValues() {
        Expression most = Expression.of(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.times(2))
                .hasMessage("a count must fit 64 bits, found 9,223,372,036,854,775,807 · 2");
        assertThatThrownBy(() -> most.plus(1))
                .hasMessage("a count must fit 64 bits, found 9,223,372,036,854,775,807 + 1");
        assertThatThrownBy(() -> Expression.of(-2).minus(most))
                .hasMessage("a count must fit 64 bits, found -2 − 9,223,372,036,854,775,807");
    }

    @Provide
    Arbitrary<Expression> arithmetic() {
        Arbitrary<Expression> numbers = Arbitraries.longs().between(0, 400).map(Expression::of);
        return Arbitraries.recursive(() -> numbers, ExpressionTest::combined, 0, 4);
    }

    private static Arbitrary<Expression> combined(Arbitrary<Expression> parts) {
        Arbitrary<Long> numbers = Arbitraries.longs().between(1, 12);
        Arbitrary<Integer> operations = Arbitraries.integers().between(0, 7);
        return Combinators.combine(parts, parts, numbers, operations).as(ExpressionTest::combine);
    }

    private static Expression combine(Expression one, Expression other, long number, int operation) {
        return switch (operation) {
            case 0 -> one.plus(other);
            case 1 -> one.minus(other);
            case 2 -> one.times(other);
            case 3 -> one.plus(number).times(number);
            case 4 -> one.minus(number);
            case 5 -> one.dividedDown(number);
            case 6 -> one.dividedUp(number);
            default -> one.times(number).dividedBy(number);
        };
    }
}
