package cnnbyhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.data.DataFolder;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes down as the command that repeats it. */
class CommandTest {
    private static final Model MNIST = Models.named("mnist").orElseThrow();

    @Test
    void theOptionsThatWereGivenAndNoOthersAreWrittenDown() {
        assertThat(command("model", "mnist")).isEqualTo("mvn exec:java -Dmodel=mnist");
        assertThat(command("model", "mnist", "full", "true", "out", "results/reference", "java.version", "17"))
                .isEqualTo("mvn exec:java -Dmodel=mnist -Dfull=true -Dout=results/reference");
        assertThat(command("seed", "7", "limit", "64", "epochs", "3", "batch", "32", "engine", "stock"))
                .isEqualTo("mvn exec:java -Dmodel=mnist -Depochs=3 -Dbatch=32 -Dseed=7 -Dlimit=64 -Dengine=stock");
    }

    @Test
    void aRunOfAllModelsIsWrittenDownModelByModel() {
        assertThat(command("model", "all", "seed", "2")).isEqualTo("mvn exec:java -Dmodel=mnist -Dseed=2");
    }

    @Test
    void foldersOfOneMachineAreNot(@TempDir Path folder) {
        String usual = DataFolder.usual().toString();
        assertThat(command("data", usual, "out", folder.toString())).isEqualTo("mvn exec:java -Dmodel=mnist");
        assertThat(command("data", folder.toString())).isEqualTo("mvn exec:java -Dmodel=mnist -Ddata=FOLDER");
        assertThat(command("data", "~/images")).isEqualTo("mvn exec:java -Dmodel=mnist -Ddata=FOLDER");
        assertThat(command("out", "../elsewhere")).isEqualTo("mvn exec:java -Dmodel=mnist");
        assertThat(command("out", "my results")).isEqualTo("mvn exec:java -Dmodel=mnist");
    }

    @Test
    void aRunThatWentOnIsRepeatedFromItsBeginning() {
        assertThat(command("resume", "true", "epochs", "4")).isEqualTo("mvn exec:java -Dmodel=mnist -Depochs=4");
    }

    @Test
    void imagesThatWereDrawnForWantOfRealOnesAreAskedFor() {
        assertThat(Command.of(MNIST, given("offline", "true"), true))
                .isEqualTo("mvn exec:java -Dmodel=mnist -Ddata=drawn -Doffline=true");
        assertThat(Command.of(MNIST, given("data", "drawn"), true))
                .isEqualTo("mvn exec:java -Dmodel=mnist -Ddata=drawn");
    }

    private static String command(String... options) {
        return Command.of(MNIST, given(options), false);
    }

    private static Properties given(String... options) {
        Properties properties = new Properties();
        for (int place = 0; place < options.length; place += 2) {
            properties.setProperty(options[place], options[place + 1]);
        }
        return properties;
    }
}
