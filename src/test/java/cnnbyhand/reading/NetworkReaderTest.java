package cnnbyhand.reading;

import static cnnbyhand.reading.KerasFiles.LAYERS;
import static cnnbyhand.reading.KerasFiles.bytes;
import static cnnbyhand.reading.KerasFiles.layer;
import static cnnbyhand.reading.KerasFiles.sequential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Shape;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same small network in every format. */
class NetworkReaderTest {
    private static final List<Layer> SMALL = List.of(
            Convolution.of("conv", 3, 3, 2).activation(ActivationFunction.RELU),
            Pooling.max("pool", 2),
            new Flatten("flatten", true),
            Dense.of("dense", 4).activation(ActivationFunction.SOFTMAX));

    @TempDir
    private Path folder;

    @Test
    void aSequentialIsReadFromItsText() throws Exception {
        DescribedNetwork read = read(sequential(LAYERS));
        assertThat(read.network().layers()).isEqualTo(SMALL);
        assertThat(read.network().input()).isEqualTo(Shape.image(8, 6, 2));
        assertThat(read.weights()).isEmpty();
        assertThat(read.format()).isEqualTo("Keras of unknown version, JSON");
    }

    @Test
    void aFunctionIsReadByKerassWordForIt() throws Exception {
        Map<String, ActivationFunction> words = Map.of(
                "silu", ActivationFunction.SWISH,
                "swish", ActivationFunction.SWISH,
                "elu", ActivationFunction.elu(1),
                "gelu", ActivationFunction.GELU,
                "exponential", ActivationFunction.EXPONENTIAL);
        for (Map.Entry<String, ActivationFunction> each : words.entrySet()) {
            assertThat(read(sequential(LAYERS.replace("relu", each.getKey())))
                            .network()
                            .layers()
                            .get(0))
                    .isEqualTo(Convolution.of("conv", 3, 3, 2).activation(each.getValue()));
        }
    }

    @Test
    void aBareListOfLayersIsASequentialOfKeras1() throws Exception {
        String model = "{\"class_name\":\"Sequential\",\"keras_version\":\"1.1.2\",\"config\":["
                + layer(
                        "Convolution2D",
                        "conv",
                        "\"batch_input_shape\":[null,2,8,6],\"dim_ordering\":\"th\",\"nb_filter\":3,"
                                + "\"nb_row\":3,\"nb_col\":2,\"border_mode\":\"valid\",\"subsample\":[1,1],\"activation\":\"relu\",\"bias\":true")
                + "," + layer("MaxPooling2D", "pool", "\"pool_size\":[2,2],\"strides\":[2,2],\"border_mode\":\"valid\"")
                + "," + layer("Flatten", "flatten", "")
                + "," + layer("Dense", "dense", "\"output_dim\":4,\"activation\":\"softmax\"") + "]}";
        DescribedNetwork read = read(model);
        // With Theano's order of channels, Keras 1 flattens channel by channel.
        assertThat(read.network().layers())
                .isEqualTo(SMALL.stream().map(Layer::channelByChannel).toList());
        assertThat(read.network().input()).isEqualTo(Shape.image(8, 6, 2));
        assertThat(read.format()).isEqualTo("Keras 1.1.2, JSON");
    }

    @Test
    void aClassOfSomebodysOwnIsNotTheOneOfKerasThatHasItsName() throws Exception {
        Path file = Files.writeString(
                folder.resolve("own.json"),
                sequential("{\"class_name\":\"Conv2D\",\"registered_name\":\"mine>Conv2D\",\"config\":{\"name\":\"c\","
                        + "\"batch_input_shape\":[null,9,8,3],\"filters\":4,\"kernel_size\":3}}"));
        assertThatThrownBy(() -> NetworkReader.read(file, Optional.empty()))
                .hasMessageStartingWith(file + ": layer c: its kind must be known here, found mine>Conv2D; known are ");
    }

    @Test
    void aNumberThatKeras2WroteAsAnArrayIsThatNumber() throws Exception {
        String leaky = layer(
                "LeakyReLU", "l", "\"batch_input_shape\":[null,6],\"alpha\":{\"type\":\"ndarray\",\"value\":0.25}");
        assertThat(read(sequential(leaky)).network().layers())
                .containsExactly(ActivationFunction.leakyRelu(0.25).row("l"));
    }

