package cnnbyhand.reading;

import static cnnbyhand.reading.KerasFiles.LAYERS;
import static cnnbyhand.reading.KerasFiles.bytes;
import static cnnbyhand.reading.KerasFiles.sequential;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed to another reader of Keras's text. */
class KerasArchitectureTest {
    private static final String FIRST_SHAPE = "/config/layers/0/config/batch_input_shape";

    @TempDir
    private Path folder;

    @Test
    void versionAndBackendAreInTheTextWhereverTheFileKeepsThem() throws Exception {
        Path hdf5 = KerasFiles.hdf5(folder.resolve("small.h5"), sequential(LAYERS), KerasFiles.WEIGHTS);
        Path archive = KerasFiles.archive(
                folder.resolve("small.keras"),
                Map.of(
                        "config.json", bytes(sequential(LAYERS)),
                        "metadata.json", bytes("{\"keras_version\":\"3.4.1\"}")));
        Path javascript =
                text("{\"modelTopology\":{\"keras_version\":\"2.7.0\",\"backend\":\"tensorflow\",\"model_config\":"
                        + sequential(LAYERS) + "},\"weightsManifest\":[]}");
        assertThat(stated(hdf5)).isEqualTo("2.9.0 tensorflow");
        assertThat(stated(archive)).isEqualTo("3.4.1 none");
        assertThat(stated(javascript)).isEqualTo("2.7.0 tensorflow");
    }

    @Test
    void aVersionThatNobodyKnowsIsNotMadeUp() throws Exception {
        assertThat(architecture(text(sequential(LAYERS)), Optional.empty()).has("keras_version"))
                .isFalse();
    }

    @Test
    void theInputsSizeThatWasTypedReplacesTheFiles() throws Exception {
        String open = sequential(LAYERS).replace("[null,8,6,2]", "[null,null,null,2]");
        assertThat(architecture(text(open), Optional.of(Shape.image(10, 7, 2))).at(FIRST_SHAPE))
                .hasToString("[null,10,7,2]");
    }

    @Test
    void channelsFirstStayFirst() throws Exception {
        String first = sequential(LAYERS)
                .replace("[null,8,6,2]", "[null,2,8,6],\"data_format\":\"channels_first\"")
                .replace("\"channels_last\"", "\"channels_first\"");
        assertThat(architecture(text(first), Optional.of(Shape.image(10, 7, 2))).at(FIRST_SHAPE))
                .hasToString("[null,2,10,7]");
    }

    private static String stated(Path file) throws IOException, UnusableNetwork {
        JsonNode architecture = architecture(file, Optional.empty());
        return architecture.path("keras_version").asText() + " "
                + architecture.path("backend").asText("none");
    }

    private static JsonNode architecture(Path file, Optional<Shape> input) throws IOException, UnusableNetwork {
        return new ObjectMapper()
                .readTree(NetworkReader.read(file, input).architecture().orElseThrow());
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("model.json"), text);
    }
}
