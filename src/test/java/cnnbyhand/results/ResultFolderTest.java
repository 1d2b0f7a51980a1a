package cnnbyhand.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
    @TempDir
    private Path out;

    @Test
    void aFileIsReplacedOnlyByAWholeOne() throws IOException {
        ResultFolder folder = ResultFolder.open(out, "mnist");
        folder.write("table.txt", List.of("the first"));

        assertThatThrownBy(() -> folder.write("table.txt", file -> {
                    Files.writeString(file, "half of the sec");
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(out.resolve("mnist/table.txt")).hasContent("the first");
        assertThat(out.resolve("mnist")).isDirectoryContaining("glob:**table.txt");
        assertThat(Files.list(out.resolve("mnist"))).hasSize(1);
    }

    @Test
    void aFileInTheWayIsFoundBeforeAnythingIsDone() throws IOException {
        Files.writeString(out.resolve("mnist"), "in the way");

        assertThatThrownBy(() -> ResultFolder.open(out, "mnist"))
                .isInstanceOf(UnwritableFolder.class)
                .hasMessage("out must be a folder that can be written to, found a file in its way at "
                        + out.resolve("mnist") + "; say -Dout=FOLDER");
    }

    @Test
    void aFolderBelowAFileIsFoundToo() throws IOException {
        Path file = Files.writeString(out.resolve("file"), "no folder");

        assertThatThrownBy(() -> ResultFolder.open(file.resolve("below"), "mnist"))
                .isInstanceOf(UnwritableFolder.class)
                .hasMessageStartingWith("out must be a folder that can be written to, found ");
    }
}
