#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: SubsamplingLayer pools by sum: PoolingType documents SUM, the layer's builder takes it, and
#   GlobalPoolingLayer does it.
# What happens: The configuration builds, the network is initialized and prints a summary with the right
#   shapes, and the forward pass throws.
# Output:
#   | SubsamplingLayer infers InputTypeConvolutional(h=2,w=2,c=1,NCHW)
#   | throws: Not supported: SUM
#   | GlobalPoolingLayer infers InputTypeFeedForward(1)
#   | sum of a window of ones: 16
# Why it matters: Nothing but a forward pass shows that such a network cannot run; a check of shapes and
#   counts passes it.
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
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    private static final InputType IMAGE = InputType.convolutional(4, 4, 1);

    public static void main(String[] arguments) {
        show(new SubsamplingLayer.Builder(PoolingType.SUM).kernelSize(2, 2).stride(2, 2).build());
        show(new GlobalPoolingLayer.Builder(PoolingType.SUM).build());
    }

    private static void show(Layer layer) {
        MultiLayerNetwork network = new MultiLayerNetwork(
                new NeuralNetConfiguration.Builder().list().layer(layer).setInputType(IMAGE).build());
        network.init();
        System.out.println(layer.getClass().getSimpleName() + " infers " + layer.getOutputType(0, IMAGE));
        try {
            System.out.println("sum of a window of ones: " + network.output(Nd4j.ones(1, 1, 4, 4)).getInt(0));
        } catch (UnsupportedOperationException refusal) {
            System.out.println("throws: " + refusal.getMessage());
        }
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
