#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: Behind a convolution on volumes with channels first, NCDHW, the dense layer gets a flatten for
#   channels first.
# What happens: For every mode but 'same' the inferred type says channels last, NDHWC, and the flatten that is
#   put in of itself takes the width for the channels and throws in the forward pass. It passes where there
#   are by chance as many filters as the volume is wide.
# Output:
#   | Truncate: infers InputTypeConvolutional3D(format=NDHWC,d=3,h=4,w=5,c=2)
#   |   throws: Invalid input array: expected shape in format [minibatch, channels, channels, height, width] or [minibatch, channels, height, width, channels] for numChannels: 2, inputDepth 3, inputHeight 4 and inputWidth 5, but got [1, 2, 3, 4, 5]
#   | Same: infers InputTypeConvolutional3D(format=NCDHW,d=3,h=4,w=5,c=2)
#   |   outputs 1
#   | Truncate: infers InputTypeConvolutional3D(format=NDHWC,d=3,h=4,w=5,c=5)
#   |   outputs 1
# Why it matters: The mode of padding decides whether a network with channels first, the layer's default, runs,
#   and the message speaks of the input, which is right.
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
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    private static final InputType VOLUME = InputType.convolutional3D(DataFormat.NCDHW, 3, 4, 5, 1);

    public static void main(String[] arguments) {
        show(ConvolutionMode.Truncate, 2);
        show(ConvolutionMode.Same, 2);
        show(ConvolutionMode.Truncate, 5);
    }

    private static void show(ConvolutionMode mode, int filters) {
        Convolution3D convolution = new Convolution3D.Builder(1, 1, 1)
                .nOut(filters).convolutionMode(mode).dataFormat(DataFormat.NCDHW).build();
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list(convolution, new DenseLayer.Builder().nOut(1).build())
                .validateOutputLayerConfig(false)
                .setInputType(VOLUME)
                .build());
        network.init();
        System.out.println(mode + ": infers " + convolution.getOutputType(0, VOLUME));
        try {
            System.out.println("  outputs " + network.output(Nd4j.ones(1, 1, 3, 4, 5)).length());
        } catch (IllegalStateException refusal) {
            System.out.println("  throws: " + refusal.getMessage());
        }
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
