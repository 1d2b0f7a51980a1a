#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: new ActivationGELU(true) is the usual tanh form of GELU, ½x(1 + tanh(√(2/π)(x +
#   0.044715x³))), and so nearer to the exact function than the default form, x times a sigmoid.
# What happens: It cubes the factor together with x: ½x(1 + tanh(√(2/π)(x + (0.044715x)³))). The cubic term
#   all but vanishes, and the "precise" form is further from the function than the default one at every
#   point below.
# Output:
#   | x -3: precise -0.0247, default -0.0181, tanh form by hand -0.0036
#   | x -2: precise -0.0789, default -0.0643, tanh form by hand -0.0454
#   | x -1: precise -0.1686, default -0.1542, tanh form by hand -0.1588
#   | x 1: precise 0.8314, default 0.8458, tanh form by hand 0.8412
#   | x 2: precise 1.9211, default 1.9357, tanh form by hand 1.9546
#   | x 3: precise 2.9753, default 2.9819, tanh form by hand 2.9964
# Why it matters: A GELU network that comes from another framework gives other values here, and the form
#   that is called precise makes it worse.
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
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        float[] points = {-3, -2, -1, 1, 2, 3};
        INDArray precise = new ActivationGELU(true).getActivation(Nd4j.createFromArray(points), false);
        INDArray plain = new ActivationGELU(false).getActivation(Nd4j.createFromArray(points), false);
        for (int i = 0; i < points.length; i++) {
            double x = points[i];
            double tanh = x / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
            System.out.printf(Locale.ROOT, "x %.0f: precise %.4f, default %.4f, tanh form by hand %.4f%n",
                    x, precise.getDouble(i), plain.getDouble(i), tanh);
        }
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
