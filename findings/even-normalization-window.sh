#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: LocalResponseNormalization with n = 4 sums the squares of 4 neighbouring channels: its
#   Javadoc calls n the number of adjacent kernel maps.
# What happens: An even n sums n + 1 channels, n / 2 on each side and the channel itself. So 4 gives the
#   same values as 5, and 2 the same as 3.
# Output:
#   | n = 2 sums 3 channels
#   | n = 3 sums 3 channels
#   | n = 4 sums 5 channels
#   | n = 5 sums 5 channels
#   | n = 6 sums 7 channels
#   | n = 7 sums 7 channels
# Why it matters: A network with an even window has other values than in frameworks that count n channels,
#   with the same shapes and no parameters that could tell.
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
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        for (int n = 2; n <= 7; n++) {
            System.out.println("n = " + n + " sums " + summed(n) + " channels");
        }
    }

    /** With k, alpha and beta 1 a channel of ones becomes 1 / (1 + channels summed). */
    private static long summed(int n) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new LocalResponseNormalization.Builder().n(n).k(1).alpha(1).beta(1).build())
                .setInputType(InputType.convolutional(1, 1, 15))
                .build());
        network.init();
        return Math.round(1 / network.output(Nd4j.ones(1, 15, 1, 1)).getDouble(0, 7, 0, 0)) - 1;
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
