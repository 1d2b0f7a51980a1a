#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: The output type of a convolution or pooling on volumes is that of its forward pass, for three
#   strides that differ, too: depth, height and width 5 with the strides 1, 1, 2 give 5, 5, 3.
# What happens: The inferred width is divided by the height's stride: 5, 5, 5. The forward pass takes the
#   width's own, so that a dense layer behind it gets an nIn that no input has.
# Output:
#   | Convolution3D infers InputTypeConvolutional3D(format=NDHWC,d=5,h=5,w=5,c=1)
#   |   and computes [1, 5, 5, 3, 1]
#   | Convolution3D infers InputTypeConvolutional3D(format=NDHWC,d=5,h=3,w=3,c=1)
#   |   and computes [1, 5, 3, 5, 1]
#   | Subsampling3DLayer infers InputTypeConvolutional3D(format=NDHWC,d=5,h=5,w=5,c=1)
#   |   and computes [1, 5, 5, 3, 1]
#   | dense layer throws: Input size (75 columns; shape = [1, 75]) is invalid: does not match layer input size (layer # inputs = 125) (layer name: layer1, layer index: 1, layer type: DenseLayer)
# Why it matters: Wherever the two strides differ, the summary and the count of a dense layer's parameters are
#   wrong, and the network ends in an error that names neither this layer nor its stride.
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
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    private static final InputType VOLUME = InputType.convolutional3D(DataFormat.NDHWC, 5, 5, 5, 1);

    private static final INDArray EXAMPLE = Nd4j.ones(1, 5, 5, 5, 1);

    public static void main(String[] arguments) {
        show(convolution(1, 1, 2));
        show(convolution(1, 2, 1));
        show(new Subsampling3DLayer.Builder(PoolingType.MAX)
                .kernelSize(1, 1, 1).stride(1, 1, 2).dataFormat(DataFormat.NDHWC).build());
        try {
            network(convolution(1, 1, 2), new DenseLayer.Builder().nOut(2).build()).output(EXAMPLE);
        } catch (DL4JInvalidInputException refusal) {
            System.out.println("dense layer throws: " + refusal.getMessage());
        }
    }

    private static Layer convolution(int... stride) {
        return new Convolution3D.Builder(1, 1, 1)
                .stride(stride)
                .nOut(1)
                .convolutionMode(ConvolutionMode.Truncate)
                .dataFormat(DataFormat.NDHWC)
                .build();
    }

    private static void show(Layer layer) {
        System.out.println(layer.getClass().getSimpleName() + " infers " + layer.getOutputType(0, VOLUME));
        System.out.println("  and computes " + Arrays.toString(network(layer).output(EXAMPLE).shape()));
    }

    private static MultiLayerNetwork network(Layer... layers) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list(layers)
                .validateOutputLayerConfig(false)
                .setInputType(VOLUME)
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
