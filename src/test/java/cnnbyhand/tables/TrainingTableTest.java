package cnnbyhand.tables;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.training.Epoch;
import org.junit.jupiter.api.Test;

class TrainingTableTest {

    @Test
    void theLinesOfAScreenFitTheNarrowestTerminalAndStandBelowTheirHeadings() {
        assertThat(TrainingTable.headings())
                .containsExactly(
                        "       training      test      test  training               images",
                        "epoch      loss      loss  accuracy  accuracy  seconds  per second");
        assertThat(TrainingTable.line(new Epoch(12, 60_000, 12.34567, 1, 0.0312, 0.9913, 1_035.64)))
                .isEqualTo("   12   12.3457    0.0312   99.13 %  100.00 %  1,035.6          58");
    }
}
