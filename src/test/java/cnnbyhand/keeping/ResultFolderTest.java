package cnnbyhand.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
                .isInstanceOf(UnwrittenFile.class)
                .hasMessage(out.resolve("mnist") + ": table.txt must be written, found the disk is full");

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

    @Test
    void twoProcessesDoNotTrainInOneFolder() throws IOException {
        ResultFolder folder = ResultFolder.open(out, "mnist");
        Process other = JavaProcess.of(List.of(), ResultFolderTest.class, out.toString())
                .start();
        assertThat(other.inputReader().readLine()).isEqualTo("at work");
        assertThatThrownBy(folder::occupy)
                .isInstanceOf(UnwritableFolder.class)
                .hasMessage("out must be a folder that no other process trains in, found one running in "
                        + out.resolve("mnist") + "; wait for its end, or say -Dout=FOLDER");
        other.destroyForcibly().onExit().join();
        folder.occupy().close();
        folder.occupy().close();
    }

    /** Is at work in a folder until it is killed. */
    public static void main(String[] arguments) throws IOException {
        ResultFolder.open(Path.of(arguments[0]), "mnist").occupy();
        System.out.println("at work");
        System.in.read();
    }

    @Test
    void aLockThatCannotBeOpenedIsSaid() throws IOException {
        ResultFolder folder = ResultFolder.open(out, "mnist");
        Path lock = Files.createDirectory(out.resolve("mnist/.training.lock"));
        assertThatThrownBy(folder::occupy)
                .isInstanceOf(UnwritableFolder.class)
                .hasMessageStartingWith("out must be a folder that can be written to, found ")
                .hasMessageEndingWith(" at " + lock + "; say -Dout=FOLDER");
    }

    @Test
    void whatCannotBeWrittenIsToldOnceStopsNothingAndIsTriedAgain() throws IOException {
        List<String> said = new ArrayList<>();
        ResultFolder folder = ResultFolder.open(out, "mnist");
        folder.goOnWithout(said::add);
        for (String name : List.of("b.txt", "a.txt", "b.txt")) {
            folder.write(name, ResultFolderTest::full);
        }
        assertThat(said)
                .containsExactly(out.resolve("mnist") + ": b.txt must be written, found the disk is full;"
                        + " training goes on, and it is tried again later");
        assertThat(folder.complaint())
                .contains(out.resolve("mnist") + ": a.txt, b.txt could not be written (the disk is full),"
                        + " and are missing or older than the training");

        folder.write("a.txt", List.of("now"));
        folder.write("b.txt", List.of("now"));
        assertThat(folder.complaint()).isEmpty();
        assertThat(out.resolve("mnist/b.txt")).hasContent("now");
    }

    @Test
    void roomThatIsNotThereIsMissedBeforehand() throws IOException {
        ResultFolder folder = ResultFolder.open(out, "mnist");
        folder.requireRoom(1000);
        assertThatThrownBy(() -> folder.requireRoom(1L << 60))
                .isInstanceOf(FullDisk.class)
                .hasMessageStartingWith(
                        out.resolve("mnist") + " must have room for 1152921504607 MB of results, found ")
                .hasMessageEndingWith(" MB; free some, or say -Dout=FOLDER");
    }

    private static void full(Path file) throws IOException {
        Files.writeString(file, "half");
        throw new IOException("the disk is full");
    }
}
