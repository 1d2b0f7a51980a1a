package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where oneDNN has no natives, as on Arm processors, one line says so and Deeplearning4j trains. */
class MissingNativesTest {

    @Test
    void trainingGoesOnWithoutThem(@TempDir Path folder) throws IOException, InterruptedException {
        Process process = JavaProcess.without(
                        "dnnl-.*x86_64.*",
                        List.of("-Dmodel=mnist", "-Ddata=drawn", "-Dlimit=8", "-Depochs=1", "-Dout=" + folder),
                        Main.class)
                .start();
        List<String> lines = JavaProcess.lines(process);
        assertThat(lines)
                .filteredOn(line -> line.contains("oneDNN"))
                .singleElement()
                .asString()
                .contains("stock Deeplearning4j. oneDNN has no natives for")
                .hasSizeLessThanOrEqualTo(100);
        assertThat(lines).anyMatch(line -> line.startsWith("Test accuracy on drawn digits: "));
        assertThat(process.waitFor()).isEqualTo(Main.AGREED);
        assertThat(folder.resolve("mnist/training.csv")).content().hasLineCount(3);
        JsonNode options = new ObjectMapper()
                .readTree(folder.resolve("mnist/run.json").toFile())
                .get("options");
        assertThat(options.get("engine").asText())
                .as("who trained, not who was asked to")
                .isEqualTo("stock");
        assertThat(options.get("data").asText()).isEqualTo("drawn");
        assertThat(options.at("/limit/test").asInt()).isEqualTo(8);
    }
}
