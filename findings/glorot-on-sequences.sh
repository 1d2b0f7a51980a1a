#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: XAVIER_UNIFORM draws the weights of a Convolution1DLayer from −s to s with
#   s = √(6 / (fan in + fan out)), as its Javadoc says, where k steps of c channels are k · c inputs and
#   k · filters outputs, as in Keras and PyTorch.
# What happens: A kernel of k steps counts as one of k × k cells, as on an image, although the array has one
#   column. The limit is √k times too small: for nine steps a third of what it should be.
# Output:
#   | kernel 1: expected limit 0.274, largest of 1,024 weights 0.274, limit for 1 cells 0.274
#   | kernel 3: expected limit 0.158, largest of 3,072 weights 0.091, limit for 9 cells 0.091
#   | kernel 9: expected limit 0.091, largest of 9,216 weights 0.030, limit for 81 cells 0.030
# Why it matters: The longer the filters, the weaker the signal that a new network passes on, layer by layer,
#   and nothing in the configuration shows it. RELU's normal distribution reads the same fan in.
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
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;

public class Finding {
    public static void main(String[] arguments) {
        for (int kernel : new int[] {1, 3, 9}) {
            INDArray weights = weights(kernel);
            System.out.printf(
                    Locale.ROOT,
                    "kernel %d: expected limit %.3f, largest of %,d weights %.3f, limit for %d cells %.3f%n",
                    kernel, limit(kernel), weights.length(), weights.amaxNumber().doubleValue(),
                    kernel * kernel, limit(kernel * kernel));
        }
    }

    private static double limit(int cells) {
        return Math.sqrt(6.0 / (cells * 16 + cells * 64));
    }

    private static INDArray weights(int kernel) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list()
                .layer(new Convolution1DLayer.Builder(kernel)
                        .nOut(64).weightInit(WeightInit.XAVIER_UNIFORM).build())
                .setInputType(InputType.recurrent(16, 20))
                .build());
        network.init();
        return network.getParam("0_W");
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
