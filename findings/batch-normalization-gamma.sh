#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: As its Javadoc says, the gamma of BatchNormalization.Builder is used only with
#   lockGammaBeta(true); without it, training starts at gamma 1. So gamma 3 triples the normalized values
#   when locked, and changes nothing when not.
# What happens: It is the other way round. Locked, gamma 3 with the default beta 0 is ignored (it is heeded
#   once beta is not 0 as well). Not locked, gamma 3 is what training starts from.
# Output:
#   | locked true, gamma 3.0, beta 0.0: 1 becomes 1.00
#   | locked true, gamma 3.0, beta 0.5: 1 becomes 3.50
#   | locked false, gamma 3.0, beta 0.0: 1 becomes 3.00
# Why it matters: Parameter counts and shapes are the same in all these cases; only the values tell. A layer
#   that was meant to scale does not.
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
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        show(true, 3, 0);
        show(true, 3, 0.5);
        show(false, 3, 0);
    }

    /** A new layer has mean 0 and variance 1, so the input 1 becomes gamma + beta. */
    private static void show(boolean locked, double gamma, double beta) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new BatchNormalization.Builder().lockGammaBeta(locked).gamma(gamma).beta(beta).build())
                .setInputType(InputType.feedForward(1))
                .build());
        network.init();
        System.out.printf(Locale.ROOT, "locked %b, gamma %.1f, beta %.1f: 1 becomes %.2f%n",
                locked, gamma, beta, network.output(Nd4j.ones(1, 1)).getDouble(0));
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
