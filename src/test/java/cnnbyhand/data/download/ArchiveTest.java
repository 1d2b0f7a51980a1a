package cnnbyhand.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
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
        Archive.unpack(archive(plain("set/train/a.bin"), plain("set/b.bin")), roundabout);
        assertThat(into.resolve("set/train/a.bin")).hasContent("content");
        assertThat(into.resolve("set/b.bin")).hasContent("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "set/../../outside", "/outside", "../into-beside/outside", ".."})
    void anEntryOutsideTheFolderIsRefused(String name) throws IOException {
        Path archive = archive(plain(name));
        if (name.startsWith("/")) {
            Archive.unpack(archive, into); // the slash is dropped when such a name is written or read
        } else {
            assertThatThrownBy(() -> Archive.unpack(archive, into)).isInstanceOf(DownloadFailed.class);
        }
        assertNothingOutside();
    }

    @Test
    void linksAndDevicesAreRefused() throws IOException {
        for (byte kind :
                new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO, TarConstants.LF_CHR}) {
            TarArchiveEntry entry = new TarArchiveEntry("set", kind);
            entry.setLinkName("../");
            Path archive = archive(entry, plain("set/outside"));
            assertThatThrownBy(() -> Archive.unpack(archive, into)).isInstanceOf(DownloadFailed.class);
            assertNothingOutside();
        }
    }

    @Test
    void aDamagedArchiveIsAnErrorOfInput() throws IOException {
        byte[] whole = Files.readAllBytes(archive(plain("set/a"), plain("set/b")));
        for (int length = 0; length < whole.length - 8; length += 7) {
            Path cut = Files.write(folder.resolve("cut.tgz"), Arrays.copyOf(whole, length));
            Path fresh = Files.createDirectory(into.resolve("" + length));
            assertThatThrownBy(() -> Archive.unpack(cut, fresh)).isInstanceOf(IOException.class);
        }
    }

    private Path archive(TarArchiveEntry... entries) throws IOException {
        Path archive = folder.resolve("archive.tgz");
        try (TarArchiveOutputStream out =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            for (TarArchiveEntry entry : entries) {
                byte[] content = entry.isFile() && entry.getLinkName().isEmpty() ? "content".getBytes() : new byte[0];
                entry.setSize(content.length);
                out.putArchiveEntry(entry);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
        return archive;
    }

    private static TarArchiveEntry plain(String name) {
        return new TarArchiveEntry(name);
    }

    private void assertNothingOutside() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("into", "archive.tgz");
        }
        assertThat(Path.of("/outside")).doesNotExist();
    }
}
