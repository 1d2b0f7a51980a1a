package cnnbyhand.run;

import cnnbyhand.command.ClusterOptions;
import cnnbyhand.command.Options;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.data.ImageData;
import cnnbyhand.keeping.PackedClasses;
import cnnbyhand.lessons.ClassPath;
import cnnbyhand.training.Cluster;
import cnnbyhand.training.ClusterSettings;
import cnnbyhand.training.Course;
import cnnbyhand.training.Trainer;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A training on a cluster, where one is asked for. */
public final class ClusterTraining {
    private final ClusterOptions options;
    private final Cluster cluster;

    private ClusterTraining(ClusterOptions options, Cluster cluster) {
        this.options = options;
        this.cluster = cluster;
    }

    /** @throws WrongCommand where one is asked for, and this build has none */
    public static void require(Options options) throws WrongCommand {
        if (Cluster.present().isEmpty()) {
            options.requireNoCluster();
        }
    }

    static Optional<ClusterTraining> of(Options options) {
        return options.cluster()
                .map(asked -> new ClusterTraining(asked, Cluster.present().orElseThrow()));
    }

    Trainer trainer(
            MultiLayerNetwork network,
            InputType.InputTypeConvolutional input,
            TrainingStep step,
            ImageData data,
            Course course)
            throws IOException {
        ClusterSettings settings =
                new ClusterSettings(options.master(), options.workers(), options.average(), classPath());
        return cluster.trainer(settings, network, input, step.refusal().isEmpty(), data.train(), course);
    }

    /** How many numbers of velocity a checkpoint will hold: two for each parameter where there are several workers. */
    long velocities(MultiLayerNetwork network) {
        return options.workers() == 1 ? 0 : 2 * network.params().length();
    }

    /** Other machines have not got this one's folders. */
    private List<Path> classPath() throws IOException {
        List<Path> entries = new ArrayList<>();
        for (Path entry : ClassPath.entries()) {
            entries.add(options.cores().isPresent() ? entry : PackedClasses.of(entry));
        }
        return entries;
    }

    /** "Spark 4.2.0". */
    String version() {
        return cluster.version();
    }

    /**
     * "Spark 4.2.0, 2 workers at local[2], averaged every 4 batches, with a momentum of 1 - 1/2, after 1 pass of one worker alone, each
     * pass ending at the mean of its last quarter".
     */
    String sentence() {
        String rule = ", with a momentum of 1 - 1/" + options.workers() + ", after 1 pass of one worker alone,"
                + " each pass ending at the mean of its last quarter";
        return version() + ", " + options.sentence() + (options.workers() == 1 ? "" : rule);
    }
}
