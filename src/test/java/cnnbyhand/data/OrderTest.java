package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void everyExampleIsTakenOnce() {
        int[] sorted = Order.shuffled(1000, 7, 3);
        Arrays.sort(sorted);
        assertThat(sorted).isEqualTo(Order.inSequence(1000));
    }

    @Test
    void theOrderFollowsFromSeedAndEpochAlone() {
        assertThat(Order.shuffled(1000, 7, 3)).isEqualTo(Order.shuffled(1000, 7, 3));
        assertThat(Order.shuffled(1000, 7, 3)).isNotEqualTo(Order.shuffled(1000, 7, 4));
        assertThat(Order.shuffled(1000, 7, 3)).isNotEqualTo(Order.shuffled(1000, 8, 3));
    }

    @Test
    void noExamplesHaveAnOrderToo() {
        assertThat(Order.shuffled(0, 7, 3)).isEmpty();
    }
}
