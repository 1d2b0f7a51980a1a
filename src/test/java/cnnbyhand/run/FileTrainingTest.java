package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Main;
import cnnbyhand.Run;
import cnnbyhand.keeping.JsonSchema;
import cnnbyhand.reading.KerasFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network from a file that is trained on pictures, as a user asks for it. */
class FileTrainingTest {
    private static final Path SCHEMA = Path.of("src/main/resources/cnnbyhand/run.schema.json");
    private static final int PICTURES = 20;
    private static final String CONVOLUTION = KerasFiles.layer(
            "Conv2D",
            "conv",
            "\"batch_input_shape\":[null,8,6,3],\"filters\":4,\"kernel_size\":[3,3],\"activation\":\"relu\"");
    private static final String FLATTEN = KerasFiles.layer("Flatten", "flatten", "");
    private static final String CLASSES =
            KerasFiles.layer("Dense", "classes", "\"units\":2,\"activation\":\"softmax\"");

    @TempDir
    private Path folder;

    private Path photos;

    /** Red above black and black above red: nothing but the place tells them apart. */
    @BeforeEach
    void twoClassesOfPictures() throws IOException {
        photos = folder.resolve("photos");
        for (int number = 0; number < PICTURES; number++) {
            picture("above/" + number + ".png", 0, 150 + 5 * number);
            picture("below/" + number + ".png", 8, 150 + 5 * number);
        }
    }

