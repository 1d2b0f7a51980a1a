package cnnbyhand.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import cnnbyhand.Run;
import cnnbyhand.published.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong command gets exit status 2 and one line that says what was given and what is allowed. */
class WrongCommandTest {
    private static final String MODELS = "model must be one of " + String.join(", ", Models.names()) + ", all, found ";

    @TempDir
    private Path folder;

    @Test
    void anUnknownModelIsAnsweredWithTheNearestOne() {
        refused("model=minst", MODELS + "minst; did you mean -Dmodel=mnist?");
        refused("model=VGG", MODELS + "VGG; did you mean -Dmodel=vgg?");
        refused("model=cifar-10", MODELS + "cifar-10; did you mean -Dmodel=cifar10?");
        refused("model=al", MODELS + "al; did you mean -Dmodel=all?");
    }

    @Test
    void aModelThatResemblesNoneIsAnsweredWithTheListAlone() {
        refused("model=resnet50", MODELS + "resnet50");
    }

    @ParameterizedTest(name = "-D{0}={1}")
    @CsvSource({
        "epochs, 0",
        "epochs, -1",
        "epochs, 1.5",
        "epochs, 99999999999",
        "batch, x",
        "batch, 0",
        "limit, 0",
        "limit, ten"
    })
    void aCountThatIsNoneIsRefused(String option, String value) {
        refused(option + "=" + value, option + " must be a whole number from 1, found " + value);
    }

    @Test
    void aSeedIsAnyWholeNumberAndNothingElse() {
        refused("seed=one", "seed must be a whole number, found one");
    }

    @ParameterizedTest(name = "-D{0}=yes")
    @CsvSource({"train", "full", "offline", "resume", "verbose"})
    void yesIsNeitherTrueNorFalse(String option) {
        refused(option + "=yes", option + " must be true or false, found yes");
    }

    @Test
    void aMistypedFlagIsAnsweredWithTheNearestOne() {
        refused("train=flase", "train must be true or false, found flase; did you mean -Dtrain=false?");
    }

    @ParameterizedTest(name = "-Dmaster={0}")
    @ValueSource(strings = {"local", "local[0]", "local[*]", "spark://host", "host:7077", "mesos://host:5050"})
    void aMasterThatSparkDoesNotHaveHereIsRefused(String master) {
        refused("master=" + master, "master must be local[2], spark://HOST:7077, yarn or k8s://URL, found " + master);
    }

    @Test
    void workersBelongToAMaster() {
        refused("workers=2", "workers must be given with a master, found none; say -Dmaster='local[2]'");
        refused("average=8", "average must be given with a master, found none; say -Dmaster='local[2]'");
        refused(
                "master=spark://host:7077",
                "workers must be given with a master of other machines, found none; say -Dworkers=2");
    }

    @Test
    void aClusterIsRefusedWhereNothingIsTrained() {
        refused("master=local[2]", "master must be beside a training, found -Dtrain=false");
    }