    @Test
    void theChannelsThatAnOpenInputStatesAreNotOpen() throws Exception {
        Path file = Files.writeString(
                folder.resolve("open.json"),
                sequential(layer(
                        "Conv2D", "c", "\"batch_input_shape\":[null,null,null,3],\"filters\":4,\"kernel_size\":3")));
        assertThat(NetworkReader.read(file, Optional.of(Shape.image(9, 8, 3)))
                        .network()
                        .ledger()
                        .parameters())
                .isEqualTo(112);
        for (Shape other : List.of(Shape.image(9, 8, 1), Shape.sequence(9, 3))) {
            assertThatThrownBy(() -> NetworkReader.read(file, Optional.of(other)))
                    .hasMessage(
                            file + ": -Dinput must have as many sides and channels as the file's input, ?×?×3, found "
                                    + other);
        }
    }

    @Test
    void aSequentialWithoutAnInputOfItsOwnHasTheOneThatItWasBuiltFor() throws Exception {
        String conv = "\"class_name\":\"Conv2D\",\"config\":{\"name\":\"c\",\"filters\":4,\"kernel_size\":3}";
        String sides = "[null,9,8,3]";
        for (String model : List.of(
                "{\"config\":{\"build_input_shape\":SIDES,\"layers\":[{CONV}]},\"class_name\":\"Sequential\"}",
                "{\"config\":{\"layers\":[{CONV}]},\"build_config\":{\"input_shape\":SIDES},\"class_name\":\"Sequential\"}",
                "{\"config\":{\"layers\":[{\"build_config\":{\"input_shape\":SIDES},CONV}]},\"class_name\":\"Sequential\"}",
                "{\"config\":{\"layers\":[{\"class_name\":\"InputLayer\",\"config\":{\"batchInputShape\":SIDES}},{CONV}]},"
                        + "\"class_name\":\"Sequential\"}")) {
            Network network =
                    read(model.replace("CONV", conv).replace("SIDES", sides)).network();
            assertThat(network.input()).isEqualTo(Shape.image(9, 8, 3));
            assertThat(network.ledger().parameters()).isEqualTo(112);
        }
    }

    @Test
    void aFunctionalThatIsAChainIsReadInItsOrderWhateverTheOrderOfItsList() throws Exception {
        String model =
                """
                {"class_name":"Functional","config":{"layers":[
                 {"class_name":"Dense","name":"dense","config":{"units":4,"activation":"softmax"},
                  "inbound_nodes":[{"args":[{"class_name":"__keras_tensor__","config":{"shape":[null,18],
                  "dtype":"float32","keras_history":["flatten",0,0]}}],"kwargs":{}}]},
                 {"class_name":"InputLayer","name":"in","config":{"batch_shape":[null,8,6,2]},"inbound_nodes":[]},
                 {"class_name":"Flatten","name":"flatten","config":{},"inbound_nodes":[[["pool",0,0,{}]]]},
                 {"class_name":"MaxPooling2D","name":"pool","config":{"pool_size":2,"strides":2.0},
                  "inbound_nodes":[[["conv",0,0,{}]]]},
                 {"class_name":"Conv2D","name":"conv","config":{"filters":3,"kernel_size":[3,2],"strides":1,
                  "activation":{"module":"builtins","class_name":"function","config":"relu"}},
                  "inbound_nodes":[[["in",0,0,{}]]]}]}}
                """;
        assertThat(read(model).network().layers()).isEqualTo(SMALL);
    }

    @Test
    void modelsInAModelAreReadAsOneChain() throws Exception {
        String inner = LAYERS.substring(LAYERS.indexOf("{\"class_name\":\"MaxPooling2D\""));
        String first = LAYERS.substring(0, LAYERS.indexOf(",{\"class_name\":\"MaxPooling2D\""));
        DescribedNetwork read =
                read(sequential(first + "," + sequential(inner).replace("\"name\":\"model\"", "\"name\":\"head\"")));
        assertThat(read.network().layers().stream().map(Layer::name))
                .containsExactly("conv", "head/pool", "head/flatten", "head/dense");
        assertThat(last(read).output().shape()).isEqualTo(Shape.vector(4));
    }

    @Test
    void anHdf5FileGivesTheSameAndTheSidesOfItsArrays() throws Exception {
        Path file = KerasFiles.hdf5(folder.resolve("small.h5"), sequential(LAYERS), KerasFiles.WEIGHTS);
        DescribedNetwork read = NetworkReader.read(file, Optional.empty());
        assertThat(read.network().layers()).isEqualTo(SMALL);
        assertThat(read.network().name()).isEqualTo("small.h5");
        assertThat(read.format()).isEqualTo("Keras 2.9.0, HDF5");
        assertThat(read.weights().orElseThrow().of("conv").stream().map(StatedArray::sides))
                .containsExactlyInAnyOrder(List.of(3L, 2L, 2L, 3L), List.of(3L));
        assertThat(read.weights().orElseThrow().of("pool")).isEmpty();
        assertThat(read.weights().orElseThrow().unclaimed(List.of("conv"))).containsExactly("dense/dense");
    }

