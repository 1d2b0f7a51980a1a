package cnnbyhand.differences;

import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.NetworkReader;
import cnnbyhand.reading.UnusableNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/**
 * What a row's run has found.
 *
 * @param gives by Deeplearning4j
 * @param audit what this project says of a file with this configuration; nothing where no file holds it
 */
record Found(String gives, Optional<String> audit) {

    static Found of(Object gives) {
        return new Found(String.valueOf(gives), Optional.empty());
    }

    /** The same, after the audit of the configuration as Deeplearning4j writes it. */
    Found audited(MultiLayerConfiguration configuration, Shape input) throws IOException {
        return audited(configuration.toJson(), input);
    }

    /** The same of a graph of one input. */
    Found audited(ComputationGraphConfiguration configuration, Shape input) throws IOException {
        return audited(configuration.toJson(), input);
    }

    private Found audited(String configuration, Shape input) throws IOException {
        Path file = Files.createTempFile("difference", ".json");
        try {
            Files.writeString(file, configuration);
            return new Found(gives, Optional.of(audit(file, input)));
        } finally {
            Files.delete(file);
        }
    }

    private static String audit(Path file, Shape input) throws IOException {
        try {
            DescribedNetwork described = NetworkReader.read(file, Optional.of(input));
            return words(Check.of(described, BuiltParts.of(described, 1)));
        } catch (UnusableNetwork refusal) {
            return "refused: "
                    + refusal.getMessage().replaceFirst("^.*\\.json: ", "").replaceFirst(";.*", "");
        }
    }

    private static String words(Verdict verdict) {
        return verdict.disagreements().stream()
                .map(each ->
                        each.layer() + ": " + each.rule() + " must be " + each.expected() + ", found " + each.found())
                .findFirst()
                .or(() -> verdict.differences().stream().findFirst())
                .orElse("agrees");
    }
}
