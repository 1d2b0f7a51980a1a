package cnnbyhand.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerParserTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "26,26,32",
                "26, 26, 32",
                "26x26x32",
                "26 X 26 X 32",
                "26×26×32",
                "26·26·32",
                "26*26*32",
                "26 26 32",
                "26;26;32",
                "(26, 26, 32)",
                "[26, 26, 32]",
                "(26, 26, 32,)",
                "(26, 26, 32",
                "(None, 26, 26, 32)",
                "none,26,26,32",
                "(?, 26, 26, 32)",
                "[-1, 26, 26, 32]",
                "  26,26,32\t",
                "٢٦,٢٦,٣٢",
                "𝟮𝟲×𝟮𝟲×𝟯𝟮",
                "026,26,32"
            })
    void aShapeIsReadHoweverPeopleAndDocumentsWriteIt(String typed) {
        assertThat(AnswerParser.of(Cell.SHAPE, typed)).contains(Value.of(26, 26, 32));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "9216",
                "9,216",
                "9 216",
                "9.216",
                "9'216",
                "9’216",
                "9216.0",
                "9\u00a0216",
                "(None, 9216)",
                "(None, 9,216)",
                "(9216,)",
                "[9216]"
            })
    void aFlatShapeIsOneNumber(String typed) {
        assertThat(AnswerParser.of(Cell.SHAPE, typed)).contains(Value.of(9216));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1199882",
                "1,199,882",
                "1 199 882",
                "1.199.882",
                "1'199'882",
                "1_199_882",
                "1\u202f199\u202f882",
                "1\u00a0199\u00a0882",
                "1\u2009199\u2009882",
                "1’199’882",
                "1‘199‘882",
                "1ʼ199ʼ882",
                "1´199´882",
                "1`199`882",
                "1٬199٬882",
                "1199882.0",
                "1199882,00",
                "1,199,882.0",
                "1.199.882,00",
                "\u00a01199882\u200b\ufeff",
                "１１９９８８２"
            })
    void aCountIsReadWithWhateverGroupsItsDigits(String typed) {
        assertThat(AnswerParser.of(Cell.PARAMETERS, typed)).contains(Value.of(1_199_882));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "3*3*32*64+64",
                "3×3×32×64 + 64",
                "3·3·32·64+64",
                "(3*3*32+1)*64",
                "64·(3·3·32 + 1)",
                "( (3x3x32) + 1 ) X 64",
                "=3*3*32*64+64",
                "3*3*32*64+64 = 18496",
                "18,432 + 64",
                "18’432+64.0",
                "18 500 - 4",
                "18500−4"
            })
    void aCountMayBeLeftToBeWorkedOut(String typed) {
        assertThat(AnswerParser.of(Cell.PARAMETERS, typed)).contains(Value.of(18_496));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "3*3*",
                "*3",
                "3**3",
                "(3",
                "3)",
                "()",
                "3(4)",
                "3-4",
                "=",
                "3=",
                "3*3=8",
                "3/1",
                "3*a",
                "3*-3",
                "3*0.5",
                "(3,20)*2"
            })
    void whatCannotBeWorkedOutIsNoAnswer(String typed) {
        assertThat(AnswerParser.of(Cell.PARAMETERS, typed)).isEmpty();
    }

    @Test
    void manyBracketsAreWorkedOutAndTooManyAreNoAnswer() {
        assertThat(AnswerParser.of(Cell.PARAMETERS, "(".repeat(99) + "7" + ")".repeat(99)))
                .contains(Value.of(7));
        assertThat(AnswerParser.of(Cell.PARAMETERS, "(".repeat(1000) + "7" + ")".repeat(1000)))
                .isEmpty();
    }

    @Test
    void aBatchInFrontIsKeptForWhomItConcerns() {
        assertThat(AnswerParser.of(Cell.SHAPE, "128,26,26,32")).contains(Value.of(128, 26, 26, 32));
        assertThat(Value.of(128, 26, 26, 32).says(Value.of(26, 26, 32))).isTrue();
        assertThat(Value.of(26, 26, 32).says(Value.of(128, 26, 26, 32))).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SHAPE | abc",
                "SHAPE | 26,,32",
                "SHAPE | 26,26,-32",
                "SHAPE | 26.5 x 3",
                "SHAPE | 9216.5",
                "PARAMETERS | 320.05",
                "PARAMETERS | 320.",
                "PARAMETERS | .0",
                "PARAMETERS | 1’199.882",
                "PARAMETERS | 1,,199",
                "SHAPE | None",
                "SHAPE | 26,None,32",
                "SHAPE | 1,2,3,4,5",
                "SHAPE | 26 by 26",
                "PARAMETERS | -320",
                "PARAMETERS | 320.5",
                "PARAMETERS | 3,20",
                "PARAMETERS | 1,199.882",
                "PARAMETERS | 10^100",
                "PARAMETERS | 10¹⁰⁰",
                "PARAMETERS | 3e2",
                "PARAMETERS | 0x140",
                "PARAMETERS | 320 parameters",
                "PARAMETERS | Ⅻ"
            })
    void whatIsNoNumberIsNotGuessedAt(Cell cell, String typed) {
        assertThat(AnswerParser.of(cell, typed)).isEmpty();
    }

    @Test
    void aNumberOfAHundredDigitsIsANumberAndOneOfAThousandIsNoAnswer() {
        String googol = "1" + "0".repeat(100);
        assertThat(AnswerParser.of(Cell.PARAMETERS, googol))
                .map(Value::toString)
                .contains(googol);
        assertThat(AnswerParser.of(Cell.PARAMETERS, "1".repeat(1000))).isEmpty();
        assertThat(AnswerParser.of(Cell.SHAPE, googol + ",1,1")).isPresent();
    }

    @Test
    void whatIsShownAgainCannotDisturbAScreen() {
        assertThat(AnswerParser.shown("a\u001b[31mb\u0007\u202ec\ud800")).isEqualTo("a�[31mb��c�");
        assertThat(AnswerParser.shown("\u2028\u2029\ue000\u0378")).isEqualTo("����");
        assertThat(AnswerParser.shown("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
        assertThat(AnswerParser.shown("26×26×32")).isEqualTo("26×26×32");
    }
}
