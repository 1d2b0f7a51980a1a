#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: BatchNormalization's minibatch(false) changes how the running mean and variance are
#   estimated: its Javadoc says so, and recommends it for training on all examples at once, where no moving
#   average is needed.
# What happens: It changes no bit: the running statistics move toward the batch's by a tenth of the way in
#   each step, with either value.
# Output:
#   | minibatch(true): the mean of the data is 10, the running mean 2.71
#   | minibatch(false): the mean of the data is 10, the running mean 2.71
#   | all parameters and statistics equal: true
# Why it matters: After three steps over a whole data set the network still infers with a mean that is
#   mostly its starting value, 0.
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
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

public class Finding {
    public static void main(String[] arguments) {
        INDArray minibatch = trained(true);
        INDArray all = trained(false);
        System.out.println("all parameters and statistics equal: " + minibatch.equalsWithEps(all, 0));
    }

    private static INDArray trained(boolean minibatch) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list()
                .layer(new BatchNormalization.Builder().minibatch(minibatch).build())
                .layer(new OutputLayer.Builder(LossFunction.MSE).nOut(1).activation(Activation.IDENTITY).build())
                .setInputType(InputType.feedForward(1))
                .build());
        network.init();
        for (int step = 0; step < 3; step++) {
            network.fit(Nd4j.createFromArray(new float[][] {{8}, {12}}), Nd4j.ones(2, 1));
        }
        System.out.printf(Locale.ROOT, "minibatch(%b): the mean of the data is 10, the running mean %.2f%n",
                minibatch, network.getParam("0_mean").getDouble(0));
        return network.params();
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
