package cnnbyhand.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The full runs that are kept in git are whole, small and quoted as they are. After new ones,
 * {@code mvn test -Dtest=ReferenceResultsTest -Drecord.reference=true} writes the tables of both README files again.
 */
class ReferenceResultsTest {
    private static final ReferenceRuns CHECKOUT = new ReferenceRuns(Path.of(""));
    private static final String RUN =
            """
            {"model": "mnist", "command": "mvn exec:java -Dmodel=mnist -Dfull=true -Dout=results/reference",
             "options": {"full": true}, "agreement": {"agrees": true},
             "data": {"set": "MNIST", "drawn": false, "remarks": ["squashed", "stretched"]},
             "training": {"epochsWanted": 12, "epochsDone": 12, "testAccuracy": 0.99125}}
            """;

    @TempDir
    private Path root;

    private ReferenceRuns made;

    @BeforeEach
    void makeACheckoutWithOneRun() throws IOException {
        made = new ReferenceRuns(root);
        write("README.md", "# One\n\n<!-- reference runs -->\nstale\n<!-- end of reference runs -->\n\nmore\n");
        write("results/README.md", "# Two\n\n<!-- reference runs -->\n<!-- end of reference runs -->\n");
        try (Stream<String> lines = Files.lines(Path.of("results/README.md"))) {
            lines.filter(line -> line.startsWith("| `"))
                    .flatMap(line -> Stream.of(line.split("\\|")[1].split(",")))
                    .map(cell -> cell.replace("`", "").strip())
                    .forEach(this::fill);
        }
        write("results/reference/mnist/run.json", RUN);
        write(
                "results/reference/mnist/README.md",
                "```\nmvn exec:java -Dmodel=mnist -Dfull=true -Dout=results/reference\n```\n**99.13 % of 10,000 test\n");
        new ReferenceIndex(made).write();
    }

    @Test
    void theFullRunsOfThisCheckoutAreWholeSmallAndQuotedAsTheyAre() throws IOException {
        if (Boolean.getBoolean("record.reference")) {
            new ReferenceIndex(CHECKOUT).write();
        }
        assertThat(CHECKOUT.faults()).isEmpty();
        assertThat(Files.readAllLines(Path.of(".gitignore")))
                .contains("checkpoint*.zip", "explorer.html", "*.part", "*.lock");
    }

    @Test
    void aRunThatLeftWhatTheIndexOfFilesPromisesHasNoFault() throws IOException {
        assertThat(made.faults()).isEmpty();
        assertThat(root.resolve("README.md"))
                .content()
                .contains("| [mnist](results/reference/mnist/) | MNIST | 12 | 99.13 % | squashed; stretched |\n")
                .doesNotContain("stale")
                .endsWith("\nmore\n");
        assertThat(root.resolve("results/README.md"))
                .content()
                .contains("| [mnist](reference/mnist/) | MNIST | 12 | 99.13 % | squashed; stretched |\n")
                .contains(
                        "| mnist | [![reference/mnist/curves.png](reference/mnist/curves.png)](reference/mnist/curves.png) | ");
    }

    @Test
    void aFigureThatIsNotTheRunsOwnIsFound() throws IOException {
        change("README.md", text -> text.replace("99.13", "99.25"));
        change("results/README.md", text -> text.replace("| 12 |", "| 13 |"));
        assertThat(made.faults())
                .extracting(fault -> fault.lines().findFirst().orElse(""))
                .containsExactly(
                        "README.md must have this table of full runs:",
                        "results/README.md must have this table of full runs:");
    }

    @Test
    void aRemarkThatIsLeftOutIsFound() throws IOException {
        change("README.md", text -> text.replace("squashed; stretched", ""));
        assertThat(made.faults()).hasSize(1);
    }

    @Test
    void aRowWithoutItsRunIsFound() throws IOException {
        String row = "| [vgg](results/reference/vgg/) | MNIST | 12 | 99.50 % |  |\n";
        change("README.md", text -> text.replace("| [mnist]", row + "| [mnist]"));
        assertThat(made.faults()).hasSize(1);
    }

    @Test
    void aRunThatIsNotTheFullOneOnRealImagesIsFound() throws IOException {
        changeRun("\"full\": true", "\"full\": false", "mnist is no full run");
        changeRun("\"drawn\": false", "\"drawn\": true", "mnist was trained on drawn images");
        changeRun("\"epochsDone\": 12", "\"epochsDone\": 11", "mnist did not end");
        changeRun("\"agrees\": true", "\"agrees\": false", "mnist's books disagree");
        changeRun("\"model\": \"mnist\"", "\"model\": \"vgg\"", "mnist is another model's run");
        changeRun("0.99125", "0.98", "mnist's page lacks its accuracy");
        changeRun(
                "\"testAccuracy\"",
                "\"optimizer\": \"plain SGD\", \"testAccuracy\"",
                "mnist's page lacks that it was trained by plain SGD");
        changeRun("-Dfull=true", "-Dlimit=9", "mnist's page lacks its command");
        changeRun("-Dmodel=mnist", "-Dmodel=vgg", "mnist's page lacks its command");
    }

    @Test
    void weightsAMissingPictureAMachinesPathAndASurplusOfBytesAreFound() throws IOException {
        write("results/reference/mnist/weights.bin", "0");
        Files.delete(root.resolve("results/reference/mnist/mistakes.png"));
        write("results/reference/mnist/table.txt", "data=/root/images");
        write("results/reference/mnist/curves.png", "0".repeat(10_000_000));
        assertThat(made.faults())
                .anyMatch(fault -> fault.equals("mnist lacks mistakes.png"))
                .anyMatch(fault -> fault.equals("mnist/weights.bin is no result to keep: weights, perhaps"))
                .anyMatch(fault -> fault.equals("mnist/table.txt names a folder of one machine"))
                .anyMatch(fault -> fault.startsWith("results/reference must stay below 10 MB, found 10"))
                .hasSize(4);
    }

    @Test
    void aCheckpointThatGitLeavesOutDoesNoHarm() throws IOException {
        write("results/reference/mnist/checkpoint.zip", "0".repeat(10_000_000));
        assertThat(made.faults()).isEmpty();
    }

    private void changeRun(String from, String to, String fault) throws IOException {
        write("results/reference/mnist/run.json", RUN.replace(from, to));
        new ReferenceIndex(made).write();
        assertThat(made.faults()).contains(fault);
    }

    private void change(String file, UnaryOperator<String> edit) throws IOException {
        write(file, edit.apply(Files.readString(root.resolve(file))));
    }

    private void fill(String file) {
        try {
            write("results/reference/mnist/" + file, "filled");
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
