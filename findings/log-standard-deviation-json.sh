#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: A configuration that goes through toJson and fromJson (or YAML) comes back equal, whether or
#   not a network was made from it.
# What happens: BatchNormalization's useLogStd(false) comes back as true, although the text says false, as
#   long as no network was initialized with the configuration. The reader looks at the list of variables,
#   which is empty until then, instead of the field.
# Output:
#   | the text says "useLogStd" : false
#   | read from JSON: true, from YAML: true
#   | equal: false
#   | read after init: false
# Why it matters: The array "var" of the written configuration is "log10stdev" in the one that is read.
#   Weights from elsewhere that are copied in by name, or in order, miss it or are taken for logarithms.
set -euo pipefail
seen_before=$(sed -n 's/^#   | //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.deeplearning4j</groupId>
      <artifactId>deeplearning4j-nn</artifactId>
      <version>1.0.0-M2.1</version>
    </dependency>
    <dependency>
      <groupId>org.nd4j</groupId>
      <artifactId>nd4j-native-platform</artifactId>
      <version>1.0.0-M2.1</version>
      <exclusions>
        <exclusion>
          <groupId>org.bytedeco</groupId>
          <artifactId>mkl-platform</artifactId>
        </exclusion>
      </exclusions>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
XML

cat > Finding.java <<'JAVA'
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

public class Finding {
    public static void main(String[] arguments) {
        MultiLayerConfiguration written = configuration();
        MultiLayerConfiguration json = MultiLayerConfiguration.fromJson(written.toJson());
        MultiLayerConfiguration yaml = MultiLayerConfiguration.fromYaml(written.toYaml());
        System.out.println("the text says " + written.toJson().replaceAll("(?s).*(\"useLogStd\" : \\w+).*", "$1"));
        System.out.println("read from JSON: " + logarithm(json) + ", from YAML: " + logarithm(yaml));
        System.out.println("equal: " + json.equals(written));
        MultiLayerConfiguration initialized = configuration();
        new MultiLayerNetwork(initialized).init();
        System.out.println("read after init: " + logarithm(MultiLayerConfiguration.fromJson(initialized.toJson())));
    }

    private static MultiLayerConfiguration configuration() {
        return new NeuralNetConfiguration.Builder()
                .list()
                .layer(new BatchNormalization.Builder().useLogStd(false).build())
                .setInputType(InputType.feedForward(2))
                .build();
    }

    private static boolean logarithm(MultiLayerConfiguration configuration) {
        return ((BatchNormalization) configuration.getConf(0).getLayer()).isUseLogStd();
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
