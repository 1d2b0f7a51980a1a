package cnnbyhand.data.download;

import static cnnbyhand.data.download.Mirror.gives;
import static cnnbyhand.data.download.Mirror.head;
import static cnnbyhand.data.download.Mirror.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class FetcherTest {
    private static final byte[] FILE = random(100_000);
    private static final Patience SHORT = new Patience(Duration.ofMillis(300), Duration.ofMillis(300));

    @TempDir
    Path folder;

    static Stream<Arguments> badMirrors() {
        return Stream.of(
                arguments("not found", status("404 Not Found"), "HTTP status 404"),
                arguments("forbidden", status("403 Forbidden"), "HTTP status 403"),
                arguments("broken", status("500 Oops"), "HTTP status 500"),
                arguments(
                        "a redirect to nowhere", status("302 Found", "Location: http://127.0.0.1:1/"), "no connection"),
                arguments("a redirect in a circle", status("302 Found", "Location: /file"), "HTTP status 302"),
                arguments("a wrong sum", gives(random(100_001, 100_000)), "SHA-256"),
                arguments("another length", gives(random(99_999)), "99999 bytes instead of 100000"),
                arguments("a huge announced length", announcing(1L << 40), "1099511627776 bytes instead of 100000"),
                arguments("a body that ends early", endingEarly(), "broke off"),
                arguments("a body of unknown length that ends early", endingEarlyUnannounced(), "SHA-256"),
                arguments("a body without end", (Mirror.Behaviour) FetcherTest::endless, "more than the 100000 bytes"),
                arguments("a stall in the head", (Mirror.Behaviour) out -> Thread.sleep(10_000), "no answer in time"),
                arguments("a stall in the body", (Mirror.Behaviour) FetcherTest::stalling, "stalled"),
                arguments("a body that drips", (Mirror.Behaviour) FetcherTest::dripping, "stalled"),
                arguments("a proxy's web page", (Mirror.Behaviour) FetcherTest::webPage, "a web page"),
                arguments("no HTTP at all", (Mirror.Behaviour) out -> out.write(FILE), ""),
                arguments("a connection that closes at once", (Mirror.Behaviour) out -> {}, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badMirrors")
    void afterABadMirrorTheNextIsTried(String name, Mirror.Behaviour bad, String reason) throws IOException {
        try (Mirror first = new Mirror(bad);
                Mirror second = new Mirror(gives(FILE))) {
            fetch(offer(first.address(), second.address()));
            assertThat(first.requests()).isPositive();
            assertThat(folder.resolve("set/file")).hasBinaryContent(FILE);
            assertOnly("set");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badMirrors")
    void ifAllMirrorsAreBadNothingIsLeftBehind(String name, Mirror.Behaviour bad, String reason) throws IOException {
        try (Mirror mirror = new Mirror(bad)) {
            assertThatThrownBy(() -> fetch(offer(mirror.address())))
                    .isInstanceOf(DownloadFailed.class)
                    .hasMessageStartingWith("file from 127.0.0.1: ")
                    .hasMessageContaining(reason);
            assertOnly();
        }
    }

    @Test
    void aRefusedConnectionIsABadMirrorToo() throws IOException {
        try (Mirror good = new Mirror(gives(FILE))) {
            URI closed = URI.create("http://127.0.0.1:" + unusedPort() + "/");
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
                    .hasMessageContaining("two from 127.0.0.1");
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

    private static void endless(OutputStream out) throws IOException {
        head(out, "200 OK");
        while (true) {
            out.write(FILE);
        }
    }

    private static void stalling(OutputStream out) throws IOException, InterruptedException {
        head(out, "200 OK", "Content-Length: 100000");
        out.write(FILE, 0, 50_000);
        out.flush();
        Thread.sleep(10_000);
    }

    private static void dripping(OutputStream out) throws IOException, InterruptedException {
        head(out, "200 OK", "Content-Length: 100000");
        for (byte drop : FILE) {
            out.write(drop);
            out.flush();
            Thread.sleep(20);
        }
    }

    private static void webPage(OutputStream out) throws IOException {
        head(out, "200 OK", "Content-Type: text/html; charset=utf-8");
        out.write("<html>Please log in</html>".getBytes());
    }

    private static Mirror.Behaviour announcing(long length) {
        return status("200 OK", "Content-Length: " + length);
    }

    private static Mirror.Behaviour endingEarly() {
        return out -> {
            head(out, "200 OK", "Content-Length: 100000");
            out.write(FILE, 0, 99_999);
        };
    }

    private static Mirror.Behaviour endingEarlyUnannounced() {
        return out -> {
            head(out, "200 OK");
            out.write(FILE, 0, 99_999);
        };
    }

    private void fetch(Offer offer) throws IOException {
        new Fetcher(SHORT, line -> {}).fetch(offer, folder);
    }

    private static Offer offer(URI... mirrors) {
        return new Offer("set", List.of(parcel("file", FILE.length, mirrors)), "");
    }

    private static Parcel parcel(String name, long bytes, URI... mirrors) {
        return new Parcel(name, Arrays.asList(mirrors), bytes, "SHA-256", sum());
    }

    private static String sum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FILE));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        return random(length, length);
    }

    private static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Nothing else lies in the data folder, hidden or not. */
    private void assertOnly(String... names) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }
}
