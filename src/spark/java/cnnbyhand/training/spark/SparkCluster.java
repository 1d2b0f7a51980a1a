package cnnbyhand.training.spark;

import cnnbyhand.data.Examples;
import cnnbyhand.training.Cluster;
import cnnbyhand.training.ClusterSettings;
import cnnbyhand.training.Course;
import cnnbyhand.training.Trainer;
import java.util.UUID;
import org.apache.spark.package$;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Apache Spark, as the build finds it. */
public final class SparkCluster implements Cluster {

    @Override
    public String version() {
        return "Spark " + package$.MODULE$.SPARK_VERSION();
    }

    @Override
    public Trainer trainer(
            ClusterSettings settings,
            MultiLayerNetwork network,
            InputType.InputTypeConvolutional input,
            boolean accelerated,
            Examples examples,
            Course course) {
        DriverMemory.require(settings, network);
        String configuration = network.getLayerWiseConfigurations().toJson();
        Job job = new Job(UUID.randomUUID().toString(), configuration, input, accelerated, examples.source(), course);
        Merge merge = Merge.of(settings.workers(), NetworkState.length(network));
        return new SparkTrainer(Connection.open(settings), settings, job, network, examples, merge);
    }
}
