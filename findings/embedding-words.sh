#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: An embedding's nIn is the number of words in its table, as its builder is told.
# What happens: With an input type, the length of the input takes its place without a word: a table of 1,000
#   rows has 5 when five numbers come in, and the sixth word is refused in the forward pass. It stays as told
#   with overrideNinUponBuild(false).
# Output:
#   | as usual: nIn 5, 10 parameters
#   | throws for word 7: Invalid index for embedding layer: got index 7 for entry 0 in minibatch; indexes must be between 0 and nIn-1 inclusive (0 to 4)
#   | overrideNinUponBuild(false): nIn 1000, 2000 parameters
#   | 1 x 2 x 5
# Why it matters: Words with small numbers pass; the network trains on a table that is too small for the others.
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
import org.deeplearning4j.exception.DL4JInvalidInputException;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        show("as usual", true);
        show("overrideNinUponBuild(false)", false);
    }

    private static void show(String name, boolean override) {
        EmbeddingSequenceLayer layer =
                new EmbeddingSequenceLayer.Builder().nIn(1000).nOut(2).inputLength(5).build();
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list(layer)
                .validateOutputLayerConfig(false)
                .overrideNinUponBuild(override)
                .setInputType(InputType.feedForward(5))
                .build());
        network.init();
        System.out.println(name + ": nIn " + layer.getNIn() + ", " + network.numParams() + " parameters");
        try {
            long[] output = network.output(Nd4j.create(new float[][] {{7, 0, 1, 2, 3}})).shape();
            System.out.println(output[0] + " x " + output[1] + " x " + output[2]);
        } catch (DL4JInvalidInputException refusal) {
            System.out.println("throws for word 7: " + refusal.getMessage());
        }
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
