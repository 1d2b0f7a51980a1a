#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: The weights of a Convolution1DLayer, with the sides filters, channels, kernel, 1, hold at
#   [f, c, k, 0] what filter f multiplies step k of channel c by, as the weights of a ConvolutionLayer do.
# What happens: The forward pass takes the same numbers where they lie as kernel, channels, filters: what is
#   set for the second step of the first filter is used for the first step of the second filter.
# Output:
#   | weights [2, 1, 2, 1]
#   | 1 at filter 0, step 0, on the steps 3 and 5: [3, 0]
#   | 1 at filter 0, step 1, on the steps 3 and 5: [0, 3]
#   | 1 at filter 1, step 0, on the steps 3 and 5: [5, 0]
#   | 1 at filter 1, step 1, on the steps 3 and 5: [0, 5]
# Why it matters: Weights that are set or read by their stated places belong to other filters and steps, and no
#   side and no count shows it.
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
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new Convolution1DLayer.Builder(2)
                        .nOut(2).hasBias(false).activation(Activation.IDENTITY).build())
                .setInputType(InputType.recurrent(1, 2))
                .build());
        network.init();
        INDArray weights = network.getParam("0_W");
        System.out.println("weights " + Arrays.toString(weights.shape()));
        INDArray steps = Nd4j.createFromArray(new float[][][] {{{3, 5}}});
        for (int filter = 0; filter < 2; filter++) {
            for (int step = 0; step < 2; step++) {
                weights.assign(0).putScalar(new long[] {filter, 0, step, 0}, 1);
                System.out.println("1 at filter " + filter + ", step " + step + ", on the steps 3 and 5: "
                        + Arrays.toString(network.output(steps).ravel().toIntVector()));
            }
        }
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
