package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void batchesArriveInTheirOrderAlthoughThreadsDiffer() throws IOException {
        int[] order = Order.shuffled(500, 1, 1);
        assertThat(pixels(read(CountedExamples.good(500), order, 16, 0))).isEqualTo(order);
    }

    @Test
    void theLastBatchHoldsTheRest() throws IOException {
        List<Batch> batches = read(CountedExamples.good(10), Order.inSequence(10), 4, 0);
        assertThat(batches).extracting(Batch::size).containsExactly(4, 4, 2);
        assertThat(batches).extracting(Batch::number).containsExactly(0, 1, 2);
        assertThat(batches.get(2).labels()).containsExactly(8, 9);
    }

    @Test
    void aResumedPassIsTheRestOfTheWholeOne() throws IOException {
        int[] order = Order.shuffled(100, 1, 1);
        List<Batch> whole = read(CountedExamples.good(100), order, 8, 0);
        List<Batch> rest = read(CountedExamples.good(100), order, 8, 5);
        assertThat(pixels(rest)).isEqualTo(pixels(whole.subList(5, whole.size())));
        assertThat(rest.get(0).number()).isEqualTo(5);
    }

    @Test
    void brokenPicturesAreLeftOutAndTheBatchesBehindThemStayTheSame() throws IOException {
        List<Batch> batches = read(new CountedExamples(12, 3, 8, -1), Order.inSequence(12), 4, 0);
        assertThat(batches).extracting(Batch::number).containsExactly(0, 2);
        assertThat(pixels(batches)).containsExactly(0, 1, 2, 8, 9, 10, 11);
        assertThat(batches.get(0).pixels()).hasSize(3);
        assertThat(batches.get(0).labels()).containsExactly(0, 1, 2);
    }

    @Test
    void eachExampleKeepsItsPlaceAmongAllWhateverIsBrokenBeforeIt() throws IOException {
        int[] order = Order.shuffled(40, 1, 1);
        List<Batch> batches = read(new CountedExamples(40, 3, 8, -1), order, 8, 0);
        for (Batch batch : batches) {
            assertThat(batch.indices()).hasSize(batch.size());
            for (int place = 0; place < batch.size(); place++) {
                assertThat((float) batch.indices()[place]).isEqualTo(batch.pixels()[place]);
            }
        }
    }

    @Test
    void aFaultInTheBackgroundArrivesAsItself() {
        assertThatThrownBy(() -> read(new CountedExamples(100, -1, -1, 50), Order.inSequence(100), 4, 0))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("example 50 fails");
    }

    @Test
    void closingEndsTheThreads() throws Exception {
        Batches batches = new Batches(CountedExamples.good(100_000), Order.inSequence(100_000), 1000, 0);
        batches.next();
        batches.close();
        List<Thread> readers = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(Batches.THREAD_NAME))
                .toList();
        // A thread that has done its last work is alive for a moment longer, on a busy machine for a longer one.
        for (Thread reader : readers) {
            reader.join(10_000);
        }
        assertThat(readers).noneMatch(Thread::isAlive);
    }

    @Test
    void aPassHasAnEnd() throws IOException {
        try (Batches batches = new Batches(CountedExamples.good(1), Order.inSequence(1), 4, 0)) {
            batches.next();
            assertThat(batches.hasNext()).isFalse();
            assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void limitTakesTheFirstExamplesOnly() {
        Examples all = CountedExamples.good(10);
        assertThat(all.limited(3).count()).isEqualTo(3);
        assertThat(all.limited(30)).isSameAs(all);
        assertThatThrownBy(() -> all.limited(3).read(3, new float[1], 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void batchesOfAPassAreCountedUpwards() {
        assertThat(Batches.count(60_000, 128)).isEqualTo(469);
        assertThat(Batches.count(128, 128)).isEqualTo(1);
        assertThat(Batches.count(0, 128)).isZero();
        assertThat(Batches.count(Integer.MAX_VALUE, 2)).isEqualTo(1 << 30);
    }

    private static List<Batch> read(Examples examples, int[] order, int batchSize, int first) throws IOException {
        List<Batch> batches = new ArrayList<>();
        try (Batches pass = new Batches(examples, order, batchSize, first)) {
            while (pass.hasNext()) {
                batches.add(pass.next());
            }
        }
        return batches;
    }

    private static int[] pixels(List<Batch> batches) {
        return batches.stream()
                .flatMap(batch -> IntStream.range(0, batch.size()).mapToObj(i -> batch.pixels()[i]))
                .mapToInt(Float::intValue)
                .toArray();
    }
}
