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
        momentum.carry(new float[] {10}, first, 0);

        assertThat(momentum.velocity()).containsExactly(2, 0);
        assertThat(first).containsExactly(13);

        float[] second = {14};
        momentum.carry(first, second, 0);

        assertThat(momentum.velocity()).containsExactly(2, 0);
        assertThat(second).containsExactly(15);
    }

    /** Three rounds by hand, the last as long as the others together: 13 and 18 have the mean 15.5, and with 22 it is 18.75. */
    @Test
    void aPassEndsAtTheMeanOfItsTailAndTheNextBeginsWhereTheNetworkStood() {
        BlockMomentum momentum = new BlockMomentum(0.5, List.of(new Stretch(0, 1)));
        float[] first = {12};
        momentum.carry(new float[] {10}, first, 1);
        assertThat(first).containsExactly(13);
        assertThat(momentum.velocity()).containsExactly(2, 0);

        float[] second = {16};
        momentum.carry(first, second, 0.5);
        assertThat(second).containsExactly(18);
        assertThat(momentum.velocity()).containsExactly(4, -2.5f);

        float[] third = {20};
        momentum.carry(second, third, 0.5);
        momentum.ends(third);
        assertThat(third).containsExactly(18.75f);
        assertThat(momentum.velocity()).containsExactly(4, -3.25f);

        momentum.begins(third);
        assertThat(third).containsExactly(22);
        assertThat(momentum.velocity()).containsExactly(4, 0);
    }

    /** A round whose pictures cannot be read trains nothing and is not carried on: 13 and 18 have the mean 15.5. */
    @Test
    void aPassWhoseLastRoundTrainsNothingEndsAtTheMeanOfItsTail() {
        BlockMomentum momentum = new BlockMomentum(0.5, List.of(new Stretch(0, 1)));
        float[] first = {12};
        momentum.carry(new float[] {10}, first, 1);
        float[] second = {16};
        momentum.carry(first, second, 0.5);
        momentum.ends(second);

        assertThat(second).containsExactly(15.5f);
    }

    @Test
    void aTailThatOneMachineBeganCountsWhereTheNetworkIs() {
        BlockMomentum momentum = new BlockMomentum(0.5, List.of(new Stretch(0, 1)));
        float[] values = {14};
        momentum.carry(new float[] {10}, values, 0.25);
        momentum.ends(values);

        assertThat(values).containsExactly(11.5f);
    }

    @Test
    void whereNothingIsCarriedOnAPassBeginsAtTheNetwork() {
        float[] values = {1, 2};
        new BlockMomentum(0.5, List.of(new Stretch(0, 2))).begins(values);

        assertThat(values).containsExactly(1, 2);
    }

    @Test
    void aRoundOfASingleWorkerMovesNothingAndGathersVelocity() {
        BlockMomentum momentum = new BlockMomentum(0.5, List.of(new Stretch(0, 1)));
        momentum.gather(new float[] {10}, new float[] {12}, 0);
        assertThat(momentum.velocity()).isEmpty();

        momentum.gather(new float[] {12}, new float[] {16}, 0.25);
        momentum.gather(new float[] {16}, new float[] {22}, 0.5);

        assertThat(momentum.velocity()).containsExactly(4, 0);
    }

    /** Of 100 batches the second half has 50, in which two workers with 2 batches each would have 12.5 rounds. */
    @Test
    void theVelocityThatAllWorkersBeginWithIsThatOfTheHalfPassBefore() {
        Start start = new Start(100, 2, 2);

        assertThat(start.share(new RoundPlan(1, 46, 50, 1))).isZero();
        assertThat(start.share(new RoundPlan(1, 48, 52, 1))).isEqualTo(0.04);
        assertThat(start.share(new RoundPlan(1, 52, 56, 1))).isEqualTo(0.08);
    }

    /** It goes on for 7 times what it is: 1/7 of a half pass is as much again, where 8 × 10 of 50 batches would be 11 times as much. */
    @Test
    void theVelocityCarriesTheNetworkNoFartherThanTheHalfPassDid() {
        assertThat(new Start(100, 8, 10).share(new RoundPlan(1, 60, 70, 1))).isEqualTo(1 / 7.0);
    }

    @Test
    void runningStatisticsAndTheUpdatersStateStayAtTheirMean() {
        BlockMomentum momentum = new BlockMomentum(0.75, List.of(new Stretch(0, 1), new Stretch(2, 3)));
        float[] values = {4, 4, 4, 4};
        momentum.carry(new float[4], values, 0);

        assertThat(values).containsExactly(7, 4, 7, 4);
        assertThat(momentum.velocity()).containsExactly(4, 0, 4, 0, 0, 0);
    }

    @Test
    void itGoesOnFromAnEarlierVelocity() {
        BlockMomentum momentum = new BlockMomentum(0.5, List.of(new Stretch(0, 1)));
        momentum.carriesOn(new float[] {8, 2});
        float[] values = {1};
        momentum.carry(new float[] {0}, values, 0.5);

        assertThat(momentum.velocity()).containsExactly(5, -0.75f);
        assertThat(values).containsExactly(3.5f);
    }

    /** Earlier builds kept the velocity alone. */
    @Test
    void itGoesOnFromAVelocityWithoutATail() {
        BlockMomentum momentum = new BlockMomentum(0.5, List.of(new Stretch(0, 1)));
        momentum.carriesOn(new float[] {8});

        assertThat(momentum.velocity()).containsExactly(8, 0);
    }

    @Test
    void aTrainingWithoutVelocityBeginsWithNone() {
        BlockMomentum momentum = new BlockMomentum(0.5, List.of(new Stretch(0, 1)));
        momentum.carriesOn(new float[0]);

        assertThat(momentum.velocity()).isEmpty();
    }

    /** Of 10 batches the tail has 3, from batch 7 on; rounds of 4 batches begin with 0, 4 and 8. */
    @Test
    void theTailIsTheLastQuarterOfAPassByBatches() {
        Tail tail = new Tail(10);

        assertThat(tail.first()).isEqualTo(7);
        assertThat(List.of(0, 4, 8))
                .extracting(first -> tail.share(round(first, 10)))
                .containsExactly(0.0, 1.0, 2 / 3.0);
        assertThat(List.of(0, 4, 8))
                .extracting(first -> tail.endsWith(round(first, 10)))
                .containsExactly(false, false, true);
    }

    @Test
    void aPassOfASingleRoundEndsAtItsMean() {
        assertThat(new Tail(1).share(round(0, 1))).isEqualTo(1);
        assertThat(new Tail(3).share(round(0, 3))).isEqualTo(1);
        assertThat(new Tail(3).endsWith(round(0, 3))).isTrue();
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

    /** Of two workers with two batches each. */
    private static RoundPlan round(int first, int batches) {
        return RoundPlan.of(2, first, batches, 2, 2);
    }

    private static ClusterSettings settings(int workers) {
        return new ClusterSettings("local[2]", workers, 4, List.of());
    }
}
