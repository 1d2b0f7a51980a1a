package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Runs whose results go to a small file system in memory, which Linux gives a process of its own. */
@Execution(ExecutionMode.CONCURRENT)
class FullDiskTest {
    /** Mounts the small disk, fills it once there is a file $4 on it, runs, and copies the results to where all can see them. */
    private static final String SCRIPT =
            """
            mount -t tmpfs -o size=$1 tmpfs "$2" || exit 99
            fill() { cat /dev/zero > "$disk/filler" 2>/dev/null; }
            disk=$2 kept=$3 moment=$4
            shift 4
            [ "$moment" = . ] && fill
            (until ls "$disk"/mnist/$moment >/dev/null 2>&1; do sleep 0.02; done; fill) &
            "$@"
            status=$?
            kill $! 2>/dev/null
            rm -f "$disk/filler"
            cp -a "$disk/mnist" "$kept"
            exit $status
            """;

    /** The moment to fill the disk: before anything, when the training is kept, never. */
    private static final String AT_ONCE = ".";

    private static final String IN_TRAINING = "checkpoint-*.zip";
    private static final String NEVER = "never";

    private static final String LOCK = ".training.lock";

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void requireSmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean possible = mounts();
        if (!possible) {
            System.out.println("skipped a test of a full disk: this system gives its users none of their own");
        }
        assumeThat(possible).as("a file system of one's own").isTrue();
    }

    @Test
    void aDiskThatIsFullIsFoundAtOnce() throws Exception {
        List<String> lines = run("1m", AT_ONCE, 1);
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo(disk.resolve("mnist") + ": derivations.txt must be written, found No space left on device");
        assertThat(kept()).containsExactly(LOCK);
    }

    @Test
    void aDiskThatIsTooSmallIsFoundBeforeTraining() throws Exception {
        List<String> lines = run("10m", NEVER, 1);
        assertThat(lines.get(lines.size() - 1))
                .matches("\\Q" + disk.resolve("mnist") + "\\E must have room for 58 MB of results, found 10 MB;"
                        + " free some, or say -Dout=FOLDER");
        assertThat(lines).noneMatch(line -> line.startsWith("Training on"));
        assertThat(kept())
                .containsExactlyInAnyOrder(
                        LOCK, "derivations.txt", "explorer.html", "table.csv", "table.md", "table.txt");
    }

    @Test
    void aDiskThatFillsUpDuringTrainingCostsNeitherTheTrainingNorWhatIsOnIt() throws Exception {
        List<String> lines = run("60m", IN_TRAINING, 12);
        assertThat(lines)
                .anyMatch(line -> line.startsWith("Test accuracy on drawn digits: ") && line.contains("12 epochs"));
        assertThat(lines)
                .filteredOn(line -> line.contains("must be written, found No space left on device; training goes on"))
                .singleElement()
                .asString()
                .endsWith("; training goes on, and it is tried again later");
        assertThat(lines).anySatisfy(line -> assertThat(line)
                .startsWith(disk.resolve("mnist") + ": ")
                .contains("a checkpoint", "training.csv", "could not be written (No space left on device)"));
        assertWhole();
    }

    private void assertWhole() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("mnist/training.csv")))
                .hasSizeGreaterThan(1)
                .allMatch(row -> row.chars().filter(sign -> sign == ',').count() == 8);
        assertThat(kept()).noneMatch(name -> name.endsWith(".part"));
        assertThat(kept()).filteredOn(name -> name.startsWith("checkpoint-")).isNotEmpty();
        for (String name : kept()) {
            if (name.endsWith(".zip")) {
                assertWhole(folder.resolve("mnist").resolve(name));
            }
        }
    }

    private static void assertWhole(Path checkpoint) throws IOException {
        try (ZipFile zip = new ZipFile(checkpoint.toFile())) {
            assertThat(zip.stream()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(entry -> assertThat(
                            zip.getInputStream(entry).readAllBytes())
                    .hasSize((int) entry.getSize()));
        }
    }

    private List<String> kept() {
        return List.of(folder.resolve("mnist").toFile().list());
    }

    private List<String> run(String size, String moment, int epochs) throws Exception {
        List<String> options =
                List.of("-Dmodel=mnist", "-Ddata=drawn", "-Dlimit=128", "-Depochs=" + epochs, "-Dout=" + disk);
        List<String> command = inOwnMounts(SCRIPT, size, disk.toString(), folder.toString(), moment);
        command.addAll(JavaProcess.of(options, Main.class).command());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = JavaProcess.lines(process);
        assertThat(process.waitFor()).as(String.join("\n", lines)).isEqualTo(Main.FAILED);
        return lines;
    }

    private boolean mounts() throws InterruptedException {
        try {
            List<String> command = inOwnMounts("mount -t tmpfs -o size=1m tmpfs \"$1\"", disk.toString());
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private static List<String> inOwnMounts(String script, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh"));
        command.addAll(List.of(arguments));
        return command;
    }
}
