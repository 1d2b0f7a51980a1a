#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: A MergeVertex whose merge axis is the height infers images as high as all inputs together, which
#   it computes.
# What happens: It computes them, and infers for every axis images of the inputs' height and width with the
#   channels of all inputs together.
# Output:
#   | channels: infers InputTypeConvolutional(h=4,w=5,c=6,NCHW)
#   |   computes [1, 6, 4, 5]
#   | height: infers InputTypeConvolutional(h=4,w=5,c=6,NCHW)
#   |   computes [1, 3, 8, 5]
#   | width: infers InputTypeConvolutional(h=4,w=5,c=6,NCHW)
#   |   computes [1, 3, 4, 10]
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
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        show("channels", 1);
        show("height", 2);
        show("width", 3);
    }

    private static void show(String name, int axis) {
        MergeVertex vertex = new MergeVertex();
        vertex.setMergeAxis(axis);
        InputType image = InputType.convolutional(4, 5, 3);
        System.out.println(name + ": infers " + vertex.getOutputType(0, image, image));
        System.out.println("  computes " + Arrays.toString(computed(vertex, image).shape()));
    }

    private static INDArray computed(MergeVertex vertex, InputType image) {
        ComputationGraphConfiguration configuration = new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("one", "two")
                .addVertex("merged", vertex, "one", "two")
                .setOutputs("merged")
                .validateOutputLayerConfig(false)
                .build();
        ComputationGraph graph = new ComputationGraph(configuration);
        graph.init();
        return graph.feedForward(new INDArray[] {Nd4j.ones(1, 3, 4, 5), Nd4j.ones(1, 3, 4, 5)}, false).get("merged");
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
