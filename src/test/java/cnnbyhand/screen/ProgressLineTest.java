package cnnbyhand.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {
    private final List<String> written = new ArrayList<>();
    private long time;

    @Test
    void itSaysHowFarAPassHasCome() {
        ProgressLine line = new ProgressLine("epoch 1/2", 1280, 100, written::add, () -> time);
        time = 500_000_000;
        line.advance(640, 0.25);

        assertThat(written.get(1))
                .isEqualTo("\r  epoch 1/2  " + "█".repeat(15) + "░".repeat(15)
                        + "  640 of 1,280 images  1,280 a second  loss 0.250");
    }

    @Test
    void itIsWrittenFourTimesASecondAtMost() {
        ProgressLine line = new ProgressLine("epoch 1/2", 1280, 80, written::add, () -> time);
        for (int step = 0; step < 100; step++) {
            time += 10_000_000;
            line.advance(10, 0.25);
        }
        assertThat(written).hasSize(1 + 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 140})
    void itStaysOnItsLineAndLeavesNothingBehind(int width) {
        ProgressLine line =
                new ProgressLine("epoch 123/456 of a name that is long", 60_000, width, written::add, () -> time);
        for (int step = 0; step < 10; step++) {
            time += 300_000_000;
            line.advance(7_000, 123.456);
        }
        line.end();

        assertThat(written).allSatisfy(each -> assertThat(
                        each.replaceAll(".*\r(?!$)", "").strip().length())
                .isLessThan(width));
        assertThat(written).allMatch(each -> each.startsWith("\r") && !each.contains("\n"));
        assertThat(written.get(written.size() - 1)).isEqualTo("\r" + " ".repeat(width - 1) + "\r");
    }
}
