package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Shape;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.NetworkReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.Deconvolution3D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationGELU;

/** Layers that this project builds none of, in files of Deeplearning4j: what it computes otherwise is named. */
class LayersOfDeeplearning4jFilesTest {
    private static final Shape CUBE = Shape.volume(3, 3, 3, 2);

    @TempDir
    private Path folder;

    /** 2·2·2·2·3 + 3 = 51 parameters. */
    @Test
    void aTransposedCubeAgrees() throws Exception {
        Verdict verdict = check(CUBE, transposed(2, 2, 2).build());
        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.ledger().entry("up").orElseThrow().output().shape()).isEqualTo(Shape.volume(4, 4, 4, 3));
        assertThat(verdict.ledger().parameters()).isEqualTo(51);
        assertThat(verdict.values()).isPositive();
    }

    @Test
    void aTransposedCubeWithAStrideAgrees() throws Exception {
        Verdict verdict = check(CUBE, transposed(2, 2, 2).stride(2, 2, 2).build());
        assertThat(verdict.disagreements()).isEmpty();
        assertThat(verdict.ledger().entry("up").orElseThrow().output().shape()).isEqualTo(Shape.volume(6, 6, 6, 3));
        Layer same = transposed(3, 3, 3)
                .stride(2, 2, 2)
                .convolutionMode(ConvolutionMode.Same)
                .build();
        assertThat(check(CUBE, same).disagreements()).isEmpty();
    }

    @Test
    void theSizeThatIsInferredForAnotherVolumeIsNamed() throws Exception {
        assertThat(check(Shape.volume(2, 3, 4, 2), transposed(1, 2, 3).build()).disagreements())
                .extracting(Disagreement::sentence)
                .containsExactly(
                        "network.json up: output shape must be 2×4×6×3 (depth 2·1 + max(1 − 1, 0) = 2,"
                                + " height 3·1 + max(2 − 1, 0) = 4, width 4·1 + max(3 − 1, 0) = 6), found 4×3×5×3 in Deeplearning4j");
    }

    @Test
    void aPreciseGeluIsComparedWithTheUsualApproximation() throws Exception {
        Layer gelu = new ActivationLayer.Builder()
                .activation(new ActivationGELU(true))
                .name("gelu")
                .build();
        assertThat(check(Shape.vector(3), gelu).disagreements())
                .extracting(each -> each.layer() + " " + each.rule())
                .containsExactly("gelu value at unit 0");
    }

    private static Deconvolution3D.Builder transposed(int... kernel) {
        return new Deconvolution3D.Builder()
                .kernelSize(kernel)
                .stride(1, 1, 1)
                .dataFormat(DataFormat.NCDHW)
                .nOut(3)
                .activation(Activation.TANH)
                .name("up");
    }

    private Verdict check(Shape input, Layer layer) throws Exception {
        Path file = folder.resolve("network.json");
        Files.writeString(
                file,
                new NeuralNetConfiguration.Builder()
                        .seed(1)
                        .list(layer)
                        .validateOutputLayerConfig(false)
                        .setInputType(Shapes.type(input))
                        .build()
                        .toJson());
        DescribedNetwork described = NetworkReader.read(file, Optional.of(input));
        return Check.of(described, BuiltParts.of(described, 1));
    }
}
