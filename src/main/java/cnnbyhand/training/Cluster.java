package cnnbyhand.training;

import cnnbyhand.data.Examples;
import java.util.Optional;
import java.util.ServiceLoader;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** What trains on several machines. It is there only in a build that was made with it. */
public interface Cluster {

    /** The one in this build, if there is one. */
    static Optional<Cluster> present() {
        return ServiceLoader.load(Cluster.class, Cluster.class.getClassLoader()).findFirst();
    }

    /** "Spark 4.2.0". */
    String version();

    /**
     * Asks the cluster for workers.
     *
     * @param network which they train: it stands on this machine between two rounds
     * @param input the size of its images
     * @param accelerated whether this machine would train by oneDNN, which they then must, too
     * @param examples which they read on their own
     * @throws TrainingFailed in one line, if there is no such cluster
     */
    Trainer trainer(
            ClusterSettings settings,
            MultiLayerNetwork network,
            InputType.InputTypeConvolutional input,
            boolean accelerated,
            Examples examples,
            Course course);
}
