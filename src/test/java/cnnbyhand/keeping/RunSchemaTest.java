package cnnbyhand.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record in git is as the schema of {@code run.json} says, and the schema is worth something. */
class RunSchemaTest {
    private static final Path REFERENCE = Path.of("results/reference");
    private static final Path SCHEMA = Path.of("src/main/resources/cnnbyhand/run.schema.json");

    @ParameterizedTest
    @MethodSource
    void aRecordedRunIsAsTheSchemaSays(Path record) throws IOException {
        assertThat(JsonSchema.of(SCHEMA).faults(read(record))).isEmpty();
    }

    static List<Path> aRecordedRunIsAsTheSchemaSays() throws IOException {
        try (Stream<Path> files = Files.walk(REFERENCE)) {
            return files.filter(file -> file.endsWith("run.json")).toList();
        }
    }

    @Test
    void theSchemaIsOfTheVersionThatIsWritten() throws IOException {
        assertThat(read(SCHEMA).at("/properties/schema/const").asInt()).isEqualTo(RunRecord.SCHEMA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /options | epochs | "the preview's" | /options/epochs must be ["integer","null"], found "the preview's"
                    /options | engine | "fast" | /options/engine must have enum ["accelerated","stock",null], found "fast"
                    /options | batch | 0 | /options/batch must have minimum 1, found 0
                    /training | test accuracy | 0.9 | /training/test accuracy must not be there, found 0.9
                    /training | testAccuracy | 99.1 | /training/testAccuracy must have maximum 1, found 99.1
                    /data | files | [{"name": "a"}] | /data/files[]/sha256 must be there, found nothing
                    '' | schema | 1 | ' must have const 2, found 1'
                    """)
    void aWrongValueIsNamed(String place, String key, String value, String fault) throws IOException {
        ObjectNode record = (ObjectNode) read(REFERENCE.resolve("mnist/run.json"));
        ((ObjectNode) record.at(place)).set(key, new ObjectMapper().readTree(value));
        assertThat(JsonSchema.of(SCHEMA).faults(record))
                .hasSize(1)
                .first()
                .asString()
                .endsWith(fault);
    }

    @Test
    void aKeyThatIsMissingIsNamed() throws IOException {
        ObjectNode record = (ObjectNode) read(REFERENCE.resolve("mnist/run.json"));
        record.remove("options");
        assertThat(JsonSchema.of(SCHEMA).faults(record)).containsExactly("/options must be there, found nothing");
    }

    @Test
    void aKeywordThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> JsonSchema.of("{\"type\": \"string\", \"maxLength\": 3}")
                        .faults(read(SCHEMA).get("title")))
                .hasMessage("keyword must be known, found maxLength at ");
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
