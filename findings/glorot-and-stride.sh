#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: XAVIER_UNIFORM draws a convolution's weights from −s to s with s = √(6 / (fan in + fan out)),
#   as its Javadoc says, where fan out is kernel height · kernel width · filters, as in Keras and PyTorch.
#   The stride plays no part.
# What happens: The fan out is divided by stride height · stride width. The larger the stride, the wider the
#   spread: for the layer below, with stride 2, more than half as wide again as elsewhere.
# Output:
#   | 3x3, 16 channels, 64 filters: expected limit 0.091
#   | stride 1: largest of 9,216 weights 0.091, limit with fan out / 1: 0.091
#   | stride 2: largest of 9,216 weights 0.144, limit with fan out / 4: 0.144
#   | stride 3: largest of 9,216 weights 0.170, limit with fan out / 9: 0.170
# Why it matters: Two frameworks that both say "Glorot uniform" start a strided network differently, and
#   nothing in the configuration shows it.
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
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;

public class Finding {
    public static void main(String[] arguments) {
        double expected = Math.sqrt(6.0 / (3 * 3 * 16 + 3 * 3 * 64));
        System.out.printf(Locale.ROOT, "3x3, 16 channels, 64 filters: expected limit %.3f%n", expected);
        for (int stride = 1; stride <= 3; stride++) {
            double divided = Math.sqrt(6.0 / (3 * 3 * 16 + 3 * 3 * 64.0 / (stride * stride)));
            System.out.printf(Locale.ROOT, "stride %d: largest of 9,216 weights %.3f, limit with fan out / %d: %.3f%n",
                    stride, largestWeight(stride), stride * stride, divided);
        }
    }

    private static double largestWeight(int stride) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .stride(stride, stride).nOut(64).weightInit(WeightInit.XAVIER_UNIFORM).build())
                .setInputType(InputType.convolutional(9, 9, 16))
                .build());
        network.init();
        return network.getParam("0_W").amaxNumber().doubleValue();
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
