#!/usr/bin/env bash
# Library: Deeplearning4j 1.0.0-M2.1
# One expects: A dense layer without nIn behind a Convolution1DLayer with four filters gets nIn 4, as it takes
#   the sequence step by step; it does so behind an LSTM, and in a ComputationGraph.
# What happens: In a MultiLayerNetwork it gets the number of steps that go into the convolution, and −1 where
#   they are not stated. The network is built, and the forward pass throws; or init() does.
# Output:
#   | convolution, 11 steps: nIn 11
#   |   throws: Input size (4 columns; shape = [9, 4]) is invalid: does not match layer input size (layer # inputs = 11) (layer name: layer1, layer index: 1, layer type: DenseLayer)
#   | convolution, steps not stated: nIn -1
#   |   throws: DenseLayer (index=1, name=layer1) nIn=-1, nOut=2; nIn and nOut must be > 0
#   | LSTM, 11 steps: nIn 4
#   |   rows 11
#   | convolution, 11 steps, in a graph: nIn 4
#   |   rows 9
# Why it matters: The summary counts 24 parameters where there should be 10, and shows shapes that are right.
#   It runs where the sequence is by chance as long as there are filters.
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
import org.deeplearning4j.exception.DL4JInvalidConfigException;
import org.deeplearning4j.exception.DL4JInvalidInputException;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    private static final InputType ELEVEN_STEPS = InputType.recurrent(3, 11);

    private static final INDArray EXAMPLE = Nd4j.ones(1, 3, 11);

    public static void main(String[] arguments) {
        show("convolution, 11 steps", convolution(), ELEVEN_STEPS);
        show("convolution, steps not stated", convolution(), InputType.recurrent(3));
        show("LSTM, 11 steps", new LSTM.Builder().nOut(4).build(), ELEVEN_STEPS);
        showGraph();
    }

    private static Layer convolution() {
        return new Convolution1DLayer.Builder(3).nOut(4).build();
    }

    private static void show(String name, Layer first, InputType sequence) {
        DenseLayer dense = new DenseLayer.Builder().nOut(2).build();
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list(first, dense)
                .validateOutputLayerConfig(false)
                .setInputType(sequence)
                .build());
        System.out.println(name + ": nIn " + dense.getNIn());
        try {
            network.init();
            System.out.println("  rows " + network.output(EXAMPLE).rows());
        } catch (DL4JInvalidConfigException | DL4JInvalidInputException refusal) {
            System.out.println("  throws: " + refusal.getMessage());
        }
    }

    private static void showGraph() {
        DenseLayer dense = new DenseLayer.Builder().nOut(2).build();
        ComputationGraph graph = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("sequence")
                .setInputTypes(ELEVEN_STEPS)
                .addLayer("convolution", convolution(), "sequence")
                .addLayer("dense", dense, "convolution")
                .setOutputs("dense")
                .validateOutputLayerConfig(false)
                .build());
        graph.init();
        System.out.println("convolution, 11 steps, in a graph: nIn " + dense.getNIn());
        System.out.println("  rows " + graph.output(EXAMPLE)[0].rows());
    }
}
JAVA

mvn -q -B -ntp -Djavacpp.platform.host org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath > maven.log 2>&1 || { cat maven.log >&2; exit 1; }
java -Xmx512m -cp "$(cat classpath)" Finding.java > seen
diff <(echo "$seen_before") seen
cat seen
