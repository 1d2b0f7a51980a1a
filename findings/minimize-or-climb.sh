#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: minimize(false) climbs: its Javadoc says that it chooses between minimizing and maximizing.
#   stepFunction(new DefaultStepFunction()), which is deprecated, changes nothing: its Javadoc says that
#   this is the default, and that step functions apply only to line searches.
# What happens: minimize(false) descends exactly as before: nothing reads it. DefaultStepFunction, with
#   plain stochastic gradient descent, adds the gradient instead of subtracting it, and the loss climbs.
# Output:
#   | nothing set, loss: 2.50 0.27 0.04 0.02
#   | minimize(false), loss: 2.50 0.27 0.04 0.02
#   | DefaultStepFunction, loss: 2.50 7.06 20.03 56.86
# Why it matters: Whoever writes the documented default out, so that all settings are in view, trains away
#   from the goal.
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
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.stepfunctions.DefaultStepFunction;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

public class Finding {
    @SuppressWarnings("deprecation")
    public static void main(String[] arguments) {
        show("nothing set", new NeuralNetConfiguration.Builder());
        show("minimize(false)", new NeuralNetConfiguration.Builder().minimize(false));
        show("DefaultStepFunction", new NeuralNetConfiguration.Builder().stepFunction(new DefaultStepFunction()));
    }

    private static void show(String name, NeuralNetConfiguration.Builder builder) {
        MultiLayerNetwork network = new MultiLayerNetwork(builder.updater(new Sgd(0.1))
                .list()
                .layer(new OutputLayer.Builder(LossFunction.MSE).nOut(1).activation(Activation.IDENTITY).build())
                .setInputType(InputType.feedForward(1))
                .build());
        network.init();
        network.params().assign(0);
        DataSet line = new DataSet(Nd4j.createFromArray(new float[][] {{1}, {2}}),
                Nd4j.createFromArray(new float[][] {{1}, {2}}));
        StringBuilder losses = new StringBuilder();
        for (int step = 0; step < 4; step++) {
            losses.append(String.format(Locale.ROOT, " %.2f", network.score(line)));
            network.fit(line);
        }
        System.out.println(name + ", loss:" + losses);
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
