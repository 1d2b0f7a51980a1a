package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees whose data are damaged. */
class DamagedDataTest {
    @TempDir
    private Path folder;

    @Test
    void theRunFailsWithOneLineBehindTheBooksAndKeepsThem() throws IOException {
        Path mnist = Files.createDirectory(folder.resolve("mnist"));
        Path images = Files.writeString(mnist.resolve("train-images-idx3-ubyte"), "no images");
        Files.createFile(mnist.resolve("train-labels-idx1-ubyte"));
        Run run = Run.of("model=mnist", "data=" + folder, "out=" + folder.resolve("out"), "offline=true");
        List<String> lines = run.lines();
        assertThat(run.status()).isEqualTo(Main.FAILED);
        assertThat(lines).anyMatch(line -> line.endsWith("document = by hand = Deeplearning4j = forward pass"));
        assertThat(lines.get(lines.size() - 2)).endsWith("derivations.txt");
        assertThat(lines.get(lines.size() - 1)).startsWith(images + ": must begin with a header of 16 bytes, found 9");
        assertThat(folder.resolve("out/mnist/table.txt")).isNotEmptyFile();
    }
}
