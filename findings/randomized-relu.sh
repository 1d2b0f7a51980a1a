#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: ActivationRReLU draws a slope between l and u for each value below zero while it trains, has
#   that slope as its gradient there, and at inference multiplies values below zero by the mean slope, (l +
#   u) / 2.
# What happens: At inference the mean slope is taken as a lower limit: with l = 0.125 and u = 0.375, every
#   value below 0.25 becomes 0.25. In training the gradient is 1 everywhere, also below zero, where the
#   slope that was drawn is less than 0.4.
# Output:
#   | x -4.0: inference 0.250, slope in training below 0.4, gradient 1.0
#   | x -1.0: inference 0.250, slope in training below 0.4, gradient 1.0
#   | x 0.1: inference 0.250, slope in training 1, gradient 1.0
#   | x 1.0: inference 1.000, slope in training 1, gradient 1.0
# Why it matters: Training runs with gradients of another function, and the trained network then loses
#   everything below zero: it does not compute at inference what it learned.
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
import org.nd4j.linalg.activations.impl.ActivationRReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        float[] points = {-4, -1, 0.1f, 1};
        INDArray inference = new ActivationRReLU(0.125, 0.375).getActivation(column(points), false);
        ActivationRReLU training = new ActivationRReLU(0.125, 0.375);
        INDArray drawn = training.getActivation(column(points), true);
        INDArray gradient = training.backprop(column(points), Nd4j.onesLike(drawn)).getFirst();
        for (int i = 0; i < points.length; i++) {
            double slope = drawn.getDouble(i) / points[i];
            System.out.printf(Locale.ROOT, "x %.1f: inference %.3f, slope in training %s, gradient %.1f%n",
                    points[i], inference.getDouble(i), slope < 0.4 ? "below 0.4" : "1", gradient.getDouble(i));
        }
    }

    private static INDArray column(float[] values) {
        return Nd4j.createFromArray(values).reshape(values.length, 1);
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
