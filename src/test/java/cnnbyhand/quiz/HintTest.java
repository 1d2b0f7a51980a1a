package cnnbyhand.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Row;
import cnnbyhand.byhand.diagnosis.Rules;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A hint explains the letters of its rule, and no others. */
class HintTest {
    private static final Pattern LETTER = Pattern.compile("(?<!['\\w])[b-zA-Z]\\b");

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mnist | conv2d_3 | SHAPE | ⌊(n − f) / s⌋ + 1; n a side of the input, f of the window, s the stride; "
                        + "a channel for each filter",
                "cifar10 | conv2d_1 | SHAPE | ⌈n / s⌉; n a side of the input, s the stride; "
                        + "a channel for each filter",
                "alexnet | conv2 | SHAPE | ⌊(n + 2·p − f) / s⌋ + 1; n a side of the input, f of the window, "
                        + "s the stride, p the padding at either end; a channel for each filter",
                "alexnet | pool1 | SHAPE | ⌈(n − f) / s⌉ + 1; n a side of the input, f of the window, s the stride; "
                        + "all channels stay",
                "mnist | conv2d_3 | PARAMETERS | (f·f·C + 1)·M; f the window's side, C the channels that come in, "
                        + "M the filters"
            })
    void aHintNamesTheLettersOfItsRule(String model, String layer, Cell cell, String hint) {
        assertThat(question(model, layer, cell).hint()).isEqualTo(hint);
    }

    @Test
    void aWindowWithGapsHasALetterForThem() {
        Ledger ledger = Ledger.of(
                Shape.image(28, 28, 1), List.of(Convolution.of("holes", 8, 3).dilation(2)));
        assertThat(Rules.hint(Row.of(ledger, 1, 0), Cell.SHAPE))
                .isEqualTo("⌊(n − ((f − 1)·d + 1)) / s⌋ + 1; n a side of the input, f of the window, s the stride, "
                        + "d the dilation; a channel for each filter");
    }

    @ParameterizedTest
    @MethodSource("cnnbyhand.published.Models#names")
    void noHintExplainsALetterThatItsRuleHasNot(String model) {
        for (Question question : Asked.quiz(Asked.model(model), Level.BOTH).questions()) {
            String[] hint = question.hint().split("; ", 2);
            String explained = hint.length == 1 ? "" : hint[1];
            assertThat(LETTER.matcher(explained).results())
                    .extracting(MatchResult::group)
                    .allMatch(hint[0]::contains, hint[0]);
        }
    }

    private static Question question(String model, String layer, Cell cell) {
        return Asked.quiz(Asked.model(model), Level.BOTH).questions().stream()
                .filter(each -> each.layer().name().equals(layer) && each.cell() == cell)
                .findFirst()
                .orElseThrow();
    }
}