    @Test
    void anArchiveOfKeras3GivesTheSameAndTheSidesOfItsArrays() throws Exception {
        Path weights = KerasFiles.weights3(
                folder.resolve("weights.h5"),
                Map.of(
                        "conv2d", List.of(new int[] {3, 2, 2, 3}, new int[] {3}),
                        "dense", List.of(new int[] {18, 4}, new int[] {4})));
        Path file = KerasFiles.archive(
                folder.resolve("small.keras"),
                Map.of(
                        "config.json", bytes(sequential(LAYERS)),
                        "metadata.json", bytes("{\"keras_version\":\"3.4.1\"}"),
                        "model.weights.h5", Files.readAllBytes(weights)));
        DescribedNetwork read = NetworkReader.read(file, Optional.empty());
        assertThat(read.network().layers()).isEqualTo(SMALL);
        assertThat(read.format()).isEqualTo("Keras 3.4.1, .keras");
        assertThat(read.weights().orElseThrow().of("dense").stream().map(StatedArray::sides))
                .containsExactlyInAnyOrder(List.of(18L, 4L), List.of(4L));
    }

    @Test
    void countersOfMetricsAreNoWeightsOfTheNetwork() throws Exception {
        Path weights = KerasFiles.weights3(
                folder.resolve("weights.h5"),
                "_layer_checkpoint_dependencies",
                Map.of(
                        "conv2d", List.of(new int[] {3, 2, 2, 3}, new int[] {3}),
                        "dense", List.of(new int[] {18, 4}, new int[] {4})));
        Path file = KerasFiles.archive(
                folder.resolve("small.keras"),
                Map.of("config.json", bytes(sequential(LAYERS)), "model.weights.h5", Files.readAllBytes(weights)));
        StatedWeights read =
                NetworkReader.read(file, Optional.empty()).weights().orElseThrow();
        assertThat(read.of("conv")).hasSize(2);
        assertThat(read.unclaimed(List.of("conv", "dense"))).isEmpty();
    }

    @Test
    void bothDialectsOfTensorFlowJsGiveTheSame() throws Exception {
        String manifest = ",\"weightsManifest\":[{\"paths\":[\"group1-shard1of1.bin\"],\"weights\":["
                + "{\"name\":\"conv/kernel\",\"shape\":[3,2,2,3],\"dtype\":\"float32\"},"
                + "{\"name\":\"conv/bias\",\"shape\":[3],\"dtype\":\"float32\"}]}]";
        String converted =
                "{\"format\":\"layers-model\",\"modelTopology\":{\"keras_version\":\"2.7.0\",\"model_config\":"
                        + sequential(LAYERS) + "}" + manifest + "}";
        String saved = "{\"modelTopology\":" + sequential(LAYERS) + manifest + "}";
        for (String text : List.of(converted, saved)) {
            DescribedNetwork read = read(text);
            assertThat(read.network().layers()).isEqualTo(SMALL);
            assertThat(read.weights().orElseThrow().of("conv")).hasSize(2);
        }
        assertThat(read(converted).format()).isEqualTo("TensorFlow.js layers, Keras 2.7.0");
    }

    @Test
    void anOpenSizeIsGivenByTheCommand() throws Exception {
        String open = sequential(LAYERS).replace("[null,8,6,2]", "[null,null,null,2]");
        assertThatThrownBy(() -> read(open))
                .isInstanceOf(UnusableNetwork.class)
                .hasMessage(folder.resolve("network.json")
                        + ": the input's size must be known, found ?×?×2; give it, such as"
                        + " -Dinput=224x224x2");
        Path file = Files.writeString(folder.resolve("network.json"), open);
        assertThat(NetworkReader.read(file, Optional.of(Shape.image(8, 6, 2)))
                        .network()
                        .layers())
                .isEqualTo(SMALL);
    }

    @Test
    void whatIsToBeTypedHasAsManySidesAsTheOpenInput() {
        assertOpen("Conv1D", "\"batch_input_shape\":[null,null,6]", "?×6; give it, such as -Dinput=128x6");
        assertOpen(
                "Conv3D",
                "\"batch_input_shape\":[null,null,null,null,1]",
                "?×?×?×1; give it, such as -Dinput=16x112x112x1");
        assertOpen("Conv1D", "\"units\":1", "none in the file; give it, such as -Dinput=128x3");
        assertOpen("MaxPooling3D", "\"units\":1", "none in the file; give it, such as -Dinput=16x112x112x3");
        assertOpen("Dense", "\"units\":1", "none in the file; give it, such as -Dinput=128");
    }

    private void assertOpen(String type, String config, String found) {
        assertThatThrownBy(() -> read(sequential(layer(type, "first", config))))
                .hasMessage(folder.resolve("network.json") + ": the input's size must be known, found " + found);
    }

