package cnnbyhand.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final long ENOUGH = 100_000;

    @TempDir
    Path folder;

    private Path into;

    @BeforeEach
    void makeFolder() throws IOException {
        into = Files.createDirectory(folder.resolve("into"));
    }

    @Test
    void filesAndFoldersAreUnpacked() throws IOException {
        Path roundabout = into.resolve("../into/.");
        new Archive(roundabout, ENOUGH).unpack(archive("set/train/a.bin", "set/b.bin"));
        assertThat(into.resolve("set/train/a.bin")).hasContent("content");
        assertThat(into.resolve("set/b.bin")).hasContent("content");
    }

    @Test
    void whatUnpacksToMoreThanExpectedIsNotUnpackedToItsEnd() throws IOException {
        Path archive = archive("a", "b");
        assertThatThrownBy(() -> new Archive(into, 10).unpack(archive))
                .isInstanceOf(DownloadFailed.class)
                .hasMessage("the archive unpacks to more than 10 bytes");
        assertThat(into.resolve("b")).doesNotExist();
    }

    private Path archive(String... names) throws IOException {
        Tar archive = new Tar();
        for (String name : names) {
            archive.with(name, "content".getBytes());
        }
        return Files.write(folder.resolve("archive.tgz"), archive.bytes());
    }
}
