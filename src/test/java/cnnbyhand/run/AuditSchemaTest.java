package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Run;
import cnnbyhand.keeping.JsonSchema;
import cnnbyhand.published.Models;
import cnnbyhand.reading.KerasFiles;
import cnnbyhand.reading.WholeKerasLayers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other programs read of a run is as the schema says, whatever becomes of the run. */
class AuditSchemaTest {
    private static final Path SCHEMA = Path.of("src/main/resources/cnnbyhand/audit.schema.json");
    private static final String MODEL = KerasFiles.sequential(KerasFiles.LAYERS);

    @TempDir
    private Path folder;

    @Test
    void ofARunThatAgrees() throws IOException {
        Path file = KerasFiles.hdf5(folder.resolve("small.h5"), MODEL, KerasFiles.WEIGHTS);
        assertThat(valid(file, "importer=false").path("agrees").asBoolean()).isTrue();
    }

    @Test
    void ofARunThatDisagrees() throws IOException {
        Map<String, Map<String, int[]>> wrong = Map.of("dense", Map.of("kernel:0", new int[] {2, 4}));
        Path file = KerasFiles.hdf5(folder.resolve("small.h5"), MODEL, wrong);
        assertThat(valid(file, "importer=false").path("disagreements")).isNotEmpty();
    }

    @Test
    void ofARunWithTheImporterAndItsDifferences() throws IOException {
        String normalized = WholeKerasLayers.sequential("9,8,3", WholeKerasLayers.normalization("norm", false));
        Path file = Files.writeString(folder.resolve("small.h5"), normalized);
        assertThat(valid(file, "importer=true").at("/importer/differences")).isNotEmpty();
    }

    @Test
    void ofARunWhoseImporterIsNotHeard() throws IOException {
        String text = Models.named("mnist").orElseThrow().configuration(1).toJson();
        Path file = Files.writeString(folder.resolve("small.h5"), text);
        assertThat(valid(file, "importer=true", "input=28x28x1")
                        .at("/importer/reason")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void ofANetworkOfTwoInputsThatJoin() throws IOException {
        String input = "{\"class_name\":\"InputLayer\",\"name\":\"NAME\",\"config\":{\"batch_input_shape\":[null,3]},"
                + "\"inbound_nodes\":[]},";
        Path file = Files.writeString(
                folder.resolve("small.h5"),
                "{\"class_name\":\"Functional\",\"config\":{\"layers\":[" + input.replace("NAME", "a")
                        + input.replace("NAME", "b")
                        + "{\"class_name\":\"Add\",\"name\":\"sum\",\"config\":{},"
                        + "\"inbound_nodes\":[[[\"a\",0,0,{}],[\"b\",0,0,{}]]]}]}}");
        JsonNode audit = valid(file, "importer=false");
        assertThat(audit.at("/inputs/1/name").asText()).isEqualTo("b");
        assertThat(audit.at("/layers/0/inputs")).hasSize(2);
    }

    @Test
    void ofARunThatRestsOnAStatedShapeWithoutDeeplearning4j() throws IOException {
        String own = KerasFiles.layer("Lambda", "own", "\"batch_input_shape\":[null,3]");
        Path file = Files.writeString(folder.resolve("small.h5"), KerasFiles.sequential(own));
        JsonNode audit = valid(file, "partial=own:7");
        assertThat(audit.at("/partial/statedBy/own").asText()).isEqualTo("-Dpartial");
        assertThat(audit.path("witnesses")).isEmpty();
    }

    @Test
    void ofARunWithWeightsBesideTheFile() throws IOException {
        KerasFiles.hdf5(folder.resolve("small.h5"), MODEL, KerasFiles.WEIGHTS);
        Path file = Files.writeString(folder.resolve("small.json"), MODEL);
        assertThat(valid(file, "importer=false").path("weightsBeside").asText()).isEqualTo("small.h5");
    }

    @Test
    void ofANetworkThatWasChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("small.json"), MODEL);
        JsonNode audit = valid("small.json-conv-filters-5", file, "change=conv:filters=5");
        assertThat(audit.at("/changes/0").asText()).isEqualTo("conv: filters 3 → 5");
        assertThat(audit.at("/before/totals/parameters").asLong()).isEqualTo(39 + 76);
        assertThat(audit.at("/totals/parameters").asLong()).isEqualTo(65 + 124);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | schema | 2 | ' must have const 1, found 2'
                    '' | agrees | "yes" | '/agrees must be "boolean", found "yes"'
                    '' | witnesses | ["rumour"] | ', found "rumour"'
                    '' | remark | 1 | /remark must not be there, found 1
                    /agreed | shapes | -1 | /agreed/shapes must have minimum 0, found -1
                    /layers/0 | output | [6, 0, 3] | /layers[]/output[] must have minimum 1, found 0
                    /layers/0 | parameters | null | '/layers[]/parameters must be "integer", found null'
                    """)
    void aWrongAuditIsNamed(String place, String key, String value, String fault) throws IOException {
        Path file = Files.writeString(folder.resolve("small.json"), MODEL);
        ObjectNode audit = (ObjectNode) valid(file, "importer=false");
        ((ObjectNode) audit.at(place)).set(key, new ObjectMapper().readTree(value));
        assertThat(JsonSchema.of(SCHEMA).faults(audit))
                .hasSize(1)
                .first()
                .asString()
                .endsWith(fault);
    }

    private JsonNode valid(Path file, String... options) throws IOException {
        return valid(file.getFileName().toString(), file, options);
    }

    private JsonNode valid(String results, Path file, String... options) throws IOException {
        String[] all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = "network=" + file;
        all[options.length + 1] = "out=" + folder.resolve("out");
        Run.of(all);
        Path audit = folder.resolve("out").resolve(results).resolve("audit.json");
        JsonNode found = new ObjectMapper().readTree(audit.toFile());
        assertThat(JsonSchema.of(SCHEMA).faults(found)).isEmpty();
        return found;
    }
}
