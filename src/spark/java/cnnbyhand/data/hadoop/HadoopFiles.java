package cnnbyhand.data.hadoop;

import cnnbyhand.data.RemoteFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import scala.Tuple2;

/** The file systems of Hadoop. {@code -Dspark.hadoop.NAME=VALUE} tells it any setting, on the driver and on every worker. */
public final class HadoopFiles implements RemoteFiles {
    private static final String SETTING = "spark.hadoop.";

    /**
     * A server that does not answer is asked for minutes, unless something else is said. Whoever has just typed its address need not wait
     * so long; a training that has run for hours may.
     */
    private static final Map<String, String> IMPATIENT = Map.of(
            "ipc.client.connect.max.retries", "2",
            "ipc.client.connect.max.retries.on.timeouts", "1",
            "ipc.client.connect.timeout", "5000",
            "dfs.client.failover.max.attempts", "2",
            "dfs.client.retry.policy.enabled", "false",
            "fs.s3a.attempts.maximum", "1",
            "fs.s3a.retry.limit", "1");

    @Override
    public Path path(String address) throws IOException {
        try {
            org.apache.hadoop.fs.Path typed = new org.apache.hadoop.fs.Path(address);
            requireAnswer(typed);
            FileSystem files = FileSystem.get(typed.toUri(), told(new Configuration()));
            return new HadoopFileSystem(files)
                    .path(HadoopFileSystem.SEPARATOR + typed.toUri().getPath());
        } catch (RuntimeException unknown) {
            throw new IOException(unknown.getMessage(), unknown);
        }
    }

    /** That nothing is there yet is told by whoever looks for something. */
    private static void requireAnswer(org.apache.hadoop.fs.Path path) throws IOException {
        Configuration settings = new Configuration();
        IMPATIENT.forEach(settings::set);
        try (FileSystem files = FileSystem.newInstance(path.toUri(), told(settings))) {
            files.getFileStatus(path);
        } catch (FileNotFoundException answered) {
            return;
        }
    }

    private static Configuration told(Configuration settings) {
        for (Tuple2<String, String> setting : spark().getAll()) {
            if (setting._1.startsWith(SETTING)) {
                settings.set(setting._1.substring(SETTING.length()), setting._2);
            }
        }
        return settings;
    }

    /** A worker has what the driver was told; the driver opens the images before it asks for a cluster. */
    private static SparkConf spark() {
        return SparkEnv.get() == null ? new SparkConf() : SparkEnv.get().conf();
    }
}
