package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Run;
import cnnbyhand.command.Option;
import cnnbyhand.data.Written;
import cnnbyhand.keeping.JsonSchema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A run is done again from nothing but its own record, and everything it left is looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedRunTest {
    private static final String PREFIX = "mvn exec:java -D";

    private Path folder;
    private Path first;
    private JsonNode record;
    private Run run;

    @BeforeAll
    void trainOnAFewImages(@TempDir Path made) throws IOException {
        folder = made;
        Written.mnist(folder.resolve("images"), 96, 40);
        first = folder.resolve("first/mnist");
        run = Run.of(
                "model=mnist",
                "epochs=2",
                "batch=32",
                "seed=9",
                "data=" + folder.resolve("images"),
                "out=" + folder.resolve("first"));
        record = new ObjectMapper().readTree(first.resolve("run.json").toFile());
    }

    @Test
    void theRecordKeepsWhatTheRunFollowsFrom() {
        assertThat(run.status()).isZero();
        assertThat(record.at("/training/seed").asLong()).isEqualTo(9);
        assertThat(record.at("/training/batch").asInt()).isEqualTo(32);
        assertThat(record.at("/training/epochsDone").asInt()).isEqualTo(2);
        assertThat(record.at("/data/trainingImages").asInt()).isEqualTo(96);
        assertThat(record.at("/data/files"))
                .hasSize(4)
                .allMatch(file -> file.at("/sha256").asText().matches("[0-9a-f]{64}"));
        assertThat(record.at("/versions")).hasSize(4).allMatch(version -> version.asText()
                .matches("\\d+\\.\\d.*"));
        assertThat(record.at("/options")).hasSameSizeAs(Option.ofRuns());
        assertThat(record.at("/options/epochs").asInt()).isEqualTo(2);
        assertThat(record.at("/options/train").isBoolean()).isTrue();
        assertThat(record.at("/options/batch").asInt()).isEqualTo(32);
        assertThat(record.at("/options/limit/training").asInt()).isEqualTo(60_000);
        assertThat(record.at("/options/engine").asText()).isEqualTo("accelerated");
        assertThat(record.at("/options/data").asText()).isEqualTo("FOLDER");
        assertThat(record.at("/schema").asInt()).isEqualTo(2);
    }

    @Test
    void theRecordIsAsItsSchemaSays() throws IOException {
        assertThat(JsonSchema.of(Path.of("src/main/resources/cnnbyhand/run.schema.json"))
                        .faults(record))
                .isEmpty();
    }

    @Test
    void everyKeyOfTheRecordIsAnIdentifier() {
        assertThat(keys(record)).hasSizeGreaterThan(50).allMatch(key -> key.matches("[a-z][a-zA-Z0-9]*"));
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        node.forEach(child -> keys.addAll(keys(child)));
        return keys;
    }

    @Test
    void theCommandInTheRecordLeadsToTheSameNumbersMistakesAndPictures() throws IOException {
        Path again = folder.resolve("again");
        List<String> options = options(record.get("command").asText());
        options.add("out=" + again);

        assertThat(Run.of(options.toArray(String[]::new)).status()).isZero();

        assertThat(courses(again.resolve("mnist"))).isEqualTo(courses(first)).hasSize(4);
        for (String file :
                List.of("confusion.csv", "mistakes.csv", "mistakes.png", "feature-maps.png", "filters.png")) {
            assertThat(again.resolve("mnist").resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    @Test
    void aFinishedTrainingThatIsGoneOnWithIsOnlyShownAnew() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy/mnist"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(first, "{checkpoint-*.zip,training.csv}")) {
            for (Path file : files) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        List<String> options = options(record.get("command").asText());
        options.addAll(List.of("resume=true", "out=" + copy.getParent()));

        assertThat(Run.of(options.toArray(String[]::new)).status()).isZero();

        assertThat(copy.resolve("training.csv")).hasSameTextualContentAs(first.resolve("training.csv"));
        for (String file : List.of("README.md", "curves.png", "mistakes.png", "feature-maps.png", "filters.png")) {
            assertThat(copy.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
        JsonNode resumed = new ObjectMapper().readTree(copy.resolve("run.json").toFile());
        assertThat(resumed.get("training")).isEqualTo(record.get("training"));
        assertThat(resumed.get("command")).isEqualTo(record.get("command"));
    }

    @Test
    void aRunLeavesTheFilesThatTheResultsReadmeListsAndNoOthers() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("results/README.md"));
                Stream<Path> files = Files.list(first)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\d{9}|(?<=slide-)\\d+", "…"))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(lines.filter(line -> line.startsWith("| `"))
                            .flatMap(line -> Stream.of(line.split("\\|")[1].split(",")))
                            .map(cell -> cell.replace("`", "").strip())
                            .toList());
        }
    }

    @Test
    void theScreenEndsWithTheWayToThePage() {
        assertThat(run.lines())
                .endsWith(
                        "Results are in " + first,
                        "  explorer.html there shows what follows from other settings",
                        "  README.md there shows all of it on one page, with feature maps and the most confident mistakes");
    }

    @Test
    void thePageShowsEveryPictureAndNamesTheCommand() throws IOException {
        String page = Files.readString(first.resolve("README.md"));
        assertThat(page).contains("\n" + record.get("command").asText() + "\n");
        List<String> links = new ArrayList<>();
        for (Matcher link = Pattern.compile("]\\(([^)]+)\\)").matcher(page); link.find(); ) {
            links.add(link.group(1));
            assertThat(first.resolve(link.group(1))).isNotEmptyFile();
        }
        assertThat(links)
                .contains("curves.png", "filters.png", "feature-maps.png", "confusion.png", "mistakes.png", "run.json");
    }

    @Test
    void noFileNamesAFolderOfThisMachine() throws IOException {
        try (Stream<Path> files = Files.list(first)) {
            for (Path file : files.filter(path -> path.toString().matches(".*(md|json|csv|txt|svg)"))
                    .toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain(folder.toString(), System.getProperty("user.home") + "/");
            }
        }
    }

    /** The command's options, with the folder that the record does not name. */
    private List<String> options(String command) {
        assertThat(command).startsWith(PREFIX).contains("-Ddata=FOLDER");
        return new ArrayList<>(List.of(command.substring(PREFIX.length())
                .replace("FOLDER", folder.resolve("images").toString())
                .split(" -D")));
    }

    /** The rows of training.csv without their times. */
    private static List<String> courses(Path results) throws IOException {
        return Files.readAllLines(results.resolve("training.csv")).stream()
                .map(row -> row.replaceFirst("(,[^,]*){2}$", ""))
                .toList();
    }
}
