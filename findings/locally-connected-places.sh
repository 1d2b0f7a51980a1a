#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: A LocallyConnected2D whose filters are one cell of weight 1 gives back the image that goes in.
# What happens: The places of the output are collected column by column and laid out row by row: of a square
#   rows and columns are exchanged, and of another image the places are mixed up.
# Output:
#   | 2x2: [1, 2, 3, 4] gives [1, 3, 2, 4]
#   | 2x3: [1, 2, 3, 4, 5, 6] gives [1, 4, 2, 5, 3, 6]
# Why it matters: All shapes and counts are right, and the layers behind it see another image.
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
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LocallyConnected2D;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        show(2, 2);
        show(2, 3);
    }

    private static void show(int height, int width) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new LocallyConnected2D.Builder()
                        .kernelSize(1, 1).stride(1, 1).padding(0, 0).convolutionMode(ConvolutionMode.Truncate)
                        .setInputSize(height, width).nIn(1).nOut(1).hasBias(false)
                        .activation(Activation.IDENTITY).build())
                .validateOutputLayerConfig(false)
                .setInputType(InputType.convolutional(height, width, 1))
                .build());
        network.init();
        network.getParam("0_W").assign(1);
        INDArray image = Nd4j.arange(1, height * width + 1).castTo(DataType.FLOAT).reshape(1, 1, height, width);
        System.out.println(height + "x" + width + ": " + Arrays.toString(image.dup('c').ravel().toIntVector())
                + " gives " + Arrays.toString(network.output(image).dup('c').ravel().toIntVector()));
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
