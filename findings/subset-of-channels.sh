#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: A SubsetVertex from 1 to 2, both included as documented, infers two channels of an image.
# What happens: It computes two channels, and infers none; of a sequence it infers two channels and loses the
#   length. On a vector both are right.
# Output:
#   | vector: infers InputTypeFeedForward(2)
#   |   computes [1, 2]
#   | image: infers InputTypeConvolutional(h=5,w=6,c=0,NCHW)
#   |   computes [1, 2, 5, 6]
#   | sequence: infers InputTypeRecurrent(2,format=NCW)
#   |   computes [1, 2, 7]
# Why it matters: Sizes are inferred from row to row, so that every row behind it is built for a shape that no array
#   has.
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
import java.util.Arrays;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        show("vector", InputType.feedForward(4), Nd4j.ones(1, 4));
        show("image", InputType.convolutional(5, 6, 4), Nd4j.ones(1, 4, 5, 6));
        show("sequence", InputType.recurrent(4, 7), Nd4j.ones(1, 4, 7));
    }

    private static void show(String name, InputType type, INDArray example) {
        SubsetVertex vertex = new SubsetVertex(1, 2);
        System.out.println(name + ": infers " + vertex.getOutputType(0, type));
        System.out.println("  computes " + Arrays.toString(computed(vertex, example).shape()));
    }

    private static INDArray computed(SubsetVertex vertex, INDArray example) {
        ComputationGraphConfiguration configuration = new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("whole")
                .addVertex("subset", vertex, "whole")
                .setOutputs("subset")
                .validateOutputLayerConfig(false)
                .build();
        ComputationGraph graph = new ComputationGraph(configuration);
        graph.init();
        return graph.feedForward(example, false).get("subset");
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
