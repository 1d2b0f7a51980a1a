package cnnbyhand.reading;

import static cnnbyhand.reading.KerasFiles.LAYERS;
import static cnnbyhand.reading.KerasFiles.bytes;
import static cnnbyhand.reading.KerasFiles.layer;
import static cnnbyhand.reading.KerasFiles.sequential;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights that lie apart from the architecture, and the names of their groups. */
class WeightsBesideTest {
    /** As Keras 3's {@code save_weights} names the arrays of {@link KerasFiles#LAYERS}. */
    private static final Map<String, int[]> KERAS_3 = Map.of(
            "layers/conv2d/vars/0", new int[] {3, 2, 2, 3},
            "layers/conv2d/vars/1", new int[] {3},
            "layers/dense/vars/0", new int[] {18, 4},
            "layers/dense/vars/1", new int[] {4},
            "optimizer/vars/0", new int[] {1});

    /** As Keras 2's does. */
    private static final Map<String, int[]> KERAS_2 = Map.of(
            "conv/conv/kernel:0", new int[] {3, 2, 2, 3},
            "conv/conv/bias:0", new int[] {3},
            "dense/dense/kernel:0", new int[] {18, 4},
            "dense/dense/bias:0", new int[] {4});

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"model.weights.h5", "model_weights.h5", "model.h5", "model_weights.hdf5", "model.hdf5"})
    void weightsUnderANameThatBeginsAlikeAreReadAndNamed(String name) throws Exception {
        KerasFiles.arrays(folder.resolve(name), KERAS_3);
        assertWeights(read("model.json"), name);
    }

    @Test
    void weightsOfKeras2HaveTheLayersNames() throws Exception {
        KerasFiles.arrays(folder.resolve("model.h5"), KERAS_2, "conv", "pool", "flatten", "dense");
        assertWeights(read("model.json"), "model.h5");
    }

    @Test
    void aWholeModelBesideTheArchitectureIsAWitnessToo() throws Exception {
        KerasFiles.hdf5(folder.resolve("model.h5"), sequential(LAYERS), KerasFiles.WEIGHTS);
        assertWeights(read("model.json"), "model.h5");
    }

    @Test
    void anArchiveThatSomebodyUnpackedKeepsItsWeights() throws Exception {
        KerasFiles.arrays(folder.resolve("model.weights.h5"), KERAS_3);
        assertWeights(read("config.json"), "model.weights.h5");
        assertThat(read("other.json").weights()).isEmpty();
    }

    @Test
    void ofSeveralTheLikeliestIsReadAndTheOthersAreNamed() throws Exception {
        KerasFiles.arrays(folder.resolve("model.h5"), KERAS_2, "conv", "pool", "flatten", "dense");
        KerasFiles.arrays(folder.resolve("model.weights.h5"), KERAS_3);
        DescribedNetwork read = read("model.json");
        assertWeights(read, "model.weights.h5");
        assertThat(read.notCompared()).containsExactly("model.h5 beside the file");
    }

    @Test
    void weightsInTheFileItselfNameNoOtherFile() throws Exception {
        Path file = KerasFiles.hdf5(folder.resolve("model.h5"), sequential(LAYERS), KerasFiles.WEIGHTS);
        assertThat(NetworkReader.read(file, Optional.empty())
                        .weights()
                        .orElseThrow()
                        .file())
                .isEmpty();
    }

    @Test
    void groupsAreCountedByClassInEachModelOfItsOwn() throws Exception {
        String dense = layer("Dense", "NAME", "\"units\":UNITS");
        String twice = dense.replace("NAME", "a").replace("UNITS", "2") + ","
                + dense.replace("NAME", "b").replace("UNITS", "3");
        String inner = sequential(twice).replace("\"name\":\"model\"", "\"name\":\"body\"");
        String other = sequential(twice).replace("\"name\":\"model\"", "\"name\":\"head\"");
        String first = layer("Dense", "first", "\"batch_input_shape\":[null,5],\"units\":4");
        Path weights = KerasFiles.arrays(
                folder.resolve("weights"),
                Map.of(
                        "layers/dense/vars/0", new int[] {5, 4},
                        "layers/sequential/layers/dense/vars/0", new int[] {4, 2},
                        "layers/sequential/layers/dense_1/vars/0", new int[] {2, 3},
                        "layers/sequential_1/layers/dense/vars/0", new int[] {3, 2},
                        "layers/sequential_1/layers/dense_1/vars/0", new int[] {2, 3},
                        "layers/dense_1/vars/0", new int[] {3, 6}));
        String model = sequential(first + "," + inner + "," + other + ","
                + dense.replace("NAME", "last").replace("UNITS", "6"));
        Path file = KerasFiles.archive(
                folder.resolve("nested.keras"),
                Map.of("config.json", bytes(model), "model.weights.h5", Files.readAllBytes(weights)));

        StatedWeights read =
                NetworkReader.read(file, Optional.empty()).weights().orElseThrow();

        assertThat(sides(read, "first")).containsExactly(List.of(5L, 4L));
        assertThat(sides(read, "body/a")).containsExactly(List.of(4L, 2L));
        assertThat(sides(read, "body/b")).containsExactly(List.of(2L, 3L));
        assertThat(sides(read, "head/a")).containsExactly(List.of(3L, 2L));
        assertThat(sides(read, "head/b")).containsExactly(List.of(2L, 3L));
        assertThat(sides(read, "last")).containsExactly(List.of(3L, 6L));
    }

    @Test
    void namesThatWindowsJoinedByABackslashAreTheSame() throws Exception {
        KerasFiles.arrays(
                folder.resolve("model.weights.h5"),
                Map.of(
                        "_layer_checkpoint_dependencies\\conv2d/vars/0", new int[] {3, 2, 2, 3},
                        "_layer_checkpoint_dependencies\\conv2d/vars/1", new int[] {3},
                        "_layer_checkpoint_dependencies\\dense/vars/0", new int[] {18, 4},
                        "_layer_checkpoint_dependencies\\dense/vars/1", new int[] {4}));
        assertWeights(read("model.json"), "model.weights.h5");
    }

    @Test
    void filtersThatKeras1PutFirstComeLast() throws Exception {
        StatedWeights read = besides(
                layer(
                        "Convolution2D",
                        "first",
                        "\"batch_input_shape\":[null,2,9,8],\"dim_ordering\":\"th\",\"nb_filter\":5,\"nb_row\":3,\"nb_col\":4"),
                Map.of("first/first_W", new int[] {5, 2, 3, 4}, "first/first_b", new int[] {5}),
                "first");
        assertThat(sides(read, "first")).containsExactlyInAnyOrder(List.of(3L, 4L, 2L, 5L), List.of(5L));
    }

    @Test
    void kernelsOfKeras1AlongOneAxisHaveThreeSides() throws Exception {
        StatedWeights read = besides(
                layer(
                                "Convolution1D",
                                "second",
                                "\"batch_input_shape\":[null,35,5],\"nb_filter\":6,\"filter_length\":7")
                        + "," + layer("Convolution1D", "third", "\"nb_filter\":4,\"filter_length\":3"),
                Map.of("second/second_W", new int[] {7, 1, 5, 6}, "third/third_W", new int[] {4, 6, 3, 1}),
                "second",
                "third");
        assertThat(sides(read, "second")).containsExactly(List.of(7L, 5L, 6L));
        assertThat(sides(read, "third")).containsExactly(List.of(3L, 6L, 4L));
    }

    private StatedWeights besides(String layers, Map<String, int[]> arrays, String... names) throws Exception {
        Path file = Files.writeString(folder.resolve("one.json"), sequential(layers));
        KerasFiles.arrays(folder.resolve("one.h5"), arrays, names);
        return NetworkReader.read(file, Optional.empty()).weights().orElseThrow();
    }

    @Test
    void whatWindowsJoinedToAMetricOrAnOptimizerIsNoLayersEither() throws Exception {
        Map<String, int[]> arrays = new HashMap<>(KERAS_3);
        arrays.put("metrics\\mean/vars/0", new int[] {1});
        arrays.put("optimizer\\learning_rate/vars/0", new int[] {1});
        arrays.put("layers\\dropout/seed_generator\\state/vars/0", new int[] {2});
        KerasFiles.arrays(folder.resolve("model.weights.h5"), arrays);
        StatedWeights read = read("model.json").weights().orElseThrow();
        assertThat(read.unclaimed(List.of("conv", "pool", "flatten", "dense"))).isEmpty();
    }

    @Test
    void whereKeras2CountedALayerTwiceTheOrderTellsWhichItIs() throws Exception {
        String dense = layer("Dense", "NAME", "\"units\":UNITS");
        Files.writeString(
                folder.resolve("three.json"),
                sequential(layer("Dense", "a", "\"batch_input_shape\":[null,5],\"units\":4") + ","
                        + dense.replace("NAME", "b").replace("UNITS", "3") + ","
                        + dense.replace("NAME", "c").replace("UNITS", "2")));
        KerasFiles.arrays(
                folder.resolve("three.weights.h5"),
                Map.of(
                        "_layer_checkpoint_dependencies/dense/vars/0", new int[] {5, 4},
                        "_layer_checkpoint_dependencies/dense_2/vars/0", new int[] {4, 3},
                        "_layer_checkpoint_dependencies/dense_4/vars/0", new int[] {3, 2}));
        StatedWeights read = NetworkReader.read(folder.resolve("three.json"), Optional.empty())
                .weights()
                .orElseThrow();
        assertThat(sides(read, "b")).containsExactly(List.of(4L, 3L));
        assertThat(sides(read, "c")).containsExactly(List.of(3L, 2L));
    }

    @Test
    void weightsInAPackedArchiveAreRead() throws Exception {
        Path weights = KerasFiles.arrays(folder.resolve("weights"), KERAS_3);
        Path file = KerasFiles.packedArchive(
                folder.resolve("packed.keras"),
                Map.of("config.json", bytes(sequential(LAYERS)), "model.weights.h5", Files.readAllBytes(weights)));
        assertThat(sides(NetworkReader.read(file, Optional.empty()).weights().orElseThrow(), "dense"))
                .containsExactlyInAnyOrder(List.of(18L, 4L), List.of(4L));
    }

    @Test
    void weightsThatAreTooLargeToUnpackOrOfAnotherFormatAreSaidNotToBeCompared() throws Exception {
        Path large = KerasFiles.packedArchive(
                folder.resolve("large.keras"),
                Map.of("config.json", bytes(sequential(LAYERS)), "model.weights.h5", new byte[(1 << 26) + 1]));
        assertThat(NetworkReader.read(large, Optional.empty()).notCompared())
                .containsExactly("model.weights.h5, which is packed and has more than 67108864 bytes");
        Path numpy = KerasFiles.archive(
                folder.resolve("numpy.keras"),
                Map.of("config.json", bytes(sequential(LAYERS)), "model.weights.npz", new byte[9]));
        assertThat(NetworkReader.read(numpy, Optional.empty()).notCompared()).containsExactly("model.weights.npz");
    }

    private static void assertWeights(DescribedNetwork read, String file) {
        StatedWeights weights = read.weights().orElseThrow();
        assertThat(weights.file()).contains(file);
        assertThat(sides(weights, "conv")).containsExactlyInAnyOrder(List.of(3L, 2L, 2L, 3L), List.of(3L));
        assertThat(sides(weights, "dense")).containsExactlyInAnyOrder(List.of(18L, 4L), List.of(4L));
        assertThat(weights.unclaimed(List.of("conv", "dense"))).isEmpty();
    }

    private static List<List<Long>> sides(StatedWeights weights, String layer) {
        return weights.of(layer).stream().map(StatedArray::sides).toList();
    }

    private DescribedNetwork read(String name) throws Exception {
        return NetworkReader.read(Files.writeString(folder.resolve(name), sequential(LAYERS)), Optional.empty());
    }
}