    @Test
    void aBuildWithoutSparkNamesTheCommandThatHasIt() {
        Path out = folder.resolve("out");
        Run run = Run.of("model=mnist", "out=" + out, "master=local[2]");
        assertThat(run.lines())
                .containsExactly("master must be given to a build with Spark, found one without; type"
                        + " mvn -Pspark exec:java -Dmodel=mnist -Dout=" + out + " -Dmaster='local[2]'");
        assertThat(run.status()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest(name = "-D{0} is close to -D{1}")
    @CsvSource({"epoch, epochs", "Model, model", "sead, seed", "ofline, offline", "batchs, batch", "outt, out"})
    void anOptionThatDoesNotExistIsAnsweredWithTheNearestOne(String typed, String meant) {
        refused(
                typed + "=3",
                "option must be one of " + String.join(", ", Option.words()) + ", found " + typed + "; did you mean -D"
                        + meant + "?");
    }

    @ParameterizedTest(name = "-D{0}")
    @CsvSource({"learning, ''", "x, ''", "kernel, a layer's settings are given by -Dchange=LAYER:kernel=VALUE"})
    void anOptionThatResemblesNoneIsRefusedAllTheSame(String typed, String hint) {
        refused(
                typed + "=5",
                "option must be one of " + String.join(", ", Option.words()) + ", found " + typed
                        + (hint.isEmpty() ? "" : "; " + hint));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"conv2d_3", "conv2d_3:kernel", ":kernel=5", "kernel=5", ";", "conv2d_3:kernel=5,=3"})
    void aChangeIsWrittenInOneWay(String change) {
        refused(
                "change=" + change,
                "change must be settings of layers such as conv2d_3:kernel=5,stride=2;dense_3:units=64, found "
                        + change);
    }

    @Test
    void aChangeNamesALayerASettingAndAValueThatAreThere() {
        refused(
                "change=conv2d_9:kernel=5",
                "change must be of a layer of mnist, found conv2d_9; did you mean conv2d_3?");
        refused(
                "change=convolution:kernel=5",
                "change must be of a layer of mnist, found convolution; its layers are conv2d_3, conv2d_4,"
                        + " max_pooling2d_2, dropout_3, flatten_2, dense_3, dropout_4, dense_4");
        refused(
                "change=dense_3:unit=64",
                "change of dense_3: setting must be units, bias or activation, found unit; did you mean units?");
        refused(
                "change=conv2d_3:rounding=up",
                "change of conv2d_3: rounding must be floor, ceil_mode or cover_all, found up");
        refused("change=dropout_3:rate=1", "change of dropout_3: rate must be a number from 0 to below 1, found 1");
    }

    @Test
    void aSettingHasOneValue() {
        refused(
                "change=conv2d_3:kernel=5;conv2d_3:kernel=3",
                "change must be one value for each setting, found kernel of conv2d_3 twice");
    }

    @Test
    void aChangeIsOfOneNetwork() {
        assertThat(Run.of("model=all", "change=conv2d_3:kernel=5").lines())
                .containsExactly(
                        "change must be of one model, network or quiz, found all; say -Dmodel=NAME or -Dnetwork=FILE");
        assertThat(Run.of("network=a.h5", "change=a:b=c", "importer=true").lines())
                .containsExactly("importer must be given without a change, found -Dchange; Deeplearning4j imports the"
                        + " file as it is");
    }

    @Test
    void anUnknownLessonIsAnsweredWithTheNearestOne() {
        assertThat(Run.of("lesson=mnits").lines())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("lesson must be one of mnist, ")
                .endsWith("all, found mnits; did you mean -Dlesson=mnist?");
    }

    @Test
    void aLessonAndAModelExcludeEachOther() {
        refused("lesson=mnist", "a run must be of a lesson or of a model, found -Dlesson=mnist and -Dmodel=mnist");
    }

    @Test
    void aLessonAndANetworkExcludeEachOther() {
        assertThat(Run.of("lesson=mnist", "network=a.h5").lines())
                .containsExactly("a run must be of a lesson or of a network, found -Dlesson=mnist and -Dnetwork=a.h5");
    }

    @ParameterizedTest(name = "-D{0}={1}")
    @CsvSource({"step, true", "record, true", "export, html"})
    void whatIsDoneWithALessonNeedsOne(String option, String value) {
        refused(option + "=" + value, "-D" + option + " must be given with a lesson, found none; say -Dlesson=NAME");
    }

    @Test
    void anExportRunsNothingAndSoRecordsNothing() {
        assertThat(Run.of("lesson=mnist", "export=html", "record=true"))
                .isEqualTo(
                        new Run(
                                2,
                                List.of(
                                        "-Dexport must be given without -Dstep and -Drecord, found one of them; it runs nothing")));
    }

    @Test
    void anExplorerIsOfANetwork() {
        String rule = "-Dexport=explorer must be given with -Dmodel or -Dnetwork alone, found ";
        assertThat(Run.of("export=explorer").lines()).containsExactly(rule + "neither");
        assertThat(Run.of("export=explorer", "lesson=mnist").lines()).containsExactly(rule + "a lesson");
        assertThat(Run.of("export=explorer", "quiz=mnist").lines()).containsExactly(rule + "a quiz");
    }

    @Test
    void anExportToSomethingElseIsRefused() {
        refused("export=pdf", "export must be ipynb, html, handout, solution, latex, slides or explorer, found pdf");
        refused(
                "export=ipnb",
                "export must be ipynb, html, handout, solution, latex, slides or explorer, found ipnb; did you mean -Dexport=ipynb?");
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("images"));
        refused("data=" + file, "data must be a folder, or drawn, found the file " + file);
    }

