#!/usr/bin/env bash
# Library: XChart 3.8.8
# One expects: org.knowm.xchart.Histogram takes any collection of numbers, as its constructor's type says.
# What happens: A list made by List.of or List.copyOf is refused with a NullPointerException without a
#   message, although it cannot hold null. The constructor asks the list whether it contains null, and these
#   lists throw at the question.
# Output:
#   | ArrayList: [2.0, 1.0, 2.0]
#   | List.of throws NullPointerException, message: null
#   | List.copyOf throws NullPointerException, message: null
# Why it matters: Records and other immutable data, such as a layer's weights in one, have to be copied into
#   an ArrayList before they can be drawn, and the message points at the data, which is right.
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
      <groupId>org.knowm.xchart</groupId>
      <artifactId>xchart</artifactId>
      <version>3.8.8</version>
    </dependency>
  </dependencies>
</project>
XML

cat > Finding.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.Histogram;

public class Finding {
    public static void main(String[] arguments) {
        List<Double> weights = List.of(-0.2, -0.1, 0.0, 0.1, 0.1);
        show("ArrayList", new ArrayList<>(weights));
        show("List.of", weights);
        show("List.copyOf", List.copyOf(weights));
    }

    private static void show(String name, List<Double> values) {
        try {
            System.out.println(name + ": " + new Histogram(values, 3).getyAxisData());
        } catch (NullPointerException refusal) {
            System.out.println(name + " throws NullPointerException, message: " + refusal.getMessage());
        }
    }
}
JAVA

mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -Djava.awt.headless=true -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
