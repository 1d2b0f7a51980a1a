#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: The summary calls the parameters of a frozen layer frozen, whichever of the two classes freezes it.
# What happens: It does so for FrozenLayer alone; those of a FrozenLayerWithBackprop are called trainable,
#   though training leaves them as they are.
# Output:
#   | FrozenLayer: 6 trainable, 8 frozen; changed by training: false
#   | FrozenLayerWithBackprop: 14 trainable, 0 frozen; changed by training: false
# Why it matters: The two lines are there to show whether freezing worked.
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
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

public class Finding {
    public static void main(String[] arguments) {
        show(new FrozenLayer(dense()));
        show(new FrozenLayerWithBackprop(dense()));
    }

    private static Layer dense() {
        return new DenseLayer.Builder().nIn(3).nOut(2).build();
    }

    private static void show(Layer frozen) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(frozen)
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(2).nOut(2).activation(Activation.SOFTMAX).build())
                .build());
        network.init();
        INDArray before = network.getLayer(0).params().dup();
        network.fit(Nd4j.rand(2, 3), Nd4j.eye(2));
        System.out.println(frozen.getClass().getSimpleName() + ": " + number(network, "Trainable") + " trainable, "
                + number(network, "Frozen") + " frozen; changed by training: "
                + !before.equals(network.getLayer(0).params()));
    }

    private static String number(MultiLayerNetwork network, String word) {
        return network.summary().replaceAll("(?s).*" + word + " Parameters: +([0-9,]+).*", "$1");
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