    private void picture(String name, int top, int brightness) throws IOException {
        BufferedImage image = new BufferedImage(12, 16, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(brightness, 20, 20));
        pen.fillRect(0, top, 12, 8);
        Path file = photos.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    @Test
    void itLearnsTheClassesAndLeavesAllThatAModelLeaves() throws IOException {
        Run run = train(file(CONVOLUTION, FLATTEN, CLASSES), "batch=2");

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(testLoss(0)).isGreaterThan(0.4);
        assertThat(testLoss(10)).isLessThan(0.2);
        assertThat(run.lines())
                .contains(
                        "Training on photos of photos: 32 images, tested on 8",
                        "  values from 0 to 1 go in: a pixel's 0 to 255, divided by 255",
                        "  weights start by Glorot uniform, biases at 0: what the file holds is not loaded",
                        "  10 epochs in batches of 2, seed 1, engine: oneDNN")
                .noneMatch(line -> line.contains("a preview"))
                .anyMatch(line -> line.startsWith("Test accuracy on photos of photos: 100.00 % after 10 epochs"));
        assertThat(files())
                .contains(
                        "audit.json",
                        "confusion.csv",
                        "confusion.png",
                        "confusion.svg",
                        "curves.png",
                        "curves.svg",
                        "derivations.txt",
                        "feature-maps-before-and-after.png",
                        "feature-maps-slide-1.png",
                        "feature-maps-slide-1.svg",
                        "feature-maps.png",
                        "feature-maps.svg",
                        "filters-before-and-after.svg",
                        "filters.png",
                        "filters.svg",
                        "mistakes.csv",
                        "mistakes.png",
                        "mistakes.svg",
                        "network.zip",
                        "README.md",
                        "run.json",
                        "table.csv",
                        "table.md",
                        "table.txt",
                        "training.csv");
    }

    @Test
    void theRecordSaysWhatWasDoneAndHowToDoItAgain() throws IOException {
        train(CONVOLUTION, FLATTEN, CLASSES);

        JsonNode record = new ObjectMapper().readTree(kept("run.json"));
        assertThat(JsonSchema.of(SCHEMA).faults(record)).isEmpty();
        assertThat(record.path("command").asText())
                .isEqualTo("mvn exec:java -Dnetwork=FILE -Dtrain=true -Ddata=FOLDER");
        assertThat(record.at("/file/format").asText()).isEqualTo("Keras of unknown version, JSON");
        assertThat(record.at("/training/optimizer").asText())
                .isEqualTo("Adam, rate 0.001, beta1 0.9, beta2 0.999, epsilon 1e-7");
        assertThat(record.at("/options/epochs").asInt()).isEqualTo(10);
        assertThat(record.at("/options/model").isNull()).isTrue();
        assertThat(kept("README.md"))
                .startsWith("# small.json on photos of photos")
                .contains("A network from a file (Keras of unknown version, JSON), 306 parameters.");
    }

    @Test
    void theTrainedNetworkIsOpenedByPlainDeeplearning4j() throws IOException {
        train(CONVOLUTION, FLATTEN, CLASSES);
        MultiLayerNetwork network =
                MultiLayerNetwork.load(result().resolve("network.zip").toFile(), false);
        assertThat(network.numParams()).isEqualTo(4 * 28 + 2 * 97);
    }

    @Test
    void aTrainingThatIsResumedEndsAsOneThatWasNeverStopped() throws IOException {
        String softmax = KerasFiles.layer("Activation", "softmax", "\"activation\":\"softmax\"");
        String dense = KerasFiles.layer("Dense", "classes", "\"units\":2");
        Path file = file(CONVOLUTION, FLATTEN, KerasFiles.layer("Dropout", "drop", "\"rate\":0.25"), dense, softmax);
        train(file, "epochs=3");
        List<String> straight = losses();
        train(file, "epochs=1");
        train(file, "epochs=3", "resume=true");
        assertThat(losses()).hasSize(4 + 1).isEqualTo(straight);
    }

    @Test
    void aCheckpointOfAnotherNetworkOfTheSameNameIsRefused() throws IOException {
        train(file(CONVOLUTION, FLATTEN, CLASSES), "epochs=1");
        Run run = train(file(CONVOLUTION.replace("relu", "tanh"), FLATTEN, CLASSES), "epochs=2", "resume=true");
        assertThat(run.status()).isEqualTo(Main.FAILED);
        assertThat(run.lines()).anyMatch(line -> line.contains("have the model small.json "));
    }

    @Test
    void aNumberOfUnitsThatIsNotTheNumberOfClassesIsOneLine() throws IOException {
        Run run = train(CONVOLUTION, FLATTEN, CLASSES.replace(":2", ":10"));
        assertRefused(
                run,
                "small.json classes: the last layer must be a softmax of 2 units, one for each class of photos of"
                        + " photos, found 10; say -Dchange=classes:units=2");
    }

    @Test
    void aNetworkThatEndsInNoProbabilitiesIsOneLine() throws IOException {
        assertRefused(
                train(CONVOLUTION, FLATTEN, CLASSES.replace("softmax", "sigmoid")),
                "small.json classes: the last layer must be a softmax of 2 units, one for each class of photos of"
                        + " photos, found dense, 2 units, sigmoid; only a network that ends in a softmax is trained:"
                        + " say -Dchange=classes:units=2,activation=softmax");
    }

    @Test
    void oneUnitWithASigmoidIsTrainedAsTheChangeThatTheLineNames() throws IOException {
        Path file = file(CONVOLUTION, FLATTEN, CLASSES.replace(":2", ":1").replace("softmax", "sigmoid"));
        assertThat(train(file).lines())
                .last()
                .asString()
                .endsWith("found dense, 1 units, sigmoid; only a network that ends in a softmax is trained:"
                        + " say -Dchange=classes:units=2,activation=softmax");

        Run run = train(file, "change=classes:units=2,activation=softmax", "batch=2");

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines())
                .anyMatch(line -> line.startsWith("Test accuracy on photos of photos: 100.00 % after 10 epochs"));
    }

    @Test
    void aLayerThatDeeplearning4jLacksIsNamed() throws IOException {
        String turned = KerasFiles.layer("Permute", "turned", "\"dims\":[2,1,3]");
        Run run = train(CONVOLUTION, turned, FLATTEN, CLASSES);
        assertThat(run.status()).isEqualTo(Main.FAILED);
        assertThat(run.lines().get(run.lines().size() - 1))
                .startsWith("small.json turned: Deeplearning4j must be able to compute every layer to train them, found"
                        + " that it cannot: ");
    }

    @Test
    void aNetworkThatTakesNoPicturesIsOneLine() throws IOException {
        Run run = train(KerasFiles.layer(
                "Dense", "classes", "\"batch_input_shape\":[null,7],\"units\":2,\"activation\":\"softmax\""));
        assertRefused(
                run, "small.json: the input must be an image of 1 or 3 channels to be trained on pictures, found 7");
    }

