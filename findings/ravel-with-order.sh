#!/usr/bin/env bash
# Library: ND4J 1.0.0-M2.1
# One expects: INDArray.ravel('c') and ravel('f') flatten an array row by row and column by column: the
#   first is what ravel() gives.
# What happens: Both throw for every array, views or not. Inside, reshape(char, long) is called, and Java
#   prefers reshape(long, long): the letter becomes a number of rows, 99 for 'c' and 102 for 'f'. The same
#   happens to one's own reshape('f', length).
# Output:
#   | ravel(): [ 0, 1, 2, 3, 4, 5]
#   | toFlattened('f'): [ 0, 3, 1, 4, 2, 5]
#   | reshape('f', new long[] {6}): [ 0, 3, 1, 4, 2, 5]
#   | ravel('c') throws: New shape length doesn't match original length: [594] vs [6]. Original shape: [2, 3] New Shape: [99, 6]
#   | ravel('f') throws: New shape length doesn't match original length: [612] vs [6]. Original shape: [2, 3] New Shape: [102, 6]
# Why it matters: Weights from frameworks with the other order are flattened just so. reshape('f', new
#   long[] {length}) and Nd4j.toFlattened('f', array) work.
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
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        INDArray matrix = Nd4j.arange(6).castTo(DataType.INT32).reshape(2, 3);
        show("ravel()", matrix.ravel());
        show("toFlattened('f')", Nd4j.toFlattened('f', matrix));
        show("reshape('f', new long[] {6})", matrix.reshape('f', new long[] {6}));
        for (char order : new char[] {'c', 'f'}) {
            try {
                show("ravel('" + order + "')", matrix.ravel(order));
            } catch (RuntimeException refusal) {
                System.out.println("ravel('" + order + "') throws: " + refusal.getMessage());
            }
        }
    }

    private static void show(String name, INDArray array) {
        System.out.println(name + ": " + array.toString().replaceAll("\\s+", " "));
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
