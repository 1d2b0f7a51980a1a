package cnnbyhand.reading;

import static cnnbyhand.reading.KerasFiles.LAYERS;
import static cnnbyhand.reading.KerasFiles.bytes;
import static cnnbyhand.reading.KerasFiles.layer;
import static cnnbyhand.reading.KerasFiles.sequential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cnnbyhand.byhand.ImpossibleLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that describe no network, or one that is not read: each gives one line that says where and what. */
@Timeout(20)
class BadNetworkFilesTest {
    private static final String GOOD = sequential(LAYERS);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"texts", "models"})
    void aTextGivesItsOneLine(String name, String text, String line) throws IOException {
        assertLine(Files.writeString(folder.resolve("network.json"), text), line);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("empty", "", "the file must hold a network, found an empty file"),
                arguments(
                        "not JSON",
                        "conv, 3",
                        "the file must be a network of Keras (.keras, .h5, .json), TensorFlow.js"
                                + " (model.json) or Deeplearning4j (.json, .zip), found neither HDF5, a zip nor JSON"),
                arguments(
                        "a pointer of Git LFS",
                        "version https://git-lfs.github.com/spec/v1\n",
                        "the file must be a network, found a pointer of Git LFS; get the file itself by git lfs pull"),
                arguments("cut short", GOOD.substring(0, 100), "the text must be JSON, found "),
                arguments("text behind it", GOOD + "}", "the text must be JSON, found "),
                arguments(
                        "a key twice",
                        "{\"class_name\":\"Sequential\",\"class_name\":\"Model\"}",
                        "the text must be JSON, found Duplicate field"),
                arguments("nested too deep", "{\"config\":" + "[".repeat(5000), "the text must be JSON, found "),
                arguments(
                        "a number too long", "{\"config\":" + "9".repeat(5000) + "}", "the text must be JSON, found "),
                arguments(
                        "no model",
                        "{}",
                        "the model must be a Sequential or a Functional of Keras, found class_name nothing"),
                arguments(
                        "another class",
                        "{\"class_name\":\"Sub\"}",
                        "the model must be a Sequential or a Functional of Keras, found class_name \"Sub\""),
                arguments(
                        "no layers",
                        "{\"class_name\":\"Sequential\",\"config\":{}}",
                        "the layers of the model must be a list, found nothing"),
                arguments("an empty list", sequential(""), "the model must have a layer, found none"),
                arguments(
                        "a graph of TensorFlow",
                        "{\"modelTopology\":{\"node\":[],\"library\":{}}}",
                        "the topology must be one of layers, found a TensorFlow graph (node, library)"),
                arguments(
                        "weights alone, TensorFlow.js",
                        "{\"weightsManifest\":[]}",
                        "the file must hold an architecture (modelTopology), found nothing"),
                arguments(
                        "an array without a layer",
                        "{\"modelTopology\":" + GOOD
                                + ",\"weightsManifest\":[{\"weights\":[{\"name\":\"kernel\",\"shape\":[1]}]}]}",
                        "an array of weights must be named layer/kernel, found \"kernel\""),
                arguments(
                        "an array with a negative side",
                        "{\"modelTopology\":" + GOOD
                                + ",\"weightsManifest\":[{\"weights\":[{\"name\":\"a/b\",\"shape\":[-1]}]}]}",
                        "the sides of \"a/b\" must be whole numbers, found [-1]"));
    }

    private static final String OPERATION =
            " it keeps an operation of TensorFlow by its name, and such operations are not read;"
                    + " its output shape and its parameters would have to be known";

    static Stream<Arguments> models() {
        return Stream.of(
                layers(
                        "code of its own",
                        layer("Lambda", "own", ""),
                        "layer own: its kind must be known here, found Lambda; it runs code of its own, and no code is run here"),
                layers(
                        "an operation of TensorFlow",
                        layer("TensorFlowOpLayer", "shuffle", ""),
                        "layer shuffle: its kind must be known here, found TensorFlowOpLayer;" + OPERATION),
                layers(
                        "an operation of a later TensorFlow",
                        layer("TFOpLambda", "sum", ""),
                        "layer sum: its kind must be known here, found TFOpLambda;" + OPERATION),
                layers(
                        "recurrent",
                        layer("LSTM", "memory", ""),
                        "layer memory: its kind must be known here, found LSTM; recurrent layers are not read;"
                                + " its output shape and its parameters would have to be known: -Dpartial=true goes on"
                                + " with those that are stated"),
                layers(
                        "masking",
                        layer("Masking", "mask", ""),
                        "layer mask: its kind must be known here, found Masking; masking is not read"),
                layers(
                        "an unknown kind",
                        layer("Wobble", "odd", ""),
                        "layer odd: its kind must be known here, found Wobble; known are "),
                layers(
                        "no kind",
                        "{\"config\":{\"name\":\"what\"}}",
                        "layer what: its kind must be known here, found none"),
                layers(
                        "a config that is text",
                        "{\"class_name\":\"Dense\",\"name\":\"d\",\"config\":\"no\"}",
                        "layer d: config must be an object, found \"no\""),
                layers("no units", layer("Dense", "d", ""), "layer d: units must be there, found nothing"),
                layers(
                        "units of text",
                        layer("Dense", "d", "\"units\":\"four\""),
                        "layer d: units must be a whole number from 1, found \"four\""),
                layers(
                        "half a unit",
                        layer("Dense", "d", "\"units\":0.5"),
                        "layer d: units must be a whole number from 1, found 0.5"),
                layers(
                        "units below 1",
                        layer("Dense", "d", "\"units\":-3"),
                        "layer d: units must be a whole number from 1, found -3"),
                layers(
                        "units beyond all measure",
                        layer("Dense", "d", "\"units\":1e30"),
                        "layer d: units must be a whole number from 1, found 1.0E30"),
                layers(
                        "an unknown function",
                        layer("Dense", "d", "\"units\":4,\"activation\":\"wobbly\""),
                        "layer d: activation must be one of celu, "),
                layers(
                        "a function of numbers",
                        layer("Dense", "d", "\"units\":4,\"activation\":7"),
                        "layer d: activation must be a word, found 7"),
                layers(
                        "a bias of text",
                        layer("Dense", "d", "\"units\":4,\"use_bias\":\"yes\""),
                        "layer d: use_bias must be true or false, found \"yes\""),
                first("groups", "\"groups\":0,", "layer conv: groups must be a whole number from 1, found 0"),
                first("a setting twice", "\"padding\":\"reflect\",", "the text must be JSON, found Duplicate field"),
                changed(
                        "another padding",
                        "\"padding\":\"valid\",\"activation\"",
                        "\"padding\":\"reflect\",\"activation\"",
                        "layer conv: padding must be valid, same or causal, found reflect"),
                changed(
                        "a kernel of one side",
                        "\"kernel_size\":[3,2]",
                        "\"kernel_size\":[3]",
                        "layer conv: kernel_size must be 2 whole numbers, found [3]"),
                changed(
                        "a kernel with a hole",
                        "\"kernel_size\":[3,2]",
                        "\"kernel_size\":[3,null]",
                        "layer conv: kernel_size must be a whole number from 1, found null"),
                changed(
                        "a stride of 0",
                        "\"strides\":[1,1]",
                        "\"strides\":[0,1]",
                        "layer conv: strides must be a whole number from 1, found 0"),
                changed(
                        "an unknown order",
                        "\"data_format\":\"channels_last\"",
                        "\"data_format\":\"sideways\"",
                        "layer flatten: data_format must be channels_last or channels_first, found sideways"),
                changed(
                        "two orders",
                        "\"filters\":3",
                        "\"data_format\":\"channels_first\",\"filters\":3",
                        "layer flatten: data_format must be the same for all layers to be read here, found both"),
                changed(
                        "no input",
                        "\"batch_input_shape\":[null,8,6,2],",
                        "",
                        "the input's size must be known, found none in the file; give it, such as -Dinput=224x224x3"),
                changed(
                        "an input of no sides",
                        "[null,8,6,2]",
                        "[null]",
                        "the input must have 1 to 4 sides, found [null]"),
                changed(
                        "an input of six sides",
                        "[null,8,6,2]",
                        "[null,8,6,2,1,1,1]",
                        "the input must have 1 to 4 sides, found [null,8,6,2,1,1,1]"),
                changed(
                        "a negative input",
                        "[null,8,6,2]",
                        "[null,8,-6,2]",
                        "the input is impossible: a shape's width must be at least 1, found -6"),
                functional(
                        "two inputs of no size",
                        "[]",
                        "[]",
                        "the size of input a input must be known, found none; give the size of each that is open:"
                                + " -Dinput='a input:SIDES;b input:SIDES', SIDES such as 224x224x3"),
                functional(
                        "a circle",
                        "[[[\"b\",0,0,{}]]]",
                        "[[[\"a\",0,0,{}]]]",
                        "the layers must lead from the inputs to the outputs, found a cycle: a → b → a"),
                functional(
                        "a circle apart from the chain",
                        "[]",
                        "[[[\"b\",0,0,{}]]]",
                        "the layers must lead from the inputs to the outputs, found a cycle: b → b"),
                functional(
                        "an unknown source",
                        "[]",
                        "[[[\"z\",0,0,{}]]]",
                        "layer b: what goes into it must be a layer of the model, found z"),
                functional(
                        "a use that is not there",
                        "[]",
                        "[[[\"a\",3,0,{}]]]",
                        "layer b: what goes into it must be use 1 to 1 of a, found use 4"),
                arguments(
                        "a name twice in a Functional",
                        "{\"class_name\":\"Model\",\"config\":{\"layers\":[" + layer("Flatten", "a", "") + ","
                                + layer("Flatten", "a", "") + "]}}",
                        "layer a: duplicate layer name; give each layer a name of its own"),
                layers(
                        "a normalization along another axis",
                        layer("BatchNormalization", "n", "\"axis\":1"),
                        "layer n: axis must be 3, the channels, to be read here, found 1"),
                layers(
                        "a scale of text",
                        layer("BatchNormalization", "n", "\"scale\":\"no\""),
                        "layer n: scale must be true or false, found \"no\""),
                layers(
                        "a target that is a number",
                        layer("Reshape", "r", "\"target_shape\":48"),
                        "layer r: target_shape must be a list of whole numbers, found 48"),
                layers(
                        "an order from 0",
                        layer("Permute", "p", "\"dims\":[0,1,2]"),
                        "layer p: dims must be a whole number from 1, found 0"),
                arguments(
                        "a reshape with channels first",
                        sequential(layer(
                                        "Conv2D",
                                        "c",
                                        "\"batch_input_shape\":[null,2,8,6],\"filters\":1,\"kernel_size\":1,"
                                                + "\"data_format\":\"channels_first\"")
                                + "," + layer("Reshape", "r", "\"target_shape\":[48]")),
                        "layer r: the network must have channels_last to be read here, found channels_first"),
                layers(
                        "a scale that is no number",
                        layer("Rescaling", "r", "\"scale\":[1,\"two\",3]"),
                        "layer r: scale must be a number, found \"two\""),
                layers(
                        "a scale that lacks a number",
                        layer("Rescaling", "r", "\"scale\":[1,null,3]"),
                        "layer r: scale must be a number, found null"),
                layers(
                        "a locally connected layer with zeros among its weights",
                        layer("LocallyConnected2D", "l", "\"filters\":2,\"kernel_size\":2,\"implementation\":2"),
                        "layer l: implementation must be 1 to be read here, found 2"),
                layers(
                        "a locally connected layer that pads",
                        layer("LocallyConnected2D", "l", "\"filters\":2,\"kernel_size\":2,\"padding\":\"same\""),
                        "layer l: padding must be valid to be read here, found \"same\""),
                layers(
                        "a center larger than the image",
                        layer("CenterCrop", "c", "\"height\":4,\"width\":99"),
                        "layer c: the input must be an image of at least 99 along its width to be read here, found "),
                layers(
                        "an upsampling by cubes",
                        layer("UpSampling2D", "u", "\"interpolation\":\"bicubic\""),
                        "layer u: interpolation must be nearest or bilinear to be read here, found bicubic"),
                layers(
                        "a normalization with a mean alone",
                        layer("Normalization", "n", "\"axis\":[-1],\"mean\":0.5,\"variance\":null"),
                        "layer n: variance must be there, found nothing"),
                layers(
                        "a normalization backwards",
                        layer("Normalization", "n", "\"mean\":0,\"variance\":1,\"invert\":true"),
                        "layer n: invert must be false to be read here, found true"),
                layers(
                        "a mean of text",
                        layer("Normalization", "n", "\"mean\":[\"low\"],\"variance\":[1]"),
                        "layer n: mean must be a number, found \"low\""),
                layers(
                        "a layer normalization over a whole image",
                        layer("LayerNormalization", "n", "\"axis\":[1,2,3]"),
                        "layer n: axis must be 3, the channels, to be read here, found 1, 2, 3"),
                layers(
                        "a layer normalization without a mean",
                        layer("LayerNormalization", "n", "\"rms_scaling\":true"),
                        "layer n: rms_scaling must be false to be read here, found true"),
                layers(
                        "an embedding that masks",
                        layer("Embedding", "e", "\"input_dim\":9,\"output_dim\":2,\"mask_zero\":true"),
                        "layer e: mask_zero must be false to be read here, found true"),
                layers(
                        "a rectifier with a cap below zero",
                        layer("ReLU", "r", "\"max_value\":-5.0"),
                        "layer r: max_value must be at least 0, found -5"),
                layers(
                        "a rectifier with a slope below zero",
                        layer("ReLU", "r", "\"max_value\":6.0,\"negative_slope\":-0.1"),
                        "layer r: negative_slope must be at least 0, found -0.1"),
                layers(
                        "a rectifier with a threshold below zero",
                        layer("ReLU", "r", "\"threshold\":-1"),
                        "layer r: threshold must be at least 0, found -1"),
                layers(
                        "a threshold of text",
                        layer("ThresholdedReLU", "r", "\"theta\":\"high\""),
                        "layer r: theta must be a number, found \"high\""),
                layers(
                        "a slope of text",
                        layer("LeakyReLU", "r", "\"alpha\":\"steep\""),
                        "layer r: negative_slope must be a number, found \"steep\""),
                layers(
                        "a function that changes the shape",
                        layer("Activation", "a", "\"activation\":\"glu\""),
                        "layer a: activation must be one of celu, elu, exponential, gelu, gelu_new, hard_shrink, hard_sigmoid, "
                                + "hard_silu, hard_swish, hard_tanh, leaky_relu, linear, log_sigmoid, mish, relu, relu6, selu, "
                                + "sigmoid, silu, soft_shrink, softmax, softplus, softsign, sparse_plus, sparse_sigmoid, "
                                + "squareplus, swish, tanh, tanh_shrink to be read here, found glu; it halves the channels"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void aNetworkThatCannotBeIsNamedByItsLayer(String name, String text, String line) throws IOException {
        Path file = Files.writeString(folder.resolve("network.json"), text);
        assertThatThrownBy(() -> NetworkReader.read(file, Optional.empty()))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessageStartingWith(file + ": " + line);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                changed(
                        "a window larger than the image",
                        "\"kernel_size\":[3,2]",
                        "\"kernel_size\":[9,2]",
                        "conv: the window must fit"),
                layers(
                        "groups that do not divide the channels",
                        layer("Conv2D", "g", "\"filters\":4,\"kernel_size\":1,\"groups\":2"),
                        "g: input channels must be a multiple of the 2 groups, found 3"),
                layers(
                        "groups that do not divide the filters",
                        layer("Conv2D", "g", "\"filters\":4,\"kernel_size\":1,\"groups\":3"),
                        "g: filters must be a multiple of the 3 groups, found 4"),
                layers(
                        "an axis that is shared and not there",
                        layer("PReLU", "p", "\"shared_axes\":[9]"),
                        "p: a shared axis must be at most 3 on 6×5×3, found 9"),
                layers(
                        "noise of less than nothing",
                        layer("GaussianNoise", "n", "\"stddev\":-1"),
                        "n: the stddev must be at least 0, found -1.0"),
                layers(
                        "a spatial dropout for sequences on an image",
                        layer("SpatialDropout1D", "s", "\"rate\":0.5"),
                        "s: the input must be length × channels, found 6×5×3"),
                layers(
                        "groups that do not fit the channels",
                        layer("GroupNormalization", "g", "\"groups\":2"),
                        "g: the channels must be a multiple of the 2 groups, found 3"),
                layers(
                        "an image that is repeated",
                        layer("RepeatVector", "r", "\"n\":2"),
                        "r: the input must be a vector, found 6×5×3"),
                layers(
                        "an embedding of an image",
                        layer("Embedding", "e", "\"input_dim\":9,\"output_dim\":2"),
                        "e: the input must be a vector of whole numbers, found 6×5×3"),
                layers(
                        "a dropout of everything",
                        layer("Dropout", "drop", "\"rate\":1"),
                        "drop: the rate must be at least 0 and below 1, found 1"),
                arguments(
                        "a name twice",
                        sequential(LAYERS + "," + layer("Dropout", "dense", "\"rate\":0.5")),
                        "dense: duplicate layer name"));
    }

    @Test
    void aFolderAndNothingAreNoNetworks() throws IOException {
        assertLine(folder, "it must be a file, found a folder");
        assertLine(folder.resolve("absent.h5"), "it must be a file, found nothing");
    }

    @Test
    void anHdf5FileThatEndsEarlyIsNamedWhereverItEnds() throws IOException {
        byte[] whole = Files.readAllBytes(KerasFiles.hdf5(folder.resolve("whole.h5"), GOOD, KerasFiles.WEIGHTS));
        Path file = folder.resolve("cut.h5");
        for (int length = 4; length < whole.length; length += Math.max(1, whole.length / 37)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertReadOrOneLine(file);
        }
    }

    @Test
    void anHdf5FileWithOneWrongByteIsReadOrNamed() throws IOException {
        byte[] whole = Files.readAllBytes(KerasFiles.hdf5(folder.resolve("whole.h5"), GOOD, KerasFiles.WEIGHTS));
        Path file = folder.resolve("wrong.h5");
        for (int place = 0; place < whole.length; place += 97) {
            byte[] wrong = whole.clone();
            wrong[place] ^= (byte) 0xA5;
            Files.write(file, wrong);
            assertReadOrOneLine(file);
        }
    }

    @Test
    void weightsWithoutAnArchitectureAreNamed() throws IOException {
        Path file = KerasFiles.weights3(folder.resolve("alone.h5"), Map.of());
        assertLine(
                file,
                "the file must hold an architecture (model_config), found weights alone; give the file that the whole"
                        + " model was saved to, or save model.to_json() beside them and give that: -Dnetwork="
                        + folder.resolve("alone.json"));
        Path architecture = Files.writeString(folder.resolve("model.json"), GOOD);
        assertLine(
                KerasFiles.weights3(folder.resolve("model.weights.h5"), Map.of()),
                "the file must hold an architecture (model_config), found weights alone; give the architecture beside"
                        + " them: -Dnetwork=" + architecture);
    }

    @Test
    void damagedWeightsBesideAnArchitectureAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("model.json"), GOOD);
        Path weights = Files.writeString(folder.resolve("model.h5"), "version https://git-lfs.github.com/spec/v1\n");
        assertLine(
                file,
                "the weights beside it, model.h5: the file must be a whole HDF5 file, found a pointer of Git LFS; get the"
                        + " file itself by git lfs pull, or move it away to read the architecture alone");
        Files.writeString(weights, "no HDF5");
        assertLine(file, "the weights beside it, model.h5: the file must be a whole HDF5 file, found: ");
        byte[] whole = Files.readAllBytes(KerasFiles.weights3(
                folder.resolve("whole"), Map.of("dense", List.of(new int[] {18, 4}, new int[] {4}))));
        for (int length = 1; length < whole.length; length += 41) {
            Files.write(weights, Arrays.copyOf(whole, length));
            assertReadOrOneLine(file);
        }
        KerasFiles.weights3(weights, Map.of());
        assertLine(
                file,
                "the weights beside it, model.h5: it must hold arrays, found none; mend the file, or move it away");
    }

    @Test
    void weightsThatArePackedAThousandfoldAreNotUnpacked() throws IOException {
        Path file = KerasFiles.packedArchive(
                folder.resolve("a.keras"), Map.of("config.json", bytes(GOOD), "model.weights.h5", new byte[1 << 27]));
        assertThat(Files.size(file)).isLessThan(1 << 18);
        assertReadOrOneLine(file);
    }

    @Test
    void anArchiveMustBeWholeAndHoldAnArchitecture() throws IOException {
        Path file = KerasFiles.archive(folder.resolve("a.keras"), Map.of("../config.json", bytes(GOOD)));
        assertLine(
                file,
                "the archive must hold config.json as Keras 3 writes it, or configuration.json as Deeplearning4j does,"
                        + " found neither");
        Path cut = folder.resolve("cut.keras");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(file), 60));
        assertLine(cut, "the file must be a whole zip archive, found damage");
        Path other = KerasFiles.archive(
                folder.resolve("b.keras"), Map.of("config.json", bytes(GOOD), "model.weights.h5", bytes("no HDF5")));
        assertLine(other, "the file must be a whole HDF5 file, found: ");
    }

    @Test
    void aNetworkInAnArchiveThatCannotBeIsNamedByItsLayer() throws IOException {
        Path file = KerasFiles.archive(
                folder.resolve("a.keras"),
                Map.of("config.json", bytes(GOOD.replace("\"kernel_size\":[3,2]", "\"kernel_size\":[9,2]"))));
        assertThatThrownBy(() -> NetworkReader.read(file, Optional.empty()))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessageStartingWith(file + ": conv: the window must fit");
    }

    private void assertReadOrOneLine(Path file) throws IOException {
        try {
            assertThat(NetworkReader.read(file, Optional.empty()).network().layers())
                    .hasSize(4);
        } catch (UnusableNetwork refused) {
            assertOneLine(file, refused);
        } catch (ImpossibleLayer refused) {
            assertThat(refused.getMessage()).doesNotContain("\n");
        }
    }

    private void assertLine(Path file, String line) throws IOException {
        try {
            NetworkReader.read(file, Optional.empty());
        } catch (UnusableNetwork refused) {
            assertThat(refused.getMessage()).startsWith(file + ": " + line);
            assertOneLine(file, refused);
            return;
        }
        throw new AssertionError(file + " was read");
    }

    private static void assertOneLine(Path file, UnusableNetwork refused) {
        assertThat(refused.getMessage())
                .startsWith(file + ": ")
                .containsAnyOf(", found", ": duplicate ")
                .doesNotContain("\n");
    }

    private static Arguments layers(String name, String layer, String line) {
        return arguments(
                name,
                sequential(LAYERS.substring(0, LAYERS.indexOf(",{\"class_name\":\"MaxPooling2D\"")) + "," + layer),
                line);
    }

    private static Arguments first(String name, String setting, String line) {
        return changed(name, "\"filters\":3", setting + "\"filters\":3", line);
    }

    private static Arguments changed(String name, String from, String to, String line) {
        String text = GOOD.replace(from, to);
        if (text.equals(GOOD)) {
            throw new IllegalArgumentException(name + " changes nothing");
        }
        return arguments(name, text, line);
    }

    private static Arguments functional(String name, String intoA, String intoB, String line) {
        String text = "{\"class_name\":\"Functional\",\"config\":{\"layers\":["
                + "{\"class_name\":\"Flatten\",\"name\":\"a\",\"config\":{},\"inbound_nodes\":" + intoA + "},"
                + "{\"class_name\":\"Flatten\",\"name\":\"b\",\"config\":{},\"inbound_nodes\":" + intoB + "}]}}";
        return arguments(name, text, line);
    }
}