    @Test
    void aNetworkWithoutAFirstConvolutionHasNoPictureOfFilters() throws IOException {
        String flatten = KerasFiles.layer("Flatten", "flatten", "\"batch_input_shape\":[null,8,6,1]");
        Run run = train(file(flatten, CLASSES), "epochs=1");
        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(files()).contains("README.md", "feature-maps.png").doesNotContain("filters.png");
        assertThat(kept("README.md")).doesNotContain("filters.png");
        assertThat(run.lines()).contains("  photos become grey: 0.299 of red, 0.587 of green, 0.114 of blue");
    }

    @Test
    void aLayerThatTheEngineLacksIsTrainedByDeeplearning4j() throws IOException {
        Run run = train(file(CONVOLUTION.replace("relu", "tanh"), FLATTEN, CLASSES), "epochs=2");
        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(String.join(" ", run.lines()).replaceAll(" +", " "))
                .contains("engine: stock Deeplearning4j. Layer conv has the activation tanh");
    }

    @Test
    void aFolderWithoutClassesIsOneLine() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Run run = Run.of(
                "network=" + file(CONVOLUTION, FLATTEN, CLASSES),
                "out=" + folder.resolve("out"),
                "train=true",
                "data=" + empty);
        assertRefused(
                run,
                empty
                        + ": must hold a folder of pictures for each class, found no file and no folder; give a folder that holds a folder of pictures for"
                        + " each class, or say -Ddata=drawn");
    }

    @Test
    void withoutImagesThatWereNamedNothingIsTrained() throws IOException {
        Path file = file(CONVOLUTION, FLATTEN, CLASSES);
        Run run = Run.of("network=" + file, "out=" + folder.resolve("out"), "train=true");
        assertThat(run.status()).isEqualTo(Main.WRONG_COMMAND);
        assertThat(run.lines())
                .containsExactly("data must be given to train a network from a file, found none; say -Ddata=FOLDER or"
                        + " -Ddata=drawn");
    }

    @Test
    void whereNobodyAsksForATrainingTheBooksAndTheRecordAreKept() throws IOException {
        Run run = Run.of("network=" + file(CONVOLUTION, FLATTEN, CLASSES), "out=" + folder.resolve("out"));
        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(files())
                .containsExactly(
                        ".file",
                        "audit.json",
                        "derivations.txt",
                        "explorer.html",
                        "run.json",
                        "table.csv",
                        "table.md",
                        "table.txt");
        JsonNode record = new ObjectMapper().readTree(kept("run.json"));
        assertThat(JsonSchema.of(SCHEMA).faults(record)).isEmpty();
        assertThat(record.path("command").asText()).isEqualTo("mvn exec:java -Dnetwork=FILE");
        assertThat(record.at("/options/train").asBoolean()).isFalse();
    }

    @Test
    void aCourseThatIsCutShortIsCalledAPreview() throws IOException {
        Run run = train(file(CONVOLUTION, FLATTEN, CLASSES), "epochs=1", "limit=6");
        assertThat(run.lines())
                .contains(
                        "Training on photos of photos: 6 images, tested on 6",
                        "  1 epoch in batches of 32, seed 1, engine: oneDNN",
                        "  a preview; the whole course of 10 epochs on all images: -Dfull=true");
    }

    private static void assertRefused(Run run, String line) {
        assertThat(run.status()).isEqualTo(Main.FAILED);
        assertThat(run.lines()).endsWith(line).noneMatch(each -> each.startsWith("Training on"));
    }

    private Run train(String... layers) throws IOException {
        return train(file(layers));
    }

    private Run train(Path file, String... options) {
        return Run.of(Stream.concat(
                        Stream.of("network=" + file, "out=" + folder.resolve("out"), "train=true", "data=" + photos),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private Path file(String... layers) throws IOException {
        return Files.writeString(folder.resolve("small.json"), KerasFiles.sequential(String.join(",", layers)));
    }

    private Path result() {
        return folder.resolve("out/small.json");
    }

    private String kept(String name) throws IOException {
        return Files.readString(result().resolve(name));
    }

    private double testLoss(int epoch) throws IOException {
        return Double.parseDouble(losses().get(1 + epoch).split(",")[4]);
    }

    /** Of training.csv, without the times. */
    private List<String> losses() throws IOException {
        return kept("training.csv")
                .lines()
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, 6)))
                .toList();
    }

    private List<String> files() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(result())) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }
}
