package cnnbyhand.training.spark;

import cnnbyhand.training.ClusterSettings;
import org.apache.spark.SparkConf;

/** What Spark is told, where no system property says otherwise: {@code -Dspark.executor.memory=4g} comes first. */
final class SparkSettings {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String JARS = "spark.jars";

    private SparkSettings() {}

    static SparkConf of(ClusterSettings settings) {
        SparkConf conf = new SparkConf().setMaster(settings.master()).setIfMissing("spark.app.name", "CNN by Hand");
        conf.setIfMissing("spark.ui.enabled", "false");
        // The driver makes sure of its own memory, before anything is trained.
        conf.setIfMissing("spark.driver.maxResultSize", "0");
        // A network's numbers do not shrink by packing.
        conf.setIfMissing("spark.broadcast.compress", "false");
        conf.setIfMissing("spark.shuffle.compress", "false");
        // A task's end brings along what it gives; what is larger than a message may be, is put aside and asked for.
        conf.setIfMissing("spark.task.maxDirectResultSize", "100m");
        conf.setIfMissing("spark.cores.max", String.valueOf(settings.workers()));
        conf.setIfMissing(
                "spark.executor.extraJavaOptions",
                "-Dorg.bytedeco.javacpp.maxbytes=0"
                        + " -Dorg.bytedeco.javacpp.maxphysicalbytes=0 -Djava.awt.headless=true");
        // In their environment, because a call from Java does not reach the thread that loads the natives.
        conf.setIfMissing("spark.executorEnv.OMP_NUM_THREADS", "1");
        boolean local = settings.master().startsWith("local");
        if (local
                || MasterAddress.of(settings.master())
                        .filter(MasterAddress::isThisMachine)
                        .isPresent()) {
            conf.setIfMissing("spark.driver.host", LOOPBACK);
            conf.setIfMissing("spark.driver.bindAddress", LOOPBACK);
        }
        if (!local && !conf.contains(JARS)) {
            conf.set(JARS, String.join(",", Application.jars(settings.classPath())));
        }
        return conf;
    }
}
