#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: Subsampling3DLayer pools by sum or by p-norm, as its builder takes them, or refuses them, as
#   SubsamplingLayer refuses the sum.
# What happens: Whatever is not MAX is computed as the mean, without a word: the sum of 0 to 7 is 3.5.
# Output:
#   | MAX of the cells 0 to 7: 7.0
#   | AVG of the cells 0 to 7: 3.5
#   | SUM of the cells 0 to 7: 3.5
#   | PNORM of the cells 0 to 7: 3.5
# Why it matters: A sum over 2×2×2 cells is eight times too small, and the configuration goes on saying SUM.
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
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        INDArray cells = Nd4j.arange(8).castTo(DataType.FLOAT).reshape(1, 1, 2, 2, 2);
        for (PoolingType type : PoolingType.values()) {
            MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                    .list()
                    .layer(new Subsampling3DLayer.Builder(type)
                            .kernelSize(2, 2, 2).stride(2, 2, 2).dataFormat(DataFormat.NCDHW).build())
                    .setInputType(InputType.convolutional3D(DataFormat.NCDHW, 2, 2, 2, 1))
                    .build());
            network.init();
            System.out.println(type + " of the cells 0 to 7: " + network.output(cells).getDouble(0));
        }
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
