package cnnbyhand.differences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** {@code mvn test -Dtest=DifferencesTest -Drecord.differences=true} writes the page again. */
class DifferencesTest {
    private static final Path PAGE = Path.of("results/reference/deeplearning4j.md");

    @Test
    void thePageSaysWhatDeeplearning4jGivesNow() throws IOException {
        String now = DifferencesPage.of(version());
        if (Boolean.getBoolean("record.differences")) {
            Files.writeString(PAGE, now);
        }
        assertThat(now).isEqualTo(Files.readString(PAGE));
    }

    private static String version() throws IOException {
        Properties versions = new Properties();
        try (InputStream stream = DifferencesTest.class.getResourceAsStream("/versions.properties")) {
            versions.load(stream);
        }
        return versions.getProperty("deeplearning4j");
    }
}
