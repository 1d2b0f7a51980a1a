package cnnbyhand.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalWidthTest {

    @ParameterizedTest(name = "COLUMNS \"{0}\", the terminal says \"{1}\": {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-    | 24 80   | 80",
                "-    | 50 133  | 133",
                "-    | 24 72   | 80",
                "-    | 60 212  | 140",
                "-    | 0 0     | 100",
                "-    | ''      | 100",
                "-    | nothing | 100",
                "120  | 24 80   | 120",
                "wide | 24 80   | 80",
                "0    | 24 90   | 90",
                "''   | 24 90   | 90"
            })
    void theTerminalsOwnWidthIsUsedFromEightyToAHundredAndForty(String columns, String size, int width) {
        assertThat(TerminalWidth.of(columns, () -> size)).isEqualTo(width);
    }
}
