#!/usr/bin/env bash
# Library: Deep Java Library (ai.djl:api) 0.35.0
# One expects: LinearTracker and FactorTracker with optMinValue give no value below the minimum, and LinearTracker with
#   optMaxValue none above the maximum.
# What happens: The number of steps to the limit is rounded to the nearest whole one. Where it is rounded up, the last
#   step passes the limit, and the value stays there: with a minimum of 0, a rate below 0.
# Output:
#   | linear, from 0.1 by -0.015, at least 0: 0.100 0.085 0.070 0.055 0.040 0.025 0.010 -0.005 -0.005 -0.005
#   | linear, from 0.1 by 0.06, at most 0.2: 0.100 0.160 0.220 0.220 0.220 0.220 0.220 0.220 0.220 0.220
#   | by the factor 0.5, from 0.1, at least 0.01: 0.100 0.050 0.025 0.013 0.013 0.013 0.013 0.013 0.013 0.013
#   | by the factor 0.1, from 0.1, at least 0.002: 0.100 0.010 0.001 0.001 0.001 0.001 0.001 0.001 0.001 0.001
# Why it matters: From then on a training with a rate that falls to 0 climbs, for as long as it runs, and undoes what
#   it learned. A slope of another length rounds down and shows nothing.
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
      <groupId>ai.djl</groupId>
      <artifactId>api</artifactId>
      <version>0.35.0</version>
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
import ai.djl.training.tracker.FactorTracker;
import ai.djl.training.tracker.LinearTracker;
import ai.djl.training.tracker.Tracker;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

public class Finding {
    public static void main(String[] arguments) {
        show("linear, from 0.1 by -0.015, at least 0",
                LinearTracker.builder().setBaseValue(0.1f).optSlope(-0.015f).optMinValue(0).build());
        show("linear, from 0.1 by 0.06, at most 0.2",
                LinearTracker.builder().setBaseValue(0.1f).optSlope(0.06f).optMaxValue(0.2f).build());
        show("by the factor 0.5, from 0.1, at least 0.01",
                FactorTracker.builder().setBaseValue(0.1f).setFactor(0.5f).optMinValue(0.01f).build());
        show("by the factor 0.1, from 0.1, at least 0.002",
                FactorTracker.builder().setBaseValue(0.1f).setFactor(0.1f).optMinValue(0.002f).build());
    }

    private static void show(String name, Tracker rate) {
        System.out.println(name + ": " + IntStream.range(0, 10)
                .mapToObj(step -> String.format(Locale.ROOT, "%.3f", rate.getNewValue(step)))
                .collect(Collectors.joining(" ")));
    }
}
JAVA

mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
