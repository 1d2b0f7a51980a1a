package cnnbyhand.data.download;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.data.Written;
import cnnbyhand.fuzz.Mutation;
import cnnbyhand.fuzz.Trial;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any bytes in place of an archive: whatever they are, only plain files and folders come of them, in their folder. */
@Tag("fuzz")
class ArchiveFuzzTest {
    private static final long MOST_BYTES = 100_000;
    private static Path folder;
    private static byte[] packed;
    private static byte[] tar;

    @BeforeContainer
    static void makeArchive() throws IOException {
        folder = Files.createTempDirectory("fuzz");
        packed = new Tar()
                .with("set/", new byte[0])
                .with("set/a/1.jpg", new byte[700])
                .with("set/b/2.jpg", new byte[10])
                .with("set/" + "long".repeat(30), new byte[5])
                .bytes();
        tar = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    @AfterContainer
    static void deleteIt() throws IOException {
        delete(folder);
    }

    @Property
    void aChangedArchiveIsRefusedOrStaysInItsFolder(@ForAll("mutations") Mutation mutation) throws IOException {
        tryOut(mutation.of(packed));
    }

    @Property
    void whatIsChangedAndThenPackedIsRefusedOrStaysInItsFolder(@ForAll("mutations") Mutation mutation)
            throws IOException {
        tryOut(gzip(mutation.of(tar)));
    }

    @Property
    void anyBytesAreRefused(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
        assertThat(tryOut(bytes)).isFalse();
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutation.any();
    }

    private static boolean tryOut(byte[] archive) throws IOException {
        Path file = Written.over(folder.resolve("archive"), archive);
        Path into = Files.createDirectory(folder.resolve("into"));
        try {
            return Trial.of(IOException.class, () -> new Archive(into, MOST_BYTES).unpack(file))
                    .isEmpty();
        } finally {
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("archive", "into");
            assertThat(all(into)).allMatch(path -> isPlain(path));
            delete(into);
        }
    }

    private static boolean isPlain(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path path : all(folder)) {
            Files.delete(path);
        }
    }
}
