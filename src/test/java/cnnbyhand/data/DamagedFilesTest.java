package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cnnbyhand.fuzz.QuietNatives;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files damaged on purpose, of every format that is read: each gives its one line, none hangs, none passes. */
class DamagedFilesTest {
    /** Far more than any of them takes: only what hangs is caught by it. */
    private static final Duration HANGING = Duration.ofSeconds(60);

    private static QuietNatives quiet;

    @TempDir
    Path folder;

    @BeforeAll
    static void beQuiet() {
        quiet = new QuietNatives();
    }

    @AfterAll
    static void beLoudAgain() {
        quiet.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aDamagedFileGivesItsOneLine(Damage damage) throws IOException {
        whole(damage.set());
        damage.spoiling().in(folder);
        List<String> lines = assertTimeoutPreemptively(HANGING, () -> Damage.lines(damage.set(), folder));
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith(folder.resolve(damage.culprit()) + ": ")
                .contains(" must ", ", found ", "; ")
                .contains(damage.told())
                .doesNotContain("\n", "Exception", "null");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void aDamagedArchiveGivesItsOneLineAndLeavesNothingBehind(Damage damage) throws IOException {
        ArchiveDamage.whole(folder);
        damage.spoiling().in(folder);
        List<String> lines = assertTimeoutPreemptively(HANGING, () -> Damage.linesOfDownload(damage.set(), folder));
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("Imagenette is not in " + folder.resolve("data"))
                .contains(damage.told())
                .doesNotContain("\n", "Exception", "null");
        assertThat(folder.resolve("data")).isEmptyDirectory();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("data", Damage.ARCHIVE);
    }

    @Test
    void withoutDamageThereIsNoLine() throws IOException {
        for (Dataset set : Dataset.values()) {
            whole(set);
            assertThat(Damage.lines(set, folder)).isEmpty();
        }
        ArchiveDamage.whole(folder);
        assertThat(Damage.linesOfDownload(Dataset.IMAGENETTE, folder)).isEmpty();
    }

    @Test
    void theDamagesAreManyAndDifferent() {
        assertThat(Stream.concat(files(), archives()).map(Damage::toString))
                .hasSizeGreaterThanOrEqualTo(100)
                .doesNotHaveDuplicates();
    }

    static Stream<Damage> files() {
        return Stream.of(IdxDamage.all(), CifarDamage.all(), PhotoDamage.all(), ClassFolderDamage.all())
                .flatMap(damages -> damages);
    }

    static Stream<Damage> archives() {
        return ArchiveDamage.all();
    }

    private void whole(Dataset set) throws IOException {
        switch (set) {
            case MNIST -> Written.mnist(folder, IdxDamage.COUNT, IdxDamage.COUNT);
            case CIFAR10 -> CifarDamage.whole(folder);
            case IMAGENETTE -> PhotoDamage.whole(folder);
        }
    }
}
