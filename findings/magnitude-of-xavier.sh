#!/usr/bin/env bash
# Library: Deep Java Library 0.35.0 (ai.djl:api, with its PyTorch engine on 64-bit Linux)
# One expects: new XavierInitializer() draws weights from −c to c with c = √(3 / (0.5 · (fan in + fan out))), as its
#   Javadoc says and as Glorot and Bengio, whom it names, define it.
# What happens: c is √(6 / (0.5 · (fan in + fan out))), √2 times as large. The magnitude is 6 where none is set; with a
#   magnitude of 3 it is as documented.
# Output:
#   | 64 filters of 3x3 on 16 channels: limit as documented 0.091
#   |   nothing set: largest of 9,216 weights 0.129
#   |   magnitude 3: largest of 9,216 weights 0.091
#   | 1,000 units on 100 values: limit as documented 0.074
#   |   nothing set: largest of 100,000 weights 0.104
#   |   magnitude 3: largest of 100,000 weights 0.074
# Why it matters: The variance of the first weights is twice that by which signals keep their size from layer to layer.
#   Linear layers double it each time; the same network starts elsewhere than in Keras or PyTorch by one name.
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
      <groupId>ai.djl.pytorch</groupId>
      <artifactId>pytorch-engine</artifactId>
      <version>0.35.0</version>
    </dependency>
    <dependency>
      <groupId>ai.djl.pytorch</groupId>
      <artifactId>pytorch-jni</artifactId>
      <version>2.7.1-0.35.0</version>
    </dependency>
    <dependency>
      <groupId>ai.djl.pytorch</groupId>
      <artifactId>pytorch-native-cpu</artifactId>
      <version>2.7.1</version>
      <classifier>linux-x86_64</classifier>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>2.0.17</version>
    </dependency>
  </dependencies>
</project>
XML

cat > Finding.java <<'JAVA'
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;
import java.util.Locale;

public class Finding {
    public static void main(String[] arguments) {
        show("64 filters of 3x3 on 16 channels", new Shape(64, 16, 3, 3), 16 * 3 * 3, 64 * 3 * 3);
        show("1,000 units on 100 values", new Shape(1000, 100), 100, 1000);
    }

    private static void show(String name, Shape shape, int fanIn, int fanOut) {
        double limit = Math.sqrt(3 / (0.5 * (fanIn + fanOut)));
        System.out.printf(Locale.ROOT, "%s: limit as documented %.3f%n", name, limit);
        show("nothing set", shape, new XavierInitializer());
        show("magnitude 3", shape, new XavierInitializer(RandomType.UNIFORM, FactorType.AVG, 3));
    }

    private static void show(String name, Shape shape, Initializer initializer) {
        try (NDManager manager = NDManager.newBaseManager()) {
            manager.getEngine().setRandomSeed(1);
            float largest = initializer.initialize(manager, shape, DataType.FLOAT32).abs().max().getFloat();
            System.out.printf(Locale.ROOT, "  %s: largest of %,d weights %.3f%n", name, shape.size(), largest);
        }
    }
}
JAVA

mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
DJL_CACHE_DIR="$folder" java -Xmx1g -Dai.djl.offline=true -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
