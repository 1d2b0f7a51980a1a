#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: A convolution with softmax as its activation function gives at each place of the image one
#   distribution over the channels.
# What happens: In the default layout, NCHW, softmax runs over the last axis, and that is the width: the
#   values of one row of one channel sum to 1, those of the channels do not. The same layer in NHWC has the
#   channels last and sums over them.
# Output:
#   | NCHW: sums over the channels all 1: false, over the width all 1: true
#   | NHWC: sums over the channels all 1: true, over the width all 1: false
# Why it matters: A fully convolutional classifier or a segmentation gives values between 0 and 1 that are
#   not class probabilities, and the layout alone changes what the network computes. CnnLossLayer does it
#   over the channels.
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
import java.util.Locale;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        INDArray image = Nd4j.arange(12).castTo(DataType.FLOAT).reshape(1, 3, 2, 2).divi(12);
        show("NCHW", network(CNN2DFormat.NCHW).output(image), 1, 3);
        show("NHWC", network(CNN2DFormat.NHWC).output(image.permute(0, 2, 3, 1).dup()), 3, 2);
    }

    private static void show(String layout, INDArray output, int channels, int width) {
        System.out.printf(Locale.ROOT, "%s: sums over the channels all 1: %b, over the width all 1: %b%n",
                layout, allOne(output.sum(channels)), allOne(output.sum(width)));
    }

    private static boolean allOne(INDArray sums) {
        return sums.sub(1).amaxNumber().doubleValue() < 1e-5;
    }

    private static MultiLayerNetwork network(CNN2DFormat format) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list()
                .layer(new ConvolutionLayer.Builder(1, 1)
                        .nOut(3).dataFormat(format).activation(Activation.SOFTMAX).build())
                .setInputType(InputType.convolutional(2, 2, 3, format))
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
