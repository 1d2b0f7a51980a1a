package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.JavaProcess;
import cnnbyhand.Main;
import cnnbyhand.Run;
import cnnbyhand.checking.ImporterAnswer;
import cnnbyhand.command.Options;
import cnnbyhand.reading.KerasFiles;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process of Deeplearning4j's importer, with harmless stand-ins for what the importer does there. */
class ImporterProcessTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    /** More than the streams between two processes hold. */
    private static final String ARCHITECTURE = "x".repeat(1 << 20);

    private static final String DEAD = "it must answer, found that its process ended with status 134 instead";
    private static final String ANSWER = ImporterAnswer.failed("a stand-in's").line();

    @Test
    void theAnswerIsFoundAmongWhatLibrariesPrint() {
        assertThat(fault(LONG, "print", "hello", ANSWER)).isEqualTo("a stand-in's");
    }

    @Test
    void aProcessThatHangsIsStopped() {
        assertThat(fault(Duration.ofSeconds(1), "hang"))
                .isEqualTo("it must end within 1 s, found it still at work; it was stopped");
    }

    @Test
    void aProcessThatAnswersAndThenHangsIsStoppedToo() {
        assertThat(fault(Duration.ofSeconds(2), "hang", ANSWER))
                .isEqualTo("it must end within 2 s, found it still at work; it was stopped");
    }

    @Test
    void aProcessThatDiesIsOneLine() {
        assertThat(fault(LONG, "die")).isEqualTo(DEAD);
    }

    @Test
    void aProcessThatCannotStartIsOneLine() {
        assertThat(new ImporterProcess(List.of("no-such-program"), LONG)
                        .ask("{}")
                        .fault())
                .startsWith("its process must start, found ")
                .contains("no-such-program");
    }

    @Test
    void aDyingImporterLeavesTheVerdictAsItIs(@TempDir Path folder) throws Exception {
        Path file = KerasFiles.hdf5(
                folder.resolve("small.h5"), KerasFiles.sequential(KerasFiles.LAYERS), KerasFiles.WEIGHTS);
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        Properties properties = new Properties();
        properties.setProperty("network", file.toString());
        properties.setProperty("importer", "true");
        properties.setProperty("out", folder.resolve("out").toString());
        Options options = Options.of(properties);

        boolean agreed = new FileRun(options.network().orElseThrow(), options, dying(), Run.screen(shown)).run();

        assertThat(agreed).isTrue();
        assertThat(new Run(0, Run.lines(shown)).section("Deeplearning4j's importer is not heard"))
                .containsExactly("  " + DEAD);
        assertThat(Files.readString(folder.resolve("out/small.h5/audit.json"))).contains("\"reason\" : \"" + DEAD);
    }

    @Test
    void aProcessThatWantsTooMuchMemoryEnds() {
        assertThat(new ImporterProcess(Hungry.class).ask("{}").fault())
                .isEqualTo("it must answer, found that its process ended with status 1 instead");
    }

    @Test
    void theImportersOwnFaultComesThrough() {
        assertThat(new ImporterProcess(Main.class)
                        .ask(
                                "{\"class_name\":\"Sequential\",\"keras_version\":\"3.0\",\"config\":{\"layers\":[{\"class_name\":\"Dense\",\"config\":{}}]}}")
                        .fault())
                .startsWith("UnsupportedKerasConfigurationException: Keras major version has to be either 1 or 2");
    }

    private static String fault(Duration longest, String... arguments) {
        return new ImporterProcess(command(arguments), longest)
                .ask(ARCHITECTURE)
                .fault();
    }

    private static ImporterProcess dying() {
        return new ImporterProcess(command("die"), LONG);
    }

    private static List<String> command(String... arguments) {
        return JavaProcess.of(List.of(), StandIn.class, arguments).command();
    }

    /** Does what its first argument says, after it has printed the others; only to print, it reads what it is told. */
    static final class StandIn {
        private StandIn() {}

        public static void main(String[] arguments) throws Exception {
            if (arguments[0].equals("print")) {
                System.in.readAllBytes();
            }
            List.of(arguments).stream().skip(1).forEach(System.out::println);
            if (arguments[0].equals("hang")) {
                Thread.sleep(LONG.toMillis());
            } else if (arguments[0].equals("die")) {
                Runtime.getRuntime().halt(134);
            }
        }
    }

    /** Takes more than any limit that was set. */
    static final class Hungry {
        private Hungry() {}

        public static void main(String[] arguments) {
            System.out.println(new long[1 << 30].length);
            System.out.println(ANSWER);
        }
    }
}
