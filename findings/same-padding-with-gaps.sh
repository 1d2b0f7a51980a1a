#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: With 'same' padding and a stride that is larger than the kernel, the first window starts at
#   the first cell, as in TensorFlow: no padding is needed, and none can be less than zero. A 1×1 window
#   with stride 3 on 3×3 cells sees the cell in the corner.
# What happens: The total padding comes out as less than zero and is used as it is. Pooling starts inside
#   the image: the 1×1 window sees the cell in the middle. The convolution with the same window states its
#   output shape, is initialized, and throws in the forward pass.
# Output:
#   | pooling infers InputTypeConvolutional(h=1,w=1,c=1,NCHW)
#   | pooling of the cells 0 to 8: 4
#   | convolution infers InputTypeConvolutional(h=1,w=1,c=1,NCHW)
#   | convolution throws: Invalid padding values calculated: [-1, -1]
# Why it matters: Shapes and counts agree with other frameworks, and the values come from other cells.
#   ResNet's 1×1 shortcuts with stride 2 are safe only because there the total is −1, which halves to 0.
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
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        show("pooling", new SubsamplingLayer.Builder(PoolingType.MAX)
                .kernelSize(1, 1).stride(3, 3).convolutionMode(ConvolutionMode.Same).build());
        show("convolution", new ConvolutionLayer.Builder(1, 1)
                .stride(3, 3).convolutionMode(ConvolutionMode.Same).nOut(1).activation(Activation.IDENTITY).build());
    }

    private static void show(String name, Layer layer) {
        InputType image = InputType.convolutional(3, 3, 1);
        MultiLayerNetwork network = new MultiLayerNetwork(
                new NeuralNetConfiguration.Builder().list().layer(layer).setInputType(image).build());
        network.init();
        network.params().assign(1);
        System.out.println(name + " infers " + layer.getOutputType(0, image));
        INDArray cells = Nd4j.arange(9).castTo(DataType.FLOAT).reshape(1, 1, 3, 3);
        try {
            System.out.println(name + " of the cells 0 to 8: " + network.output(cells).getInt(0));
        } catch (IllegalStateException refusal) {
            System.out.println(name + " throws: " + refusal.getMessage().replaceAll(" - .*", ""));
        }
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
