package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Run;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.checking.AlteredModel;
import cnnbyhand.command.Options;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a student sees when the books disagree. */
class ModelRunTest {
    @TempDir
    private Path out;

    @Test
    void booksThatDisagreeAreShownAndNotTrained() throws IOException, WrongCommand {
        Model wrong = AlteredModel.withBook(
                Models.named("mnist").orElseThrow(),
                layer -> layer instanceof Pooling ? Pooling.average(layer.name(), 2) : layer);
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        boolean agreed = new ModelRun(wrong, options(), Run.screen(shown)).run();
        List<String> lines = Run.lines(shown);
        assertThat(agreed).isFalse();
        assertThat(lines)
                .containsSubsequence(
                        "1 disagreement:",
                        "  mnist max_pooling2d_2: pool type must be average, found max in Deeplearning4j");
        assertThat(lines).noneMatch(line -> line.startsWith("Training on") || line.contains("settings agree"));
        assertThat(lines)
                .filteredOn(line -> line.endsWith("✗"))
                .extracting(line -> line.split(" ")[0])
                .containsExactly("max_pooling2d_2", "total");
    }

    /** Should it be trained all the same, then briefly and on drawn images. */
    private Options options() throws WrongCommand {
        Properties properties = new Properties();
        properties.setProperty("out", out.toString());
        properties.setProperty("data", "drawn");
        properties.setProperty("limit", "20");
        properties.setProperty("epochs", "1");
        return Options.of(properties);
    }
}
