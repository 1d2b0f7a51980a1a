package cnnbyhand.checking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/**
 * What became of a network in Deeplearning4j's importer, as it goes from one process to another: one line of JSON.
 *
 * @param layers the layers of the imported network
 * @param fault why there is no such network; empty where there is one
 */
public record ImporterAnswer(List<ImportedLayer> layers, String fault) {
    /** Tells the answer from what a library prints. */
    private static final String MARK = "importer ";

    /** Plain ASCII: the two processes need not agree on a character set. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    public static ImporterAnswer failed(String fault) {
        return new ImporterAnswer(List.of(), fault);
    }

    public String line() {
        try {
            return MARK + MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The answer among the lines that a process has printed; nothing where it ended too early. */
    public static Optional<ImporterAnswer> among(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .map(line -> read(line.substring(MARK.length())));
    }

    private static ImporterAnswer read(String json) {
        try {
            return MAPPER.readValue(json, ImporterAnswer.class);
        } catch (JsonProcessingException cutShort) {
            return failed("its answer must be whole, found damage");
        }
    }
}
