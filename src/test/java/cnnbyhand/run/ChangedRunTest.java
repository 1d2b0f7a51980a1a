package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Main;
import cnnbyhand.Run;
import cnnbyhand.data.Written;
import cnnbyhand.reading.KerasFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What if: a network with other settings, or on another input. */
class ChangedRunTest {
    private static final String KERNEL = "change=conv2d_3:kernel=5,stride=2";

    @TempDir
    private Path folder;

    @Test
    void theLiveQuestionIsAnsweredAndCheckedAgainstDeeplearning4j() throws IOException {
        Run run = run("model=mnist", "input=64x64x1", KERNEL, "train=false", "show=derivations");

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines())
                .contains(
                        "CNN by Hand: mnist, changed",
                        "changed    input: 28×28×1 → 64×64×1",
                        "changed    conv2d_3: kernel 3×3 → 5×5, stride 1×1 → 2×2",
                        "conv2d_3         26×26×32         320  30×30×32         832        +512  *",
                        "conv2d_4         24×24×64      18,496  28×28×64      18,496           0  *",
                        "max_pooling2d_2  12×12×64           0  14×14×64           0           0  *",
                        "flatten_2        9,216              0  12,544             0           0  *",
                        "dense_3          128        1,179,776  128        1,605,760    +425,984  *",
                        "dense_4          10             1,290  10             1,290           0",
                        "not compared: what the document prints")
                .anyMatch(line ->
                        line.startsWith("total ") && line.endsWith("1,199,882             1,626,378    +426,496"))
                .anyMatch(line -> line.endsWith("12,544·128 + 128 = 1,605,760"))
                .anyMatch(line -> line.startsWith("8 layers: ") && line.endsWith(" agree:"))
                .contains("  by hand = Deeplearning4j = forward pass")
                .noneMatch(line -> line.startsWith("dense_4  dense"));
        assertThat(run.section("Before and after")).hasSize(11).allMatch(line -> line.length() <= 100);
        JsonNode audit = audit("mnist-64x64x1-conv2d_3-kernel-5-stride-2");
        assertThat(audit.path("changes")).hasSize(2);
        assertThat(audit.at("/totals/parameters").asLong()).isEqualTo(1_626_378);
        assertThat(audit.at("/before/totals/parameters").asLong()).isEqualTo(1_199_882);
        assertThat(folder.resolve("out/mnist")).doesNotExist();
        assertThat(Files.readString(folder.resolve("out/mnist-64x64x1-conv2d_3-kernel-5-stride-2/change.txt")))
                .contains("conv2d_3: kernel 3×3 → 5×5, stride 1×1 → 2×2", "+425,984");
    }

    @Test
    void aChangedModelIsTrainedAsItsDocumentTrainsIt() throws IOException {
        Run run = run("model=mnist", KERNEL, "data=drawn", "limit=8", "epochs=1", "batch=4");

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines())
                .contains("Training on drawn digits: 8 images, tested on 8")
                .anyMatch(line -> line.contains("AdaDelta(0.95, 1e-7)"));
        Path results = folder.resolve("out/mnist-conv2d_3-kernel-5-stride-2");
        assertThat(results.resolve("training.csv")).exists();
        assertThat(results.resolve("network.zip")).exists();
        JsonNode record = new ObjectMapper().readTree(Files.readString(results.resolve("run.json")));
        assertThat(record.path("command").asText())
                .startsWith("mvn exec:java -Dmodel=mnist ")
                .contains(" -Dchange=conv2d_3:kernel=5,stride=2");
        assertThat(record.at("/options/change").asText()).isEqualTo("conv2d_3:kernel=5,stride=2");
        assertThat(folder.resolve("out/mnist")).doesNotExist();
    }

    @Test
    void imagesOfAnotherSizeThanTheNetworkTakesAreNotTrainedOn() {
        String line = "not trained: the images of MNIST are 28×28×1, the network takes 64×64×1";
        Run usual = run("model=mnist", "input=64x64x1", "data=drawn");
        assertThat(usual.lines()).endsWith(line);
        assertThat(usual.status()).isEqualTo(Main.AGREED);
        Run asked = run("model=mnist", "input=64x64x1", "data=drawn", "train=true");
        assertThat(asked.lines())
                .endsWith(line)
                .contains("Before and after, by hand (height × width × channels, batch left out)");
        assertThat(asked.status()).isEqualTo(Main.WRONG_COMMAND);
    }

    @Test
    void photosAreStretchedToTheNetworksSize() throws IOException {
        for (int number = 0; number < 4; number++) {
            photo("cats/" + number + ".png", Color.RED);
            photo("dogs/" + number + ".png", Color.BLUE);
        }
        String small = "change=fc6:units=8;fc7:units=8";

        Run run = run(
                "model=alexnet", "input=99x67x3", small, "train=true", "data=" + folder.resolve("photos"), "epochs=1");

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines()).contains("Training on photos of photos: 6 images, tested on 2");
        Path results = folder.resolve("out/alexnet-99x67x3-fc6-units-8-fc7-units-8");
        assertThat(results.resolve("README.md"))
                .content()
                .contains("photos are stretched to 67×99 whatever their proportions");
    }

    @Test
    void shapesAreDrawnInTheNetworksSize() {
        String small = "change=fc6:units=8;fc7:units=8";
        assertThat(run("model=alexnet", "input=67x99x3", small, "data=drawn", "limit=2", "epochs=1", "batch=2")
                        .lines())
                .contains("Training on drawn shapes: 2 images, tested on 2");
        assertThat(run("model=alexnet", "input=67x67x1", small, "data=drawn").lines())
                .endsWith("not trained: the images of Imagenette are 227×227×3, the network takes 67×67×1");
    }

    private void photo(String name, Color color) throws IOException {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setBackground(color);
        Path file = folder.resolve("photos").resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    @Test
    void anotherNumberOfOutputsThanClassesIsNotTrained() {
        assertThat(run("model=mnist", "change=dense_4:units=12", "data=drawn").lines())
                .endsWith("not trained: the classes of MNIST take 10 outputs, the network has 12");
        assertThat(run("model=mnist", "change=dense_4:activation=tanh", "data=drawn")
                        .lines())
                .endsWith("not trained: dense_4 must be a softmax, found dense, 10 units, tanh");
    }

    @Test
    void theLastLayerFollowsTheClassesOfAnotherSet() throws IOException {
        Path data = folder.resolve("data");
        Written.mnist(data, 20, 10);
        Files.move(data.resolve("mnist"), data.resolve("emnist-balanced"));
        Run asIs = run("model=mnist", "data=" + data, "limit=8", "epochs=1", "batch=4");
        assertThat(asIs.status()).isEqualTo(Main.FAILED);
        assertThat(asIs.lines())
                .endsWith("mnist dense_4: the last layer must be a softmax of 47 units, one for each class of EMNIST"
                        + " balanced, found 10; say -Dchange=dense_4:units=47");
        Run changed = run("model=mnist", "change=dense_4:units=47", "data=" + data, "limit=8", "epochs=1", "batch=4");
        assertThat(changed.status()).isEqualTo(Main.AGREED);
        assertThat(changed.lines()).contains("Training on EMNIST balanced: 8 images, tested on 8");
        assertThat(run("model=mnist", KERNEL, "data=" + data).lines())
                .endsWith("not trained: the classes of the images take 47 outputs, the network has 10");
    }

    @Test
    void aFileIsChangedInTheSameWayAndItsWeightsAreNoWitness() throws IOException {
        Run run = run("network=" + file(), "change= conv : filters = 5 ; dense:units=7, bias=no ", "input=10x7x2");

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines())
                .contains(
                        "changed    conv: filters 3 → 5",
                        "changed    dense: units 4 → 7, bias yes → no",
                        "not compared: the file's weights")
                .contains("  by hand = Deeplearning4j = forward pass");
        assertThat(audit("small.h5-10x7x2-conv-filters-5-dense-units-7-bias-no")
                        .path("agrees")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anotherInputAloneIsAChangeWhereTheFileStatesOne() throws IOException {
        Run run = run("network=" + file(), "input=16x16x2");
        assertThat(run.lines()).anyMatch(line -> line.startsWith("changed    input: "));
        assertThat(folder.resolve("out/small.h5-16x16x2")).exists();
    }

    @Test
    void aQuizAsksForTheChangedNumbers() throws IOException {
        Path answers = Files.writeString(
                folder.resolve("answers.csv"),
                "layer,shape,parameters\nconv2d_3,\"30,30,32\",832\nconv2d_4,\"28,28,64\",18496\n"
                        + "dense_3,128,1605760\n");

        Run run = run("quiz=mnist", "input=64x64x1", KERNEL, "answers=" + answers);

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines())
                .anyMatch(line -> line.startsWith("Score: 6 of 16 right"))
                .contains("All rows worked out: mvn exec:java -Dmodel=mnist -Dinput=64x64x1"
                        + " -Dchange=conv2d_3:kernel=5,stride=2 -Dtrain=false -Dshow=derivations");
        assertThat(folder.resolve("out/mnist-64x64x1-conv2d_3-kernel-5-stride-2/quiz.json"))
                .exists();
    }

    @Test
    void twoChangesHaveTwoFoldersAndALongOneIsCut() throws IOException {
        String many = "change=conv2d_3:filters=33;conv2d_4:filters=65,activation=leaky-relu-0.25;dense_3:units=77";
        run("model=mnist", many, "train=false");
        run("model=mnist", many.replace("77", "78"), "train=false");
        try (Stream<Path> folders = Files.list(folder.resolve("out"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(each -> each.getFileName().toString()))
                    .hasSize(2)
                    .allMatch(name -> name.startsWith("mnist-conv2d_3-filters-33-") && name.length() == 64);
        }
    }

    @Test
    void anImpossibleNetworkIsOneLineInTheBooksWords() throws IOException {
        refused(
                "mnist conv2d_3: the window must fit the padded input, found a window of 50 on 28",
                "model=mnist",
                "change=conv2d_3:kernel=50");
        refused(
                "mnist conv2d_4: the window must fit the padded input, found a window of 3 on 1",
                "quiz=mnist",
                "input=3x3x1");
        refused(
                "small.h5 conv: the window must fit the padded input, found a window of 50 on 8",
                "network=" + file(),
                "change=conv:kernel=50");
    }

    @Test
    void aWrongChangeOfAFileIsAWrongCommand() throws IOException {
        refused(
                "change must be of a layer of small.h5, found cony; did you mean conv?",
                "network=" + file(),
                "change=cony:kernel=5");
    }

    private void refused(String line, String... options) {
        Run run = run(options);
        assertThat(run.lines()).containsExactly(line);
        assertThat(run.status()).isEqualTo(Main.WRONG_COMMAND);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Path file() throws IOException {
        return KerasFiles.hdf5(
                folder.resolve("small.h5"), KerasFiles.sequential(KerasFiles.LAYERS), Map.copyOf(KerasFiles.WEIGHTS));
    }

    private Run run(String... options) {
        return Run.of(Stream.concat(Stream.of(options), Stream.of("out=" + folder.resolve("out")))
                .toArray(String[]::new));
    }

    private JsonNode audit(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(folder.resolve("out").resolve(name).resolve("audit.json")));
    }
}
