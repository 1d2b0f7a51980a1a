package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.training.ClusterSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockMomentumTest {

    /** Two rounds by hand: changes of 2 and 1, of which half goes on. */
    @Test
    void theNetworkGoesOnFromTheMeanByWhatIsLeftOfItsVelocity() {
        BlockMomentum momentum = new BlockMomentum(0.5, List.of(new Stretch(0, 1)));
        float[] first = {12};
        momentum.carry(new float[] {10}, first);

        assertThat(momentum.velocity()).containsExactly(2);
        assertThat(first).containsExactly(13);

        float[] second = {14};
        momentum.carry(first, second);

        assertThat(momentum.velocity()).containsExactly(2);
        assertThat(second).containsExactly(15);
    }

    @Test
    void runningStatisticsAndTheUpdatersStateStayAtTheirMean() {
        BlockMomentum momentum = new BlockMomentum(0.75, List.of(new Stretch(0, 1), new Stretch(2, 3)));
        float[] values = {4, 4, 4, 4};
        momentum.carry(new float[4], values);

        assertThat(values).containsExactly(7, 4, 7, 4);
        assertThat(momentum.velocity()).containsExactly(4, 0, 4);
    }

    @Test
    void itGoesOnFromAnEarlierVelocity() {
        BlockMomentum momentum = new BlockMomentum(0.5, List.of(new Stretch(0, 1)));
        momentum.carriesOn(new float[] {8});
        float[] values = {1};
        momentum.carry(new float[] {0}, values);

        assertThat(momentum.velocity()).containsExactly(5);
        assertThat(values).containsExactly(3.5f);
    }

    @Test
    void oneWorkerHasNone() {
        BlockMomentum momentum = new BlockMomentum(settings(1).momentum(), List.of(new Stretch(0, 1)));
        momentum.carriesOn(new float[] {8});

        assertThat(momentum.velocity()).isEmpty();
    }

    @Test
    void twoWorkersKeepAHalfOfItAndEightSevenEighths() {
        assertThat(settings(2).momentum()).isEqualTo(0.5);
        assertThat(settings(8).momentum()).isEqualTo(0.875);
    }

    @Test
    void theFirstPassIsOneWorkersAndAllTrainFromTheSecondOn() {
        assertThat(settings(8).workers(1)).isEqualTo(1);
        assertThat(settings(8).workers(2)).isEqualTo(8);
        assertThat(settings(8).workers(3)).isEqualTo(8);
    }

    /** A convolution of 104, scale and shift of 8, statistics of 8, an output layer of 2570. */
    @Test
    void whatIsLearnedIsAllButRunningStatistics() {
        List<Stretch> learned = Stretch.learned(NormalizedNetwork.fresh());

        assertThat(learned.stream().mapToInt(each -> each.end() - each.from()).sum())
                .isEqualTo(2682);
        assertThat(learned).noneMatch(each -> each.from() < 120 && each.end() > 112);
        assertThat(learned).extracting(Stretch::end).contains(112, 2690).allMatch(end -> end <= 2690);
    }

    private static ClusterSettings settings(int workers) {
        return new ClusterSettings("local[2]", workers, 4, List.of());
    }
}
