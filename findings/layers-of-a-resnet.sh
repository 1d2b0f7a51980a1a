#!/usr/bin/env bash
# Library: Deep Java Library 0.35.0 (ai.djl:model-zoo, with its PyTorch engine on 64-bit Linux)
# One expects: ResNetV1 with 18 or 34 layers is the network of that name of He and others, on which its Javadoc calls
#   upon: two convolutions of 3×3 in each unit, and 11,689,512 and 21,797,672 trained parameters for 1,000 classes, as in
#   torchvision.
# What happens: It has the units of the deeper networks, of three convolutions, a quarter as wide: an eighth and a tenth
#   of the parameters, and 8 and 16 layers more than were asked for. With 50 layers it is as published, 25,557,032, but
#   for 18,880 biases.
# Output:
#   | 18 layers: 26 with weights on the longest way, 1,405,576 trained parameters
#   | 34 layers: 50 with weights on the longest way, 2,009,688 trained parameters
#   | 50 layers: 50 with weights on the longest way, 25,575,912 trained parameters
# Why it matters: Whoever trains "ResNet-18" with it to compare with a published accuracy trains another, far smaller
#   network, and published weights do not fit.
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
      <groupId>ai.djl</groupId>
      <artifactId>model-zoo</artifactId>
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
import ai.djl.basicmodelzoo.cv.classification.ResNetV1;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.Parameter;
import java.util.Locale;

public class Finding {
    private static final Shape PHOTO = new Shape(3, 224, 224);

    public static void main(String[] arguments) {
        try (NDManager manager = NDManager.newBaseManager()) {
            for (int layers : new int[] {18, 34, 50}) {
                Block network = ResNetV1.builder().setNumLayers(layers).setImageShape(PHOTO).setOutSize(1000).build();
                network.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(PHOTO));
                System.out.printf(Locale.ROOT, "%d layers: %d with weights on the longest way, %,d trained parameters%n",
                        layers, deepest(network), trained(network));
            }
        }
    }

    /** Of two ways that are joined again, the longer one counts, as in the networks' names. */
    private static int deepest(Block block) {
        if (block.getChildren().isEmpty()) {
            return block.getParameters().values().stream().anyMatch(Finding::isMatrix) ? 1 : 0;
        }
        var lengths = block.getChildren().values().stream().mapToInt(Finding::deepest);
        return block instanceof ParallelBlock ? lengths.max().orElse(0) : lengths.sum();
    }

    private static boolean isMatrix(Parameter parameter) {
        return parameter.getArray().getShape().dimension() > 1;
    }

    private static long trained(Block network) {
        return network.getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .mapToLong(parameter -> parameter.getArray().size())
                .sum();
    }
}
JAVA

mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
DJL_CACHE_DIR="$folder" java -Xmx1g -Dai.djl.offline=true -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
