package cnnbyhand.training.spark;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** This program as files that Spark sends to workers on other machines. */
final class Application {
    /** What every worker has, by its place in Maven's repository; names alone do not tell: a module of Jackson ends in "scala". */
    private static final List<String> OF_SPARK = Stream.of(
                    "org/apache/spark",
                    "org/apache/hadoop/hadoop-client-api",
                    "org/apache/hadoop/hadoop-client-runtime",
                    "org/scala-lang",
                    "io/netty",
                    "com/github/luben",
                    "org/xerial")
            .map(group -> group.replace('/', File.separatorChar) + File.separatorChar)
            .toList();

    private Application() {}

    static List<String> jars(List<Path> classPath) {
        return classPath.stream()
                .map(Path::toString)
                .filter(file -> OF_SPARK.stream().noneMatch(file::contains))
                .toList();
    }
}