    @Test
    void otherSidesFromTheCommandAreSaidAndOtherChannelsAreRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("network.json"), sequential(LAYERS));
        assertThat(NetworkReader.read(file, Optional.of(Shape.image(16, 6, 2))).notCompared())
                .containsExactly("the file's own input of 8×6×2, which -Dinput replaces by 16×6×2");
        assertThat(NetworkReader.read(file, Optional.of(Shape.image(8, 6, 2))).notCompared())
                .isEmpty();
        for (Shape wrong : List.of(Shape.image(8, 6, 3), Shape.sequence(8, 2))) {
            assertThatThrownBy(() -> NetworkReader.read(file, Optional.of(wrong)))
                    .hasMessage(
                            file + ": -Dinput must have as many sides and channels as the file's input, 8×6×2, found "
                                    + wrong);
        }
    }

    @Test
    void aTextInATextAndAMarkOfTheByteOrderAreNoFaults() throws Exception {
        String model = sequential(LAYERS);
        assertThat(read("\uFEFF" + model).network().layers()).isEqualTo(SMALL);
        assertThat(read(new ObjectMapper().writeValueAsString(model)).network().layers())
                .isEqualTo(SMALL);
    }

    @Test
    void aModelThatEndsBeforeItsLastLayerIsRefusedAndOneThatAlsoGivesOutAnEarlierLayerIsRead() throws Exception {
        String chain = "{\"class_name\":\"Functional\",\"config\":{\"layers\":["
                + "{\"class_name\":\"InputLayer\",\"name\":\"in\",\"config\":{\"batch_shape\":[null,4,4,1]},\"inbound_nodes\":[]},"
                + "{\"class_name\":\"Flatten\",\"name\":\"f\",\"config\":{},\"inbound_nodes\":[[[\"in\",0,0,{}]]]},"
                + "{\"class_name\":\"Dense\",\"name\":\"d\",\"config\":{\"units\":2},\"inbound_nodes\":[[[\"f\",0,0,{}]]]}],"
                + "\"output_layers\":OUT}}";
        assertThatThrownBy(() -> read(chain.replace("OUT", "[[\"f\",0,0]]")))
                .hasMessageEndingWith("what the model gives out must be what its last layers give, d, found f");
        assertThatThrownBy(() -> read(chain.replace("OUT", "[[\"d\",0,0],[\"e\",0,0]]")))
                .hasMessageContaining("what the model gives out must be a layer of the model, found e");
        DescribedNetwork both = read(chain.replace("OUT", "[[\"f\",0,0],[\"d\",0,0]]"));
        assertThat(both.network().ledger().parameters()).isEqualTo(34);
        assertThat(both.notCompared()).containsExactly("the model also gives out f");
        assertThatCode(() -> read(chain.replace("OUT", "[\"d\",0,0]"))).doesNotThrowAnyException();
    }

    @Test
    void aNameCannotSteerTheTerminalOrEndALine() throws Exception {
        DescribedNetwork read = read(sequential(LAYERS.replace("\"conv\"", "\"co\\u001b[31m\\nnv\"")));
        assertThat(read.network().layers().get(0).name()).isEqualTo("co [31m nv");
    }

    @Test
    void aFrozenLayerIsCountedAndNotTrained() throws Exception {
        DescribedNetwork read = read(sequential(LAYERS).replaceFirst("\"filters\"", "\"trainable\":false,\"filters\""));
        assertThat(read.network().ledger().frozen()).isEqualTo(3 * 2 * 2 * 3 + 3);
        assertThat(read.network().ledger().trained()).isEqualTo(18 * 4 + 4);
        assertThat(read.notCompared()).isEmpty();
    }

    @Test
    void aFrozenModelFreezesAllThatIsInIt() throws Exception {
        String inner = "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"inner\",\"trainable\":false,\"layers\":["
                + LAYERS + "]}}";
        DescribedNetwork read = read(sequential(inner + "," + layer("Dense", "last", "\"units\":2")));
        assertThat(read.network().ledger().frozen()).isEqualTo(39 + 76);
        assertThat(read.network().ledger().trained()).isEqualTo(4 * 2 + 2);
        assertThat(read(sequential(LAYERS).replaceFirst("\"layers\"", "\"trainable\":false,\"layers\""))
                        .network()
                        .ledger()
                        .trained())
                .isZero();
    }

    private static Entry last(DescribedNetwork read) {
        List<Entry> entries = read.network().ledger().entries();
        return entries.get(entries.size() - 1);
    }

    private DescribedNetwork read(String text) throws IOException, UnusableNetwork {
        return NetworkReader.read(Files.writeString(folder.resolve("network.json"), text), Optional.empty());
    }
}
