package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.data.ExamplesSource;
import cnnbyhand.data.ImageData;
import cnnbyhand.data.UnusableData;
import cnnbyhand.training.Course;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final Course COURSE = new Course(1, 16, NormalizedNetwork.SEED);

    @Test
    void aWorkerThatDoesNotSeeTheImagesNamesItsHostAndThePath() {
        ExamplesSource nowhere = () -> {
            throw new UnusableData(
                    Path.of("/data/mnist"), "must be visible from every machine", "nothing there", "copy it");
        };
        Job job = new Job(
                "unseen", configuration(NormalizedNetwork.fresh()), NormalizedNetwork.INPUT, true, nowhere, COURSE);

        assertThatThrownBy(() -> Workers.train(job, NetworkState.of(NormalizedNetwork.fresh()), plan(), 0))
                .isInstanceOf(WorkerFault.class)
                .hasMessageMatching("worker on \\S+: /data/mnist: must be visible from every machine,"
                        + " found nothing there; copy it");
    }

    @Test
    void aWorkerThatCannotAccelerateSaysSoInsteadOfTrainingOtherwise() throws IOException {
        MultiLayerNetwork refused = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new DenseLayer.Builder()
                        .nOut(4)
                        .dropOut(new GaussianNoise(0.1))
                        .build())
                .layer(new OutputLayer.Builder().nOut(10).build())
                .setInputType(NormalizedNetwork.INPUT)
                .build());
        try (ImageData data = NormalizedNetwork.digits()) {
            Job job = new Job(
                    "refused",
                    configuration(refused),
                    NormalizedNetwork.INPUT,
                    true,
                    data.train().source(),
                    COURSE);

            assertThatThrownBy(() -> new Worker(job, data.train()))
                    .isInstanceOf(WorkerFault.class)
                    .hasMessageMatching(
                            "worker on \\S+: it must train by oneDNN as the driver does, found that it cannot: .+"
                                    + " Say -Dengine=stock, or leave this host out");
        }
    }

    @Test
    void aWorkerWithoutABatchGivesNothing() throws IOException {
        try (ImageData data = NormalizedNetwork.digits()) {
            String configuration = configuration(NormalizedNetwork.fresh());
            Job job = new Job(
                    "idle",
                    configuration,
                    NormalizedNetwork.INPUT,
                    true,
                    data.train().source(),
                    COURSE);

            Contribution none =
                    Workers.train(job, NetworkState.of(NormalizedNetwork.fresh()), new RoundPlan(1, 6, 7, 2), 1);

            assertThat(none.weight()).isZero();
            assertThat(none.values()).isEmpty();
            assertThat(none.broken()).isEqualTo(List.of());
            Workers.dismiss("idle");
        }
    }

    private static String configuration(MultiLayerNetwork network) {
        return network.getLayerWiseConfigurations().toJson();
    }

    private static RoundPlan plan() {
        return new RoundPlan(1, 0, 2, 2);
    }
}
