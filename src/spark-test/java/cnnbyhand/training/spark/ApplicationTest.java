package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    @Test
    void whatEverySparkHasIsNotSent() {
        assertThat(sent(
                        "org/apache/spark/spark-core_2.13/4.2.0/spark-core_2.13-4.2.0.jar",
                        "org/apache/hadoop/hadoop-client-api/3.5.0/hadoop-client-api-3.5.0.jar",
                        "org/apache/hadoop/hadoop-client-runtime/3.5.0/hadoop-client-runtime-3.5.0.jar",
                        "io/netty/netty-all/4.2.0/netty-all-4.2.0.jar"))
                .isEmpty();
    }

    /** Spark has no file system of Amazon's, and no module for Scala of another Jackson. */
    @Test
    void whatSparkLeavesOutIsSent() {
        assertThat(sent(
                        "org/apache/hadoop/hadoop-aws/3.5.0/hadoop-aws-3.5.0.jar",
                        "com/fasterxml/jackson/module/jackson-module-scala_2.13/2.21.0/jackson-module-scala_2.13-2.21.0.jar",
                        "org/nd4j/nd4j-api/1.0.0-M2.1/nd4j-api-1.0.0-M2.1.jar"))
                .hasSize(3);
    }

    private static List<String> sent(String... files) {
        return Application.jars(Stream.of(files)
                .map(file -> Path.of("repository").resolve(file))
                .toList());
    }
}
