package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.training.TrainedBatch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeanTest {

    @Test
    void aWorkerWithMoreBatchesWeighsMore() {
        assertThat(Mean.of(List.of(worker(0, 3, 1f, -2f), worker(1, 1, 5f, 2f))))
                .containsExactly(2f, -1f);
    }

    @Test
    void theMeanOfOneWorkerIsWhatItGaveBitForBit() {
        float[] odd = {0.1f, 1e-40f, -3.3333333e37f, 16777217f, -0f};

        assertThat(Mean.of(List.of(worker(0, 7, odd)))).containsExactly(odd);
    }

    @Test
    void whoArrivesFirstDoesNotMatter() {
        Contribution one = worker(0, 1, 1e8f);
        Contribution two = worker(1, 1, -1e8f);
        Contribution three = worker(2, 1, 1.2345678e-9f);

        assertThat(Mean.of(List.of(three, one, two))).containsExactly(Mean.of(List.of(one, two, three)));
    }

    @Test
    void aWorkerWithoutABatchIsLeftOut() {
        Contribution none = new Contribution(0, new float[0], List.of(), List.of());

        assertThat(Mean.of(List.of(none, worker(1, 2, 4f)))).containsExactly(4f);
    }

    @Test
    void everyPlaceHasItsMeanHoweverManyThereAre() {
        float[] rising = new float[2500];
        float[] ones = new float[2500];
        for (int place = 0; place < 2500; place++) {
            rising[place] = place;
            ones[place] = 1;
        }
        float[] mean = Mean.of(List.of(worker(0, 3, ones), worker(1, 1, rising)));

        assertThat(mean).hasSize(2500).startsWith(0.75f, 1f, 1.25f).endsWith(625.25f, 625.5f);
        assertThat(mean[1023]).isEqualTo(256.5f);
        assertThat(mean[1024]).isEqualTo(256.75f);
        assertThat(mean[2048]).isEqualTo(512.75f);
    }

    @Test
    void slicesOneBehindTheOtherAreTheMeanOfTheWhole() {
        Contribution one = worker(0, 2, 1f, 2f, 3f);
        Contribution two = worker(1, 2, 3f, 6f, 9f);
        Merged left = Merged.of(0, List.of(one.slice(0, 1), two.slice(0, 1)));
        Merged right = Merged.of(1, List.of(two.slice(1, 3), one.slice(1, 3)));

        assertThat(Merged.joined(List.of(right, left)).mean()).containsExactly(2f, 4f, 6f);
    }

    private static Contribution worker(int number, int batches, float... values) {
        List<TrainedBatch> trained = IntStream.range(0, batches)
                .mapToObj(batch -> new TrainedBatch(batch, 16, 1))
                .toList();
        return new Contribution(number, values, trained, List.of());
    }
}