    @Test
    void anOutFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("results"));
        refused("out=" + file, "out must be a folder, found the file " + file);
    }

    @Test
    void anOutFolderBelowAFileIsRefusedInTheSystemsWords() throws IOException {
        Path below = Files.createFile(folder.resolve("results")).resolve("mine");
        Run run = Run.of("model=mnist", "train=false", "out=" + below);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("out must be a folder that can be written to, found ")
                .endsWith(" at " + below.resolve("mnist") + "; say -Dout=FOLDER");
    }

    @Test
    void anOutFolderThatMayNotBeWrittenToIsRefused() {
        assumeThat(folder.toFile().setWritable(false)).isTrue();
        if (Files.isWritable(folder)) {
            System.out.println("skipped a test of an out folder without permission: this user may write anywhere");
        }
        assumeThat(Files.isWritable(folder)).as("only root may write anywhere").isFalse();
        refused(
                "out=" + folder,
                "out must be a folder that can be written to, found no permission at " + folder.resolve("mnist")
                        + "; say -Dout=FOLDER");
    }

    @Test
    void aFolderWithoutANameIsRefused() {
        refused("out=", "out must be a folder, found nothing");
        refused("data= ", "data must be a folder, or drawn, found nothing");
    }

    @Test
    void aQuizIsAboutOneModelAndStandsAlone() {
        String models = "quiz must be one of " + String.join(", ", Models.names())
                + ", random, or a file that describes a network, found ";
        refusedQuiz("quiz=minst", models + "minst; did you mean -Dquiz=mnist?");
        refusedQuiz("quiz=all", models + "all");
        refused("quiz=mnist", "quiz must be without a model beside it, found -Dmodel=mnist");
    }

    @Test
    void whatBelongsToAQuizIsRefusedWithoutOne() {
        refused("level=both", "level must be beside -Dquiz=MODEL, found no quiz");
        refused("hint=true", "hint must be beside -Dquiz=MODEL, found no quiz");
        refused("answers=sheet.csv", "answers must be beside -Dquiz=MODEL, found no quiz");
        refused(
                "hints=true",
                "option must be one of " + String.join(", ", Option.words()) + ", found hints; did you mean -Dhint?");
    }

    @Test
    void aMistypedLevelIsAnsweredWithTheNearestOne() {
        refusedQuiz(
                "quiz=mnist level=shape",
                "level must be shapes, parameters or both, found shape; did you mean -Dlevel=shapes?");
        refusedQuiz("quiz=mnist hint=yes", "hint must be true or false, found yes");
    }

    @Test
    void withoutAModelTheListIsShownWithWhatToType() {
        Run run = Run.of("train=false");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines().get(0)).isEqualTo(MODELS + "nothing;" + " type: mvn exec:java -Dmodel=mnist");
        assertThat(run.section("Models")).hasSameSizeAs(Models.ALL).allMatch(line -> line.contains("document 00"));
        assertThat(run.section("Lessons")).isNotEmpty().allMatch(line -> line.endsWith(".md"));
        assertThat(run.section("Options"))
                .allMatch(line -> line.length() <= 100)
                .filteredOn(line -> line.startsWith("  -D"))
                .hasSize(Option.values().length);
    }

    @ParameterizedTest(name = "-D{0}={1}")
    @CsvSource({
        "epochs, 3",
        "batch, 64",
        "limit, 100",
        "full, true",
        "data, drawn",
        "checkpoint, 1",
        "resume, true",
        "engine, stock"
    })
    void whatBelongsToATrainingIsRefusedWithoutOne(String option, String value) {
        String rule = option + " must be beside a training, found ";
        refused(option + "=" + value, rule + "-Dtrain=false");
        assertThat(Run.of("network=a.h5", option + "=" + value).lines())
                .containsExactly(rule + "none; a network from a file is trained by -Dtrain=true -Ddata=FOLDER");
        assertThat(Run.of("model=mnist", "export=handout", option + "=" + value).lines())
                .containsExactly(rule + "-Dexport=handout");
    }

    @Test
    void whatATrainingWouldDoAnywayIsNotRefusedWithoutOne() {
        Properties typed = new Properties();
        typed.putAll(Map.of("model", "mnist", "train", "false", "full", "false", "resume", "false", "offline", "true"));
        assertThatCode(() -> Options.of(typed)).doesNotThrowAnyException();
    }

    private void refusedQuiz(String options, String line) {
        Run run = Run.of((options + " out=" + folder.resolve("out")).split(" "));
        assertThat(run.lines()).containsExactly(line);
        assertThat(run.status()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** Should a wrong option be let through, the run ends soon and leaves nothing behind. */
    private void refused(String option, String line) {
        Run run = Run.of("model=mnist", "train=false", "out=" + folder.resolve("out"), option);
        assertThat(run.lines()).containsExactly(line);
        assertThat(run.status()).isEqualTo(2);
    }
}
