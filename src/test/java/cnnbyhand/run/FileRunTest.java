package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Main;
import cnnbyhand.Run;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.reading.KerasFiles;
import cnnbyhand.reading.WholeKerasLayers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.learning.config.Nadam;

/** A network from a file, as a user asks for it. */
class FileRunTest {
    @TempDir
    private Path folder;

    @Test
    void aNetworkFromAFileIsDerivedComparedAndKept() throws IOException {
        Path file = KerasFiles.hdf5(
                folder.resolve("small.h5"), KerasFiles.sequential(KerasFiles.LAYERS), KerasFiles.WEIGHTS);

        Run run = run(file, "show=derivations");

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines())
                .contains("CNN by Hand: small.h5", "file       Keras 2.9.0, HDF5")
                .anyMatch(line -> line.contains("(3·2·2 + 1)·3 = 39"))
                .anyMatch(line -> line.startsWith("4 layers: ") && line.endsWith(" agree:"))
                .contains("  the file's weights = by hand = Deeplearning4j = forward pass");
        assertThat(kept("table.md")).contains("| conv |", "(3·2·2 + 1)·3 = 39", "18·4 + 4 = 76");
        assertThat(audit().path("agrees").asBoolean()).isTrue();
        assertThat(audit().path("witnesses"))
                .extracting(JsonNode::asText)
                .containsExactly("deeplearning4j", "forwardPass", "weights");
        assertThat(audit().at("/totals/parameters").asLong()).isEqualTo(39 + 76);
        assertThat(audit().at("/layers/1/output")).extracting(JsonNode::asLong).containsExactly(3L, 2L, 3L);
        assertThat(audit().at("/agreed/shapes").asInt()).isPositive();
    }

    @Test
    void deeplearning4jsOwnSummaryIsShownWhereItIsAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("small.h5"), KerasFiles.sequential(KerasFiles.LAYERS));

        assertThat(run(file).lines()).noneMatch(line -> line.contains("Total Parameters:"));
        assertThat(run(file, "verbose=true").lines()).anyMatch(line -> line.matches(" *Total Parameters: +115"));
        assertThat(Run.of("network=" + file, "out=" + folder.resolve("out"), "verbose=true", "change=conv:filters=5")
                        .lines())
                .anyMatch(line -> line.matches(" *Total Parameters: +189"));
    }

    @Test
    void longNamesOfLayersAreCutOnTheScreenAndKeptWholeInTheResults() throws IOException {
        String longName = "block/".repeat(33) + "conv";
        Path file = Files.writeString(
                folder.resolve("small.h5"),
                KerasFiles.sequential(KerasFiles.LAYERS.replace("\"name\":\"conv\"", "\"name\":\"" + longName + "\"")));

        Run run = run(file);

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.section("The two books"))
                .anyMatch(line -> line.matches("…[ock/bl]+/conv +convolution .*✓"))
                .allMatch(line -> line.length() <= 100);
        assertThat(kept("table.txt").lines().limit(8)).allMatch(line -> line.length() <= 100);
        assertThat(kept("table.csv")).contains("\n" + longName + ",convolution,");
        assertThat(kept("table.md")).contains("| " + longName + " | convolution |");
        assertThat(audit().at("/layers/0/name").asText()).isEqualTo(longName);
    }

    @Test
    void anotherFileOfThatNameDoesNotReplaceItsResults() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path other = Files.createDirectories(folder.resolve("other"));
        String model = KerasFiles.sequential(KerasFiles.LAYERS);
        run(Files.writeString(one.resolve("small.json"), model));

        Run run = run(Files.writeString(other.resolve("small.json"), model.replace("\"units\":4", "\"units\":5")));

        assertThat(run.lines()).contains("Results are in " + folder.resolve("out/small.json-2"));
        assertThat(folder.resolve("out/small.json/table.csv")).content().contains(",76,");
        assertThat(folder.resolve("out/small.json-2/table.csv")).content().contains(",95,");
    }

    @Test
    void aFileOfDeeplearning4jIsReadTwiceAndBothReadersAgree() throws IOException {
        Path file = folder.resolve("small.h5");
        MultiLayerNetwork network =
                new MultiLayerNetwork(Models.named("vgg").orElseThrow().configuration(1));
        network.init();
        ModelSerializer.writeModel(network, file.toFile(), true);

        Run run = Run.of("network=" + file, "out=" + folder.resolve("out"), "input=28x28x1");

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines())
                .contains("file       Deeplearning4j, zip of ModelSerializer")
                .contains("  the file's weights = by hand = Deeplearning4j = forward pass");
        assertThat(audit().at("/totals/parameters").asLong()).isEqualTo(329_962);
    }

    @Test
    void whatDeeplearning4jComputesOtherwiseIsADifferenceOfItsOwn() throws IOException {
        Path file = folder.resolve("small.h5");
        MultiLayerConfiguration pooled = new NeuralNetConfiguration.Builder()
                .updater(new Nadam(0.1))
                .list(
                        new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                                .kernelSize(1, 1)
                                .stride(1, 3)
                                .convolutionMode(ConvolutionMode.Same)
                                .name("pool")
                                .build(),
                        new DenseLayer.Builder().nOut(2).name("fc").build())
                .validateOutputLayerConfig(false)
                .setInputType(InputType.convolutional(1, 6, 1))
                .build();
        MultiLayerNetwork network = new MultiLayerNetwork(pooled);
        network.init();
        ModelSerializer.writeModel(network, file.toFile(), true);

        Run run = Run.of("network=" + file, "out=" + folder.resolve("out"), "input=1x6x1");

        assertThat(run.status()).isEqualTo(Main.FAILED);
        assertThat(run.lines())
                .anyMatch(line -> line.startsWith("  small.h5 pool: value at channel 0, place 0×0 must be "))
                .contains("What Deeplearning4j says otherwise is a difference of Deeplearning4j, not of the file:")
                .contains("  fc: Nadam does not correct its second moment, so that its first steps are too long");
        assertThat(audit().at("/differences/0").asText())
                .isEqualTo("fc: Nadam does not correct its second moment, so that its first steps are too long");
    }

    @Test
    void weightsThatDoNotFitTheArchitectureAreADisagreement() throws IOException {
        Map<String, Map<String, int[]>> wrong = new HashMap<>(KerasFiles.WEIGHTS);
        wrong.put("conv", Map.of("kernel:0", new int[] {3, 2, 1, 3}, "bias:0", new int[] {3}));
        wrong.put("more", Map.of("kernel:0", new int[] {2}));
        Path file = KerasFiles.hdf5(folder.resolve("small.h5"), KerasFiles.sequential(KerasFiles.LAYERS), wrong);

        Run run = run(file);

        assertThat(run.status()).isEqualTo(Main.FAILED);
        assertThat(run.lines())
                .contains(
                        "3 disagreements:",
                        "  small.h5 conv: weights must be 3×2×2×3, 3, found 3×2×1×3, 3 in the file's weights",
                        "  small.h5 conv: parameters must be 39 ((3·2·2 + 1)·3 = 39), found 21 in the file's weights",
                        "  small.h5 more/more: weights must be those of a layer of the network, found none of that name"
                                + " in the file's weights");
        assertThat(audit().path("agrees").asBoolean()).isFalse();
        assertThat(audit().at("/disagreements/0/layer").asText()).isEqualTo("conv");
    }

    @Test
    void whatDeeplearning4jCannotComputeIsSaidAndTheOthersAreHeard() throws IOException {
        Path file = folder.resolve("small.json");
        String mapped = KerasFiles.layer("Dense", "mapped", "\"batch_input_shape\":[null,9,8,3],\"units\":5");
        Files.writeString(file, KerasFiles.sequential(mapped));

        Run run = run(file);

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines())
                .anyMatch(
                        line -> line.startsWith("Deeplearning4j is not heard about mapped, which it cannot compute: "))
                .contains("1 layer: by hand alone, nothing is compared");
    }

    @Test
    void weightsThatNoMachineCouldHoldAreCountedByHand() throws IOException {
        Path file = folder.resolve("small.json");
        String units = "\"units\":16777216";
        Files.writeString(
                file,
                KerasFiles.sequential(KerasFiles.layer("Dense", "one", "\"batch_input_shape\":[null,3]," + units) + ","
                        + KerasFiles.layer("Dense", "two", units)));

        Run run = run(file);

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines())
                .anyMatch(line -> line.startsWith(
                        "Deeplearning4j is not heard: the network of small.json must fit the memory, found too little"))
                .anyMatch(line -> line.contains("281,474,993,487,872"))
                .contains("2 layers: by hand alone, nothing is compared");
    }

    @Test
    void deeplearning4jIsHeardAboutWhatStandsBehindALayerThatItLacks() throws IOException {
        Path file = KerasFiles.hdf5(
                folder.resolve("small.h5"),
                KerasFiles.sequential(KerasFiles.LAYERS.replace(
                        "{\"class_name\":\"Flatten\"",
                        KerasFiles.layer("Permute", "turned", "\"dims\":[2,1,3]") + ",{\"class_name\":\"Flatten\"")),
                KerasFiles.WEIGHTS);

        Run run = run(file);

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines())
                .anyMatch(
                        line -> line.startsWith("Deeplearning4j is not heard about turned, which it cannot compute: "))
                .anyMatch(line -> line.matches("conv +convolution +6×5×3 +39 +6×5×3 +39 +✓"))
                .anyMatch(line -> line.matches("turned +permute +– +– +2×3×3 +0 +–"))
                .anyMatch(line -> line.matches("dense +dense +4 +76 +4 +76 +✓"))
                .anyMatch(line -> line.matches("total +– +115 +✓"))
                .contains("not compared: Deeplearning4j about turned")
                .contains("  the file's weights = by hand = Deeplearning4j = forward pass");
    }

    @Test
    void aLayerOfAnUnknownKindIsLetThroughAndAllBehindItIsMarked() throws IOException {
        Path file = withLambda();

        assertThat(run(file).lines())
                .singleElement()
                .asString()
                .endsWith("layer own: its kind must be known here, found Lambda; it runs code of its own, and no code"
                        + " is run here; its output shape and its parameters would have to be known: -Dpartial=true"
                        + " goes on with those that are stated");
        Run run = run(file, "partial=own:3x2x5", "show=derivations");

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines())
                .anyMatch(line -> line.startsWith("Deeplearning4j is not heard about own, which it cannot compute: "))
                .anyMatch(line -> line.startsWith("own  unknown (Lambda), 3×2×3 → 3×2×5  * follows from the stated"))
                .contains("  output shape          stated                   3×2×5, stated by -Dpartial")
                .contains("  not in these totals   multiply-accumulates of own, and its parameters")
                .anyMatch(line -> line.matches("pool +pooling +3×2×3 +0 +3×2×3 +0 +✓"))
                .anyMatch(line -> line.matches("own +unknown \\(Lambda\\) +– +– +3×2×5 +not counted +– \\*"))
                .anyMatch(line -> line.matches("dense +dense +4 +124 +4 +124 +✓ \\*"))
                .anyMatch(line -> line.startsWith("5 layers: ") && line.endsWith(" agree:"))
                .contains(
                        "  by hand = Deeplearning4j = forward pass; * from own on: follows from a stated shape, not counted:",
                        "  own");
        assertThat(kept("table.md")).contains("; * from own on: follows from a stated shape");
        assertThat(audit().at("/partial/from").asText()).isEqualTo("own");
        assertThat(audit().at("/partial/notCounted/0").asText()).isEqualTo("own");
        assertThat(audit().at("/layers/1").has("followsFromStatedShape")).isFalse();
        assertThat(audit().at("/layers/4/followsFromStatedShape").asBoolean()).isTrue();
    }

    @Test
    void theQuizDoesNotAskAboutALayerOfAnUnknownKind() throws IOException {
        Path answers = Files.writeString(
                folder.resolve("answers.csv"),
                "layer,shape,parameters\nconv,\"6,5,3\",39\npool,\"3,2,9\",0\nflatten,30,0\ndense,4,124\n");

        Run run = Run.of(
                "quiz=" + withLambda(), "partial=own:3x2x5", "answers=" + answers, "out=" + folder.resolve("out"));

        assertThat(run.lines())
                .contains("not asked  own, unknown (Lambda): 3×2×5 comes out")
                .anyMatch(line -> line.startsWith("Score: 7 of 8 right"));
    }

    private Path withLambda() throws IOException {
        return Files.writeString(
                folder.resolve("small.h5"),
                KerasFiles.sequential(KerasFiles.LAYERS.replace(
                        "{\"class_name\":\"Flatten\"",
                        KerasFiles.layer("Lambda", "own", "") + ",{\"class_name\":\"Flatten\"")));
    }

    @Test
    void aQuizCanBeAboutAFile() throws IOException {
        Path file = KerasFiles.hdf5(
                folder.resolve("small.h5"), KerasFiles.sequential(KerasFiles.LAYERS), KerasFiles.WEIGHTS);
        Path answers = Files.writeString(
                folder.resolve("answers.csv"),
                "layer,shape,parameters\nconv,\"6,5,3\",39\npool,\"3,2,3\",0\nflatten,18,0\ndense,4,72\n");

        Run run = Run.of("quiz=" + file, "answers=" + answers, "out=" + folder.resolve("out"));

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines())
                .contains(
                        "Predict, then check: small.h5",
                        "All rows worked out: mvn exec:java -Dnetwork=" + file + " -Dshow=derivations")
                .anyMatch(line -> line.contains("The bias is forgotten"))
                .anyMatch(line -> line.startsWith("Score: 7 of 8 right"));
        assertThat(folder.resolve("out/small.h5/quiz.json")).exists();
    }

    @Test
    void aDifferenceOfTheImporterIsListedAndDoesNotChangeTheVerdict() throws IOException {
        String normalized = WholeKerasLayers.sequential("9,8,3", WholeKerasLayers.normalization("norm", false));
        Path file = Files.writeString(folder.resolve("small.h5"), normalized);

        Run run = run(file, "importer=true");

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.section("Differences of Deeplearning4j's importer, not of the file"))
                .containsExactly("  small.h5 norm: parameters must be 9 (3 + 2·3 = 9), found 12 in Deeplearning4j's"
                        + " importer");
        assertThat(audit().path("agrees").asBoolean()).isTrue();
        assertThat(audit().at("/importer/differences/0/found").asText()).isEqualTo("12");
    }

    @Test
    void anImporterThatRefusesTheFileIsOneLineAndDoesNotChangeTheVerdict() throws IOException {
        Path file = Files.writeString(folder.resolve("small.h5"), KerasFiles.sequential(KerasFiles.LAYERS));

        Run run = run(file, "importer=true");

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.section("Deeplearning4j's importer is not heard"))
                .containsExactly("  UnsupportedKerasConfigurationException: Unsupported keras layer type Conv2D");
        assertThat(audit().at("/importer/reason").asText()).startsWith("UnsupportedKeras");
    }

    @Test
    void theImporterIsNotAskedForAFileThatKerasDidNotWrite() throws IOException {
        Model mnist = Models.named("mnist").orElseThrow();
        Path file = Files.writeString(
                folder.resolve("small.h5"), mnist.configuration(1).toJson());

        Run run = Run.of("network=" + file, "out=" + folder.resolve("out"), "input=28x28x1", "importer=true");

        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.section("Deeplearning4j's importer is not heard"))
                .containsExactly("  the file must be one of Keras, found Deeplearning4j, JSON");
    }

    @Test
    void nobodyAsksTheImporterUnbidden() throws IOException {
        Path file = Files.writeString(folder.resolve("small.h5"), KerasFiles.sequential(KerasFiles.LAYERS));
        assertThat(run(file).lines()).noneMatch(line -> line.contains("importer"));
        assertThat(audit().has("importer")).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsOneLineAndNothingIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("small.h5"), "version https://git-lfs.github.com/spec/v1\n");

        Run run = run(file);

        assertThat(run.status()).isEqualTo(Main.FAILED);
        assertThat(run.lines())
                .containsExactly(file + ": the file must be a network, found a pointer of Git LFS; get the file itself"
                        + " by git lfs pull");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theImporterIsNotAskedForAnotherSizeThanTheFiles() throws IOException {
        Path file = Files.writeString(
                folder.resolve("small.json"),
                WholeKerasLayers.sequential("9,8,3", WholeKerasLayers.normalization("norm", true)));
        Run run = Run.of("network=" + file, "out=" + folder.resolve("out"), "input=7x7x3", "importer=true");
        assertThat(run.status()).isEqualTo(Main.WRONG_COMMAND);
        assertThat(run.lines())
                .containsExactly("importer must be given without a change, found -Dinput=7x7x3 on an input of 9×8×3;"
                        + " Deeplearning4j imports the file as it is");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aLayerThatCannotBeIsNamedBehindTheFileOnce() throws IOException {
        Path file = Files.writeString(
                folder.resolve("small.json"),
                "{\"class_name\":\"Sequential\",\"config\":{\"layers\":[{\"class_name\":\"Conv2D\",\"config\":"
                        + "{\"name\":\"c\",\"batch_input_shape\":[null,2,8,3],\"filters\":4,\"kernel_size\":3}}]}}");
        assertThat(run(file).lines())
                .containsExactly(file + ": c: the window must fit the padded input, found a window of 3 on 2");
    }

    @Test
    void wrongOptionsAreOneLine() {
        assertThat(Run.of("input=8x8x1").lines())
                .containsExactly(
                        "input must be of one model, network or quiz, found none; say -Dmodel=NAME or -Dnetwork=FILE");
        assertThat(Run.of("importer=true").lines())
                .containsExactly("importer must be given with a network, found none; say -Dnetwork=FILE");
        assertThat(Run.of("partial=true").lines())
                .containsExactly("partial must be given with a network, found none; say -Dnetwork=FILE");
        for (String wrong : List.of("yes", "own:", ":7", "own:7;own:8", "own:7;", ";")) {
            assertThat(Run.of("network=a.h5", "partial=" + wrong).lines())
                    .containsExactly(
                            "partial must be true, false, or output shapes such as lambda_1:7x7x64;lambda_2:10,"
                                    + " found " + wrong);
        }
        assertThat(Run.of("network=a.h5", "importer=yes").lines())
                .containsExactly("importer must be true or false, found yes");
        assertThat(Run.of("network=a.h5", "model=mnist").lines())
                .containsExactly("a run must be of a model or of a network, found -Dmodel=mnist and -Dnetwork=a.h5");
        assertThat(Run.of("network=a.h5", "input=8×8").lines())
                .containsExactly(
                        "input must be sides such as 224x224x3, the channels last, or for several inputs of a file user:1;item:1, found 8×8");
    }

    private Run run(Path file, String... options) {
        return Run.of(Stream.concat(Stream.of("network=" + file, "out=" + folder.resolve("out")), Stream.of(options))
                .toArray(String[]::new));
    }

    private String kept(String name) throws IOException {
        return Files.readString(folder.resolve("out/small.h5").resolve(name));
    }

    private JsonNode audit() throws IOException {
        return new ObjectMapper().readTree(kept("audit.json"));
    }
}
