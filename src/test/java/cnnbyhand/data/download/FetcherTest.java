package cnnbyhand.data.download;

import static cnnbyhand.data.download.Mirror.gives;
import static cnnbyhand.data.download.Mirror.status;
import static cnnbyhand.data.download.Offers.FILE;
import static cnnbyhand.data.download.Offers.offer;
import static cnnbyhand.data.download.Offers.parcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class FetcherTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("cnnbyhand.data.download.BadMirrors#all")
    void afterABadMirrorTheNextIsTried(String name, Mirror.Behaviour bad, String reason) throws Exception {
        try (Mirror first = new Mirror(bad);
                Mirror second = new Mirror(gives(FILE))) {
            fetch(offer(first.address(), second.address()), reason);
            first.awaitRequest();
            assertThat(folder.resolve("set/file")).hasBinaryContent(FILE);
            assertOnly("set");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cnnbyhand.data.download.BadMirrors#all")
    void ifAllMirrorsAreBadNothingIsLeftBehind(String name, Mirror.Behaviour bad, String reason) throws IOException {
        try (Mirror mirror = new Mirror(bad)) {
            assertThatThrownBy(() -> fetch(offer(mirror.address()), reason))
                    .isInstanceOf(DownloadFailed.class)
                    .hasMessageStartingWith("127.0.0.1: ")
                    .hasMessageContaining(reason);
            assertOnly();
        }
    }

    @Test
    void aRefusedConnectionIsABadMirrorToo() throws IOException {
        try (Mirror good = new Mirror(gives(FILE))) {
            URI closed = URI.create("http://127.0.0.1:1/");
            assertThatThrownBy(() -> fetch(offer(closed))).hasMessageContaining("no connection");
            fetch(offer(closed, good.address()));
            assertOnly("set");
        }
    }

    @Test
    void aRedirectIsFollowed() throws IOException {
        try (Mirror good = new Mirror(gives(FILE));
                Mirror elsewhere = new Mirror(status("302 Found", "Location: " + good.address()))) {
            fetch(offer(elsewhere.address()));
            assertThat(folder.resolve("set/file")).hasBinaryContent(FILE);
        }
    }

    @Test
    void aSetOfWhichOneFileFailsIsNotPutInPlaceInPart() throws IOException {
        try (Mirror good = new Mirror(gives(FILE));
                Mirror bad = new Mirror(status("404 Not Found"))) {
            Parcel fine = parcel("one", FILE.length, good.address());
            Parcel missing = parcel("two", FILE.length, bad.address());
            assertThatThrownBy(() -> fetch(new Offer("set", List.of(fine, missing), "")))
                    .hasMessageContaining("HTTP status 404");
            assertOnly();
        }
    }

    @Test
    void whatTheUserHasThereIsNotOverwritten() throws IOException {
        Path own =
                Files.writeString(Files.createDirectories(folder.resolve("set")).resolve("own"), "mine");
        try (Mirror mirror = new Mirror(gives(FILE))) {
            fetch(offer(mirror.address()));
            assertThat(own).hasContent("mine");
            assertThat(folder.resolve("set/file")).doesNotExist();
            assertOnly("set");
        }
    }

    @Test
    void downloadsAtTheSameTimeDoNotHarmEachOther() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try (Mirror mirror = new Mirror(gives(FILE))) {
            List<Callable<Void>> downloads = IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(number -> () -> {
                        fetch(offer(mirror.address()));
                        return null;
                    })
                    .toList();
            for (Future<Void> download : threads.invokeAll(downloads)) {
                download.get();
            }
            assertThat(folder.resolve("set/file")).hasBinaryContent(FILE);
            assertOnly("set");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatAKilledProcessLeftIsDeletedAfterADayAndNotBefore() throws IOException {
        Path old = Files.createDirectory(folder.resolve(".download-old"));
        Files.write(old.resolve("part"), FILE);
        Files.setLastModifiedTime(old, FileTime.fromMillis(System.currentTimeMillis() - 90_000_000));
        Files.createDirectory(folder.resolve(".download-another"));
        try (Mirror mirror = new Mirror(gives(FILE))) {
            fetch(offer(mirror.address()));
            assertOnly(".download-another", "set");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a permission there")
    void whatAnotherProcessDeletesMeanwhileDoesNotHarm() throws IOException {
        Files.createSymbolicLink(folder.resolve(".download-gone"), folder.resolve("nothing"));
        try (Mirror mirror = new Mirror(gives(FILE))) {
            fetch(offer(mirror.address()));
            assertThat(folder.resolve("set/file")).hasBinaryContent(FILE);
        }
    }

    private void fetch(Offer offer) throws IOException {
        fetch(offer, "");
    }

    private void fetch(Offer offer, String reason) throws IOException {
        new Fetcher(BadMirrors.patience(reason), line -> {}).fetch(offer, folder);
    }

    /** Nothing else lies in the data folder, hidden or not. */
    private void assertOnly(String... names) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }
}
