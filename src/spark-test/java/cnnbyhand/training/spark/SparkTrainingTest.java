package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ExamplesSource;
import cnnbyhand.data.ImageData;
import cnnbyhand.data.Order;
import cnnbyhand.data.TriedFileSystem;
import cnnbyhand.data.Written;
import cnnbyhand.training.History;
import cnnbyhand.training.Silent;
import cnnbyhand.training.TrainingFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings on two cores of this machine: 13 batches an epoch, the last of which is short. */
class SparkTrainingTest {
    private static SparkRuns spark;

    @BeforeAll
    static void connect() {
        TriedFileSystem.teach();
        spark = SparkRuns.open();
    }

    @AfterAll
    static void disconnect() {
        spark.close();
    }

    @Test
    void oneWorkerTrainsAsThisMachineAloneBitForBit() throws IOException {
        MultiLayerNetwork local = NormalizedNetwork.fresh();
        History history = SparkRuns.locally(local, new History());
        MultiLayerNetwork remote = NormalizedNetwork.fresh();
        History remoteHistory = spark.train(remote, 1, 2, Merge.BY_COLLECT, new History(), new Silent());

        assertThat(SparkRuns.numbers(remote)).containsExactly(SparkRuns.numbers(local));
        assertThat(remote.getIterationCount()).isEqualTo(39);
        assertThat(SparkRuns.losses(remoteHistory)).isEqualTo(SparkRuns.losses(history));
        assertThat(remoteHistory.points()).isEqualTo(history.points());
    }

    @Test
    void twoWorkersTrainTwiceTheSameBitForBit() throws IOException {
        MultiLayerNetwork one = NormalizedNetwork.fresh();
        MultiLayerNetwork same = NormalizedNetwork.fresh();
        MultiLayerNetwork alone = NormalizedNetwork.fresh();
        spark.train(one, 2, 2, Merge.BY_COLLECT, new History(), new Silent());
        spark.train(same, 2, 2, Merge.BY_COLLECT, new History(), new Silent());
        SparkRuns.locally(alone, new History());

        assertThat(SparkRuns.numbers(same))
                .containsExactly(SparkRuns.numbers(one))
                .isNotEqualTo(SparkRuns.numbers(alone));
        assertThat(one.getIterationCount()).isEqualTo(39);
    }

    @Test
    void theFirstPassIsOneWorkersAlone() throws IOException {
        MultiLayerNetwork network = NormalizedNetwork.fresh();
        List<List<Double>> local = SparkRuns.losses(SparkRuns.locally(NormalizedNetwork.fresh(), new History()));
        List<List<Double>> shared =
                SparkRuns.losses(spark.train(network, 2, 2, Merge.BY_COLLECT, new History(), new Silent()));

        assertThat(shared.subList(0, 2)).isEqualTo(local.subList(0, 2));
        assertThat(shared.get(2)).isNotEqualTo(local.get(2));
    }

    @Test
    void threeWorkersMergedBySlicesTrainAsThreeMergedByCollect() throws IOException {
        MultiLayerNetwork collected = NormalizedNetwork.fresh();
        MultiLayerNetwork sliced = NormalizedNetwork.fresh();
        History one = spark.train(collected, 3, 1, Merge.BY_COLLECT, new History(), new Silent());
        History other = spark.train(sliced, 3, 1, Merge.BY_SLICES, new History(), new Silent());

        assertThat(SparkRuns.numbers(sliced)).containsExactly(SparkRuns.numbers(collected));
        assertThat(SparkRuns.losses(other)).isEqualTo(SparkRuns.losses(one));
    }

    @Test
    void picturesThatCannotBeReadAreLeftOutAndToldAsOnThisMachine() throws IOException {
        Set<Integer> torn = new TreeSet<>(Set.of(5));
        // The whole second batch of the first pass, besides.
        IntStream.of(Order.shuffled(100, NormalizedNetwork.SEED, 1))
                .skip(8)
                .limit(8)
                .forEach(torn::add);
        ImageData alone = torn(torn);
        ImageData shared = torn(torn);
        MultiLayerNetwork local = NormalizedNetwork.fresh();
        SparkRuns.locally(local, new History(), alone);
        MultiLayerNetwork remote = NormalizedNetwork.fresh();
        spark.train(remote, 1, 2, Merge.BY_COLLECT, new History(), new Silent(), shared);

        assertThat(SparkRuns.numbers(remote)).containsExactly(SparkRuns.numbers(local));
        assertThat(remote.getIterationCount()).isEqualTo(local.getIterationCount());
        assertThat(shared.train().faults()).isEqualTo(alone.train().faults()).hasSizeBetween(8, 9);
    }

    @Test
    void aPictureThatOnlyAWorkerCannotReadIsToldWithItsHostAndPath() throws IOException {
        MultiLayerNetwork network = NormalizedNetwork.fresh();
        ImageData whole = NormalizedNetwork.digits();
        ExamplesSource there = torn(Set.of(5)).train().source();

        assertThatThrownBy(
                        () -> spark.train(network, 2, 2, Merge.BY_COLLECT, new History(), new Silent(), whole, there))
                .isInstanceOf(TrainingFailed.class)
                .hasMessageMatching("worker on \\S+: /data/5.png: must be whole, found that it is torn; mend it;"
                        + " the driver can read it: copy its images to that host");
    }

    @Test
    void imagesInAFileSystemOfHadoopsAreTrainedOnAsThisMachinesOwn(@TempDir Path folder) throws IOException {
        Written.mnist(folder, 64, 16);
        MultiLayerNetwork own = NormalizedNetwork.fresh();
        spark.train(own, 2, 1, Merge.BY_COLLECT, new History(), new Silent(), digits("file://" + folder));
        MultiLayerNetwork remote = NormalizedNetwork.fresh();
        ImageData there = digits(TriedFileSystem.address(folder));
        spark.train(remote, 2, 1, Merge.BY_COLLECT, new History(), new Silent(), there);

        assertThat(SparkRuns.numbers(remote)).containsExactly(SparkRuns.numbers(own));
    }

    private static ImageData digits(String place) throws IOException {
        return DataFolder.openOwn(28, 28, 1, place, NormalizedNetwork.SEED);
    }

    private static ImageData torn(Set<Integer> torn) throws IOException {
        ImageData all = NormalizedNetwork.digits();
        return new ImageData(
                all.title(), TornExamples.of(all.train(), torn), all.test(), true, "", List.of(), all.sums());
    }
}
