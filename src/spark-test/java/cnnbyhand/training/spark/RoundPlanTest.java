package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.training.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundPlanTest {

    @Property(tries = 200)
    void everyBatchIsTrainedOnOnceInAPassWhereverItBegins(
            @ForAll @IntRange(min = 1, max = 120) int batches,
            @ForAll @IntRange(max = 119) int first,
            @ForAll @IntRange(min = 1, max = 9) int workers,
            @ForAll @IntRange(min = 1, max = 70) int average) {
        List<Integer> trained = new ArrayList<>();
        int next = Math.min(first, batches - 1);
        List<Integer> wanted = IntStream.range(next, batches).boxed().toList();
        while (next < batches) {
            RoundPlan plan = RoundPlan.of(1, next, batches, workers, average);
            IntStream.range(0, workers)
                    .forEach(worker -> IntStream.of(plan.batches(worker)).forEach(trained::add));
            next = plan.end();
        }
        assertThat(trained).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void workersTakeTurns() {
        RoundPlan plan = RoundPlan.of(1, 6, 100, 3, 2);

        assertThat(plan.numbers()).containsExactly(0, 1, 2);
        assertThat(plan.batches(0)).containsExactly(6, 9);
        assertThat(plan.batches(1)).containsExactly(7, 10);
        assertThat(plan.batches(2)).containsExactly(8, 11);
        assertThat(plan.end()).isEqualTo(12);
    }

    @Test
    void theLastRoundSharesWhatIsLeft() {
        RoundPlan plan = RoundPlan.of(1, 6, 8, 3, 2);

        assertThat(plan.batches(0)).containsExactly(6);
        assertThat(plan.batches(1)).containsExactly(7);
        assertThat(plan.batches(2)).isEmpty();
        assertThat(plan.end()).isEqualTo(8);
    }

    @Test
    void noTwoStepsOfARoundShareAnIteration() {
        RoundPlan plan = RoundPlan.of(1, 6, 100, 3, 2);

        assertThat(new int[] {plan.iteration(40, 0, 0), plan.iteration(40, 1, 0), plan.iteration(40, 2, 0)})
                .containsExactly(40, 41, 42);
        assertThat(new int[] {plan.iteration(40, 0, 1), plan.iteration(40, 1, 1), plan.iteration(40, 2, 1)})
                .containsExactly(43, 44, 45);
    }

    @Test
    void theExamplesOfABatchStandTogetherInTheOrderOfThePass() {
        int[] order = {9, 8, 7, 6, 5, 4, 3};
        RoundPlan plan = RoundPlan.of(1, 0, 4, 2, 2);

        assertThat(plan.examples(0, order, new Course(1, 2, 1))).containsExactly(9, 8, 5, 4);
        assertThat(plan.examples(1, order, new Course(1, 2, 1))).containsExactly(7, 6, 3);
    }
}
