package cnnbyhand.data;

import static cnnbyhand.data.download.Mirror.gives;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.JavaProcess;
import cnnbyhand.data.download.Mirror;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that use one data folder at the same time, and one that is killed. */
@Timeout(120)
class TwoProcessesTest {
    private static final List<String> NAMES = List.of("train/a/1.jpg", "train/b/1.jpg", "val/a/1.jpg", "val/b/1.jpg");

    @TempDir
    Path folder;

    private byte[] archive;

    @BeforeEach
    void writeArchive() throws IOException {
        archive = Written.archive(NAMES.stream().map(name -> "set/" + name).toArray(String[]::new));
    }

    @Test
    void twoThatDownloadTheSameSetAtOnceBothReadWholeFiles() throws IOException {
        CountDownLatch bothHaveAsked = new CountDownLatch(2);
        Mirror.Behaviour together = out -> {
            bothHaveAsked.countDown();
            bothHaveAsked.await();
            gives(archive).answer(out);
        };
        try (Mirror mirror = new Mirror(together)) {
            Process one = DownloadingProcess.start(folder, mirror, archive);
            Process other = DownloadingProcess.start(folder, mirror, archive);
            assertThat(JavaProcess.lines(one)).containsExactly("photos of imagenette2: 2");
            assertThat(JavaProcess.lines(other)).containsExactly("photos of imagenette2: 2");
            assertThat(mirror.requests()).isEqualTo(2);
        }
        assertThat(folder.toFile().list()).containsExactly("imagenette2");
        assertWhole();
    }

    @Test
    void oneThatIsKilledMidwayLeavesNothingThatTheNextTakesForData() throws Exception {
        CountDownLatch halfIsSent = new CountDownLatch(1);
        Mirror.Behaviour half = out -> {
            Mirror.head(out, "200 OK", "Content-Length: " + archive.length);
            out.write(archive, 0, archive.length / 2);
            out.flush();
            halfIsSent.countDown();
            Thread.sleep(100_000);
        };
        try (Mirror mirror = new Mirror(half)) {
            Process killed = DownloadingProcess.start(folder, mirror, archive);
            halfIsSent.await();
            killed.destroyForcibly().waitFor();
        }
        assertThat(folder.toFile().list()).singleElement().asString().startsWith(".download-");
        assertThat(opened(true).drawn()).isTrue();
        assertThat(opened(false).drawn()).isFalse();
        assertWhole();
    }

    private ImageData opened(boolean offline) throws IOException {
        String sum = HexFormat.of().formatHex(Written.md5(archive));
        try (Mirror good = new Mirror(gives(archive));
                ImageData images = DownloadingProcess.folder(folder, good.address(), archive.length, sum)
                        .open(Dataset.IMAGENETTE, offline, 1)) {
            return images;
        }
    }

    private void assertWhole() throws IOException {
        byte[] photo = WrittenPictures.photo(java.awt.Color.RED, 30, 40, "jpg");
        for (String name : NAMES) {
            assertThat(folder.resolve("imagenette2").resolve(name)).hasBinaryContent(photo);
        }
        try (Stream<Path> all = Files.walk(folder.resolve("imagenette2"))) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(NAMES.size());
        }
    }
}
