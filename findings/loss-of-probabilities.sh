#!/usr/bin/env bash
# Library: Deep Java Library 0.35.0 (ai.djl:api, with its PyTorch engine on 64-bit Linux)
# One expects: A cross-entropy that is told to take probabilities gives what it gives for the logits they come from: the
#   formulas in the Javadoc are minus the sum of the labels' logarithms of probabilities. So it is with fromSigmoid, and
#   so it is without fromLogit, which says that no softmax is to be taken.
# What happens: SigmoidBinaryCrossEntropyLoss with fromSigmoid has the wrong sign: the best answer has the largest loss.
#   SoftmaxCrossEntropyLoss without fromLogit takes no logarithm: it is minus the probability.
# Output:
#   | probability of what is so 0.9: -ln p is 0.105
#   |   sigmoid: of the logit 0.105, of the probability -0.105
#   |   softmax: of the logits 0.105, of the probabilities -0.900
#   | probability of what is so 0.1: -ln p is 2.303
#   |   sigmoid: of the logit 2.303, of the probability -2.303
#   |   softmax: of the logits 2.303, of the probabilities -0.100
# Why it matters: A network whose last row is a sigmoid is trained to be wrong, and one whose last row is a softmax has
#   next to no gradient where it is most wrong. Each has a loss that falls, as it should.
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
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SigmoidBinaryCrossEntropyLoss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import java.util.Locale;

public class Finding {
    public static void main(String[] arguments) {
        try (NDManager manager = NDManager.newBaseManager()) {
            show(manager, 0.9f);
            show(manager, 0.1f);
        }
    }

    private static void show(NDManager manager, float p) {
        System.out.printf(Locale.ROOT, "probability of what is so %.1f: -ln p is %.3f%n", p, -Math.log(p));
        float logit = (float) Math.log(p / (1 - p));
        NDArray one = row(manager, 1);
        System.out.printf(Locale.ROOT, "  sigmoid: of the logit %.3f, of the probability %.3f%n",
                loss(new SigmoidBinaryCrossEntropyLoss(), one, row(manager, logit)),
                loss(new SigmoidBinaryCrossEntropyLoss("loss", 1, true), one, row(manager, p)));
        NDArray first = row(manager, 0);
        System.out.printf(Locale.ROOT, "  softmax: of the logits %.3f, of the probabilities %.3f%n",
                loss(new SoftmaxCrossEntropyLoss(), first, row(manager, logit, 0)),
                loss(new SoftmaxCrossEntropyLoss("loss", 1, -1, true, false), first, row(manager, p, 1 - p)));
    }

    private static NDArray row(NDManager manager, float... values) {
        return manager.create(values, new Shape(1, values.length));
    }

    private static float loss(Loss loss, NDArray label, NDArray prediction) {
        return loss.evaluate(new NDList(label), new NDList(prediction)).getFloat();
    }
}
JAVA

mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
DJL_CACHE_DIR="$folder" java -Xmx1g -Dai.djl.offline=true -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
