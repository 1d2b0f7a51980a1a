package cnnbyhand.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    private static final TreeMap<Integer, String> TENCH_AND_CHURCH = new TreeMap<>(Map.of(0, "tench", 497, "church"));

    @Test
    void rowsAreTrueClassesAndColumnsPredictedOnes() {
        Confusion confusion = Confusion.of(TENCH_AND_CHURCH, List.of(0, 0, 497), List.of(0, 497, 497));

        assertThat(confusion.classes()).containsExactly("tench", "church");
        assertThat(confusion.counts()).isDeepEqualTo(new long[][] {{1, 1, 0}, {0, 1, 0}});
        assertThat(confusion.strays()).isFalse();
        assertThat(confusion.examples(0)).isEqualTo(2);
    }

    @Test
    void aPredictionThatIsNoneOfTheClassesGoesToTheLastColumn() {
        Confusion confusion = Confusion.of(TENCH_AND_CHURCH, List.of(497), List.of(3));

        assertThat(confusion.counts()).isDeepEqualTo(new long[][] {{0, 0, 0}, {0, 0, 1}});
        assertThat(confusion.strays()).isTrue();
    }
}
