#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: Subsampling1DLayer.Builder(PoolingType.AVG, 2) makes an average pooling, whichever of the two
#   enumerations named PoolingType is imported.
# What happens: The constructors that take org.deeplearning4j.nn.conf.layers.PoolingType forget it: whatever
#   they are told, the layer computes the maximum. Those that take SubsamplingLayer.PoolingType keep it, and
#   so does poolingType(…), which takes either.
# Output:
#   | PoolingType.AVG: MAX of 0, 2 and of 4, 6: [2, 6]
#   | PoolingType.SUM: MAX of 0, 2 and of 4, 6: [2, 6]
#   | SubsamplingLayer.PoolingType.AVG: AVG of 0, 2 and of 4, 6: [1, 5]
#   | .poolingType(PoolingType.AVG): AVG of 0, 2 and of 4, 6: [1, 5]
# Why it matters: The import decides between an average and a maximum; shapes and counts are the same. The
#   enumeration that is forgotten is the one that all the other poolings take.
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
import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        show("PoolingType.AVG", new Subsampling1DLayer.Builder(PoolingType.AVG, 2));
        show("PoolingType.SUM", new Subsampling1DLayer.Builder(PoolingType.SUM, 2));
        show("SubsamplingLayer.PoolingType.AVG", new Subsampling1DLayer.Builder(SubsamplingLayer.PoolingType.AVG, 2));
        show(".poolingType(PoolingType.AVG)", new Subsampling1DLayer.Builder(2).poolingType(PoolingType.AVG));
    }

    private static void show(String name, Subsampling1DLayer.Builder builder) {
        Subsampling1DLayer layer = builder.stride(2).build();
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(layer)
                .setInputType(InputType.recurrent(1, 4))
                .build());
        network.init();
        System.out.println(name + ": " + layer.getPoolingType() + " of 0, 2 and of 4, 6: "
                + Arrays.toString(network.output(Nd4j.createFromArray(new float[][][] {{{0, 2, 4, 6}}}))
                        .ravel().toIntVector()));
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
