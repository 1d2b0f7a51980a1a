package cnnbyhand.checking;

import static cnnbyhand.reading.KerasFiles.layer;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.reading.KerasFiles;
import cnnbyhand.reading.NetworkReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The arrays in a file of Keras, of kinds whose arrays are unlike others'. */
class FileWeightsTest {
    private static final String NORMALIZATION =
            layer("Normalization", "one", "\"batch_input_shape\":[null,9,8,3],\"axis\":[-1],\"mean\":null");

    @TempDir
    private Path folder;

    @Test
    void anAdaptedNormalizationKeepsOneNumberBesideItsMeansAndVariances() throws Exception {
        Map<String, int[]> kept = Map.of("mean", new int[] {3}, "variance", new int[] {3}, "count", new int[0]);
        assertThat(sentences(NORMALIZATION, kept)).isEmpty();
    }

    @Test
    void aMissingCountIsNamed() throws Exception {
        assertThat(sentences(NORMALIZATION, Map.of("mean", new int[] {3}, "variance", new int[] {3})))
                .containsExactly(
                        "small.h5 one: weights must be 3, 3, one number, found 3, 3 in the file's weights",
                        "small.h5 one: parameters must be 7 (2·3 + 1 = 7), found 6 in the file's weights");
    }

    @Test
    void aLocallyConnectedLayerKeepsAMatrixForEachPlaceAndABiasForEachValue() throws Exception {
        String local = layer(
                "LocallyConnected2D",
                "one",
                "\"batch_input_shape\":[null,9,8,3],\"filters\":4,\"kernel_size\":[3,3],\"use_bias\":true");
        assertThat(sentences(local, Map.of("kernel:0", new int[] {42, 27, 4}, "bias:0", new int[] {7, 6, 4})))
                .isEmpty();
        assertThat(sentences(local, Map.of("kernel:0", new int[] {42, 27, 4}, "bias:0", new int[] {4})))
                .contains("small.h5 one: weights must be 42×27×4, 7×6×4, found 42×27×4, 4 in the file's weights");
    }

    private List<String> sentences(String layer, Map<String, int[]> arrays) throws Exception {
        Path file = KerasFiles.hdf5(folder.resolve("small.h5"), KerasFiles.sequential(layer), Map.of("one", arrays));
        return Check.of(NetworkReader.read(file, Optional.empty()), Optional.empty()).disagreements().stream()
                .map(Disagreement::sentence)
                .toList();
    }
}
