#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: dropOut(0.5) on any layer sets about half of that layer's inputs to zero while it trains; its
#   Javadoc says so for every kind of layer. A layer that cannot do it refuses.
# What happens: Convolution and upsampling do it. Pooling, activation, batch normalization, global pooling
#   and zero padding take the setting, keep it in their configuration, and pass every input on.
# Output:
#   | ConvolutionLayer: dropped, configured as p=0.5
#   | Upsampling2D: dropped, configured as p=0.5
#   | SubsamplingLayer: ignored, configured as p=0.5
#   | ActivationLayer: ignored, configured as p=0.5
#   | BatchNormalization: ignored, configured as p=0.5
#   | GlobalPoolingLayer: ignored, configured as p=0.5
#   | ZeroPaddingLayer: ignored, configured as p=0.5
# Why it matters: A network may train without any dropout although its configuration shows dropout on every
#   layer. A DropoutLayer of its own always works.
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
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        show(new ConvolutionLayer.Builder(1, 1).nOut(1).activation(Activation.IDENTITY).dropOut(0.5).build());
        show(new Upsampling2D.Builder(1).dropOut(0.5).build());
        show(new SubsamplingLayer.Builder(PoolingType.MAX).kernelSize(1, 1).stride(1, 1).dropOut(0.5).build());
        show(new ActivationLayer.Builder().activation(Activation.IDENTITY).dropOut(0.5).build());
        show(new BatchNormalization.Builder().dropOut(0.5).build());
        show(new GlobalPoolingLayer.Builder(PoolingType.AVG).dropOut(0.5).build());
        show(new ZeroPaddingLayer.Builder(1, 1).dropOut(0.5).build());
    }

    /** Dropout draws anew in each pass, so two passes in training mode are the same only without it. */
    private static void show(Layer layer) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1).list().layer(layer).setInputType(InputType.convolutional(10, 10, 1)).build());
        network.init();
        INDArray image = Nd4j.linspace(1, 2, 100).castTo(DataType.FLOAT).reshape(1, 1, 10, 10);
        INDArray first = network.output(image.dup(), true).dup();
        INDArray second = network.output(image.dup(), true);
        System.out.println(layer.getClass().getSimpleName() + (first.equals(second) ? ": ignored" : ": dropped")
                + ", configured as " + network.getLayerWiseConfigurations().getConf(0).getLayer().getIDropout()
                        .toString().replaceAll(".*(p=[0-9.]+).*", "$1"));
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
