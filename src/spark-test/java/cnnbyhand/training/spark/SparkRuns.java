package cnnbyhand.training.spark;

import cnnbyhand.data.ExamplesSource;
import cnnbyhand.data.ImageData;
import cnnbyhand.training.ClusterSettings;
import cnnbyhand.training.Course;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import cnnbyhand.training.Silent;
import cnnbyhand.training.Trainer;
import cnnbyhand.training.Training;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Short trainings for tests on two cores of this machine: 13 batches an epoch, the last of which is short. */
final class SparkRuns implements AutoCloseable {
    static final Course COURSE = new Course(3, 8, NormalizedNetwork.SEED);

    private final Connection connection;

    private SparkRuns(Connection connection) {
        this.connection = connection;
    }

    static SparkRuns open() {
        return new SparkRuns(Connection.open(settings(2, 2)));
    }

    private static ClusterSettings settings(int workers, int average) {
        return new ClusterSettings("local[2]", workers, average, List.of());
    }

    static History locally(MultiLayerNetwork network, History history) throws IOException {
        return locally(network, history, NormalizedNetwork.digits());
    }

    static History locally(MultiLayerNetwork network, History history, ImageData data) throws IOException {
        try (TrainingStep step = Acceleration.of(network, NormalizedNetwork.INPUT, NormalizedNetwork.SEED)) {
            return new Training(network, step, data, COURSE, new Silent(), history).run();
        }
    }

    History train(MultiLayerNetwork network, int workers, int average, Merge merge, History history, Silent observer)
            throws IOException {
        return train(network, workers, average, merge, history, observer, NormalizedNetwork.digits());
    }

    History train(
            MultiLayerNetwork network,
            int workers,
            int average,
            Merge merge,
            History history,
            Silent observer,
            ImageData data)
            throws IOException {
        return train(
                network,
                workers,
                average,
                merge,
                history,
                observer,
                data,
                data.train().source());
    }

    History train(
            MultiLayerNetwork network,
            int workers,
            int average,
            Merge merge,
            History history,
            Silent observer,
            ImageData data,
            ExamplesSource there)
            throws IOException {
        String id = "test " + System.nanoTime();
        String configuration = network.getLayerWiseConfigurations().toJson();
        Job job = new Job(id, configuration, NormalizedNetwork.INPUT, true, there, COURSE);
        try (TrainingStep step = Acceleration.of(network, NormalizedNetwork.INPUT, NormalizedNetwork.SEED)) {
            Trainer trainer =
                    new SparkTrainer(connection, settings(workers, average), job, network, data.train(), merge);
            History end = new Training(network, step, trainer, data, COURSE, observer, history).run();
            Workers.dismiss(id);
            return end;
        }
    }

    static float[] numbers(MultiLayerNetwork network) {
        return NetworkState.of(network).values();
    }

    static List<List<Double>> losses(History history) {
        List<List<Double>> losses = new ArrayList<>();
        for (Epoch epoch : history.epochs()) {
            losses.add(List.of(epoch.trainingLoss(), epoch.testLoss(), epoch.testAccuracy()));
        }
        return losses;
    }

    @Override
    public void close() {
        connection.close();
    }
}
