package cnnbyhand.checking;

import static cnnbyhand.reading.WholeKerasLayers.convolution;
import static cnnbyhand.reading.WholeKerasLayers.dense;
import static cnnbyhand.reading.WholeKerasLayers.depthwise;
import static cnnbyhand.reading.WholeKerasLayers.flatten;
import static cnnbyhand.reading.WholeKerasLayers.functional;
import static cnnbyhand.reading.WholeKerasLayers.globalAverage;
import static cnnbyhand.reading.WholeKerasLayers.normalization;
import static cnnbyhand.reading.WholeKerasLayers.pooling;
import static cnnbyhand.reading.WholeKerasLayers.sequential;
import static cnnbyhand.reading.WholeKerasLayers.transposed;
import static cnnbyhand.reading.WholeKerasLayers.upsampling;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.NetworkReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each difference was seen in 1.0.0-M2.1; the networks are small and do no harm, so that the importer runs in this process. */
class ImporterCheckTest {
    private static final String LAST = "channels_last";
    private static final String FIRST = "channels_first";

    @TempDir
    private Path folder;

    @Test
    void aPlainNetworkIsImportedAsItIs() throws Exception {
        String[] plain = {
            convolution("conv", 3, LAST),
            normalization("norm", true),
            pooling("AveragePooling2D", "pool", "[2,2]"),
            flatten("flatten", LAST),
            dense("dense", 5)
        };
        assertThat(findings(sequential("9,8,3", plain))).isEqualTo(new ImporterFindings(10, List.of(), ""));
        assertThat(findings(functional("9,8,3", plain))).isEqualTo(new ImporterFindings(11, List.of(), ""));
    }

    @Test
    void aDenseLayerOnAMapIsFlattened() throws Exception {
        assertThat(differences(sequential("9,8,3", dense("dense", 5))))
                .containsExactly(
                        "dense: output shape must be 9×8×5 (5 units at each of 9×8 places), found 5",
                        "dense: parameters must be 20 (3·5 + 5 = 20), found 1,085");
    }

    @Test
    void aDenseLayerOnAMapInAGraphIsRefused() throws Exception {
        assertThat(findings(functional("9,8,3", dense("dense", 5))).reason())
                .startsWith("IllegalStateException: Invalid input type (layer name=\"dense\"): expected FeedForward");
    }

    @Test
    void aDenseLayerOnASequenceForgetsItsSteps() throws Exception {
        assertThat(differences(sequential("9,3", dense("dense", 5))))
                .containsExactly("dense: output shape must be 9×5 (5 units at each of 9 places), found 5");
    }

    @Test
    void anAverageOverASequenceBecomesAMaximum() throws Exception {
        assertThat(differences(sequential("8,3", pooling("AveragePooling1D", "pool", "[2]"))))
                .containsExactly("pool: pool type must be average, found max");
    }

    @Test
    void anUpsamplingInFrontReadsTheInputChannelsFirst() throws Exception {
        assertThat(differences(sequential("9,8,3", upsampling("up"))))
                .containsExactly("up: output shape must be 18×16×3 (height 9·2 = 18, width 8·2 = 16), found 16×6×9");
    }

    @Test
    void aTransposedConvolutionForgetsTheGapsBetweenItsWindows() throws Exception {
        assertThat(differences(sequential("5,5,3", transposed("up", 4, "null"))))
                .containsExactly("up: output shape must be 20×20×2 (5·4 + max(3 − 4, 0) = 20), found 19×19×2");
    }

    @Test
    void aTransposedConvolutionForgetsItsOutputPadding() throws Exception {
        assertThat(differences(sequential("5,5,3", transposed("up", 2, "[1,1]"))))
                .containsExactly("up: output shape must be 12×12×2 ((5 − 1)·2 + 3 + 1 = 12), found 11×11×2");
    }

    @Test
    void aNormalizationWithoutGammaGetsOne() throws Exception {
        assertThat(differences(sequential("9,8,3", normalization("norm", false))))
                .containsExactly("norm: parameters must be 9 (3 + 2·3 = 9), found 12");
    }

    @Test
    void channelsFirstAreForgottenBehindALayerForTheInput() throws Exception {
        String[] layers = {convolution("conv", 4, FIRST), flatten("flatten", FIRST), dense("dense", 2)};
        assertThat(differences(sequential("3,9,8", layers))).isEmpty();
        assertThat(differences(functional("3,9,8", layers)))
                .hasSize(4)
                .contains("conv: parameters must be 112 ((3·3·3 + 1)·4 = 112), found 292");
    }

