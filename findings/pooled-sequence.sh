#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: GlobalPoolingLayer makes one vector of a sequence, and its output type says so, as on an image.
# What happens: The forward pass makes the vector, and the output type is the sequence that went in, with all
#   its steps. What is put in of itself in front of the next layer goes by that type: an LSTM behind a pooled
#   image runs, and the same one behind a pooled sequence is built and throws.
# Output:
#   | image: infers InputTypeFeedForward(3)
#   |   computes [1, 3]
#   |   with an LSTM behind it: [1, 2, 1]
#   | sequence: infers InputTypeRecurrent(3,timeSeriesLength=5,format=NCW)
#   |   computes [1, 3]
#   |   with an LSTM behind it: throws: 3D input expected to RNN layer expected, got 2
# Why it matters: The summary shows a shape that no array has, and a network that is built and summarized does
#   not run.
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
import org.deeplearning4j.exception.DL4JInvalidInputException;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        show("image", InputType.convolutional(1, 5, 3), Nd4j.ones(1, 3, 1, 5));
        show("sequence", InputType.recurrent(3, 5), Nd4j.ones(1, 3, 5));
    }

    private static void show(String name, InputType type, INDArray example) {
        Layer pooling = new GlobalPoolingLayer.Builder(PoolingType.MAX).build();
        System.out.println(name + ": infers " + pooling.getOutputType(0, type));
        System.out.println("  computes " + shape(network(type, pooling), example));
        MultiLayerNetwork longer = network(type, pooling, new LSTM.Builder().nOut(2).build());
        System.out.println("  with an LSTM behind it: " + shape(longer, example));
    }

    private static String shape(MultiLayerNetwork network, INDArray example) {
        try {
            return Arrays.toString(network.output(example).shape());
        } catch (IllegalStateException | DL4JInvalidInputException refusal) {
            return "throws: " + refusal.getMessage();
        }
    }

    private static MultiLayerNetwork network(InputType type, Layer... layers) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list(layers)
                .validateOutputLayerConfig(false)
                .setInputType(type)
                .build());
        network.init();
        return network;
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