    @Test
    void aGlobalPoolingKeepsNoAxes() throws Exception {
        assertThat(differences(sequential("7,6,4", globalAverage("GlobalAveragePooling2D", "pool", true))))
                .containsExactly("pool: output shape must be 1×1×4 (height 7 / 7 = 1, width 6 / 6 = 1), found 4");
    }

    @Test
    void aGlobalPoolingOfASequenceKeepsItsSteps() throws Exception {
        assertThat(differences(sequential("9,3", globalAverage("GlobalAveragePooling1D", "pool", false))))
                .containsExactly("pool: output shape must be 3 (9·3 / 9 = 3), found 9×3");
    }

    @Test
    void aFlattenAtTheEndIsLostAndInAGraphRefused() throws Exception {
        String[] layers = {convolution("conv", 4, LAST), flatten("flatten", LAST)};
        assertThat(differences(sequential("9,8,3", layers)))
                .containsExactly("flatten: layer must be there, found neither it nor a preprocessor for it");
        assertThat(findings(functional("9,8,3", layers)).reason())
                .isEqualTo("UnsupportedKerasConfigurationException: Layer flatten could not be mapped to Layer, Vertex,"
                        + " or InputPreProcessor");
    }

    @Test
    void aDepthwiseConvolutionIsRefusedInASequentialAndAsTheFirstLayer() throws Exception {
        String[] layers = {convolution("conv", 3, LAST), depthwise("depthwise")};
        assertThat(differences(functional("9,8,3", layers))).isEmpty();
        assertThat(findings(sequential("9,8,3", layers)).reason())
                .isEqualTo("IndexOutOfBoundsException: Index 0 out of bounds for length 0");
        assertThat(findings(functional("9,8,3", depthwise("depthwise"))).reason())
                .isEqualTo("IndexOutOfBoundsException: Index 0 out of bounds for length 0");
    }

    @Test
    void aSequentialsOwnFaultIsToldAndNotThatOfTheWrongEntrance() throws Exception {
        String third = sequential("9,8,3", dense("dense", 5)).replace("\"2.9.0\"", "\"3.4.1\"");
        assertThat(findings(third).reason())
                .isEqualTo("UnsupportedKerasConfigurationException: Keras major version has to be either 1 or 2"
                        + " (3 provided)");
    }

    @Test
    void layersThatAreLostOrAddedAreNamed() {
        Network network = Network.of("small", Shape.vector(3), List.of(Dense.of("a", 2), Dense.of("b", 2)));
        ImportedLayer a = new ImportedLayer("a", "DenseLayer", List.of(), List.of(2L), 8, "");
        ImportedLayer c = new ImportedLayer("c", "DenseLayer", List.of(), List.of(2L), 6, "");
        assertThat(sentences(ImporterCheck.of(network, new ImporterAnswer(List.of(a, c), ""))))
                .containsExactly(
                        "small b: layer must be there, found none of that name in Deeplearning4j's importer",
                        "small c: layer must be one of the file's, found one that it lacks in Deeplearning4j's importer");
    }

    @Test
    void anAnswerGoesThroughOneLineWhateverTheNamesHold() {
        ImportedLayer layer =
                new ImportedLayer("größe\n\"1\"", "DenseLayer", List.of(4L), List.of(2L, 3L), 1L << 40, "max");
        ImporterAnswer answer = new ImporterAnswer(List.of(layer), "");
        assertThat(answer.line()).doesNotContain("\n").isASCII();
        assertThat(ImporterAnswer.among(List.of("a library's greeting", answer.line())))
                .contains(answer);
        assertThat(ImporterAnswer.among(List.of("a library's greeting"))).isEmpty();
        assertThat(ImporterAnswer.among(List.of(answer.line().substring(0, 30)))
                        .orElseThrow()
                        .fault())
                .isEqualTo("its answer must be whole, found damage");
    }

    private List<String> differences(String architecture) throws Exception {
        ImporterFindings findings = findings(architecture);
        assertThat(findings.reason()).isEmpty();
        return sentences(findings).stream()
                .map(line -> line.replace("model.json ", "").replace(" in Deeplearning4j's importer", ""))
                .toList();
    }

    private static List<String> sentences(ImporterFindings findings) {
        return findings.differences().stream().map(Disagreement::sentence).toList();
    }

    private ImporterFindings findings(String architecture) throws Exception {
        DescribedNetwork described =
                NetworkReader.read(Files.writeString(folder.resolve("model.json"), architecture), Optional.empty());
        return ImporterCheck.of(
                described.network(),
                KerasImporter.answer(described.architecture().orElseThrow()));
    }
}
