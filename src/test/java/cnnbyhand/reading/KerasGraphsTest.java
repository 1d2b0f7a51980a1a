package cnnbyhand.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functional models that branch, in the words of Keras 1, 2 and 3. */
class KerasGraphsTest {
    private static final String INPUT = layer("InputLayer", "in", "\"batch_input_shape\":[null,8,8,4]", "[]");
    /** The inside of a model with an input of its own. */
    private static final String INNER = "\"layers\":["
            + layer("InputLayer", "x", "\"batch_input_shape\":[null,8,8,4]", "[]") + ","
            + layer("Dense", "dense", "\"units\":2", from("x")) + "]";

    @TempDir
    private Path folder;

    /** 3·3·4·4 + 4 = 148 parameters. */
    @Test
    void aShortcutIsAddedInTheOrderOfTheFile() throws Exception {
        Ledger ledger = ledger(
                INPUT,
                layer("Conv2D", "conv", "\"filters\":4,\"kernel_size\":[3,3],\"padding\":\"same\"", from("in")),
                layer("Add", "sum", "", from("in", "conv")));
        assertThat(ledger.entry("sum").orElseThrow().inputs())
                .containsExactly(
                        new NamedShape("in", Shape.image(8, 8, 4)), new NamedShape("conv", Shape.image(8, 8, 4)));
        assertThat(ledger.parameters()).isEqualTo(148);
    }

    @Test
    void layersFollowOnWhatGoesIntoThemWhateverTheirOrderInTheFile() throws Exception {
        Ledger ledger = ledger(
                layer("Concatenate", "all", "\"axis\":-1", from("b", "a")),
                layer("Dense", "b", "\"units\":3", from("a")),
                layer("Dense", "a", "\"units\":2", from("in")),
                INPUT);
        assertThat(ledger.entries()).extracting(Entry::name).containsExactly("a", "b", "all");
        assertThat(ledger.entry("all").orElseThrow().output().derivation()).isEqualTo("3 + 2 = 5");
    }

    @ParameterizedTest
    @CsvSource({"-1, 8×8×8", "3, 8×8×8", "1, 16×8×4", "2, 8×16×4", "-3, 16×8×4"})
    void aConcatenationIsAlongTheSideThatItsAxisNames(int axis, String shape) throws Exception {
        Ledger ledger = ledger(INPUT, layer("Concatenate", "c", "\"axis\":" + axis, from("in", "in")));
        assertThat(ledger.entry("c").orElseThrow().output().shape()).hasToString(shape);
    }

    @Test
    void whereChannelsAreFirstTheirAxisIsOne() throws Exception {
        Ledger ledger = ledger(
                layer("InputLayer", "in", "\"batch_input_shape\":[null,4,8,6]", "[]"),
                layer(
                        "Conv2D",
                        "conv",
                        "\"filters\":4,\"kernel_size\":[1,1],\"data_format\":\"channels_first\"",
                        from("in")),
                layer("Concatenate", "channels", "\"axis\":1", from("in", "conv")),
                layer("Concatenate", "columns", "\"axis\":-1", from("channels", "channels")));
        assertThat(ledger.entry("columns").orElseThrow().output().shape()).isEqualTo(Shape.image(8, 12, 8));
    }

    /** 4·2 + 2 = 10 parameters, used on both inputs. */
    @Test
    void aSharedLayerIsARowForEachUseAndCountsOnce() throws Exception {
        Network network = network(
                "[[\"both\",0,0]]",
                layer("InputLayer", "left", "\"batch_input_shape\":[null,4]", "[]"),
                layer("InputLayer", "right", "\"batch_input_shape\":[null,4]", "[]"),
                layer("Dense", "dense", "\"units\":2", "[[[\"left\",0,0,{}]],[[\"right\",0,0,{}]]]"),
                layer("Subtract", "both", "", "[[[\"dense\",0,0,{}],[\"dense\",1,0,{}]]]"));
        assertThat(network.ledger().inputs()).extracting(NamedShape::name).containsExactly("left", "right");
        assertThat(network.ledger().entries()).extracting(Entry::name).containsExactly("dense", "dense (2)", "both");
        assertThat(network.ledger().parameters()).isEqualTo(10);
        assertThat(network.graph().outputs()).containsExactly("both");
    }

    /** A model of 4·2 + 2 = 10 parameters, used twice. */
    @Test
    void aModelThatIsUsedTwiceIsARowForEachUseOfEachLayer() throws Exception {
        String inner = "\"layers\":[" + layer("InputLayer", "x", "\"batch_input_shape\":[null,4]", "[]") + ","
                + layer("Dense", "dense", "\"units\":2", from("x")) + ","
                + layer("Activation", "relu", "\"activation\":\"relu\"", from("dense"))
                + "],\"input_layers\":[[\"x\",0,0]],\"output_layers\":[[\"relu\",0,0],[\"dense\",0,0]]";
        Ledger ledger = ledger(
                layer("InputLayer", "left", "\"batch_input_shape\":[null,4]", "[]"),
                layer("InputLayer", "right", "\"batch_input_shape\":[null,4]", "[]"),
                layer("Functional", "net", inner, "[[[\"left\",0,0,{}]],[[\"right\",0,0,{}]]]"),
                layer("Concatenate", "all", "", "[[[\"net\",0,0,{}],[\"net\",1,0,{}],[\"net\",1,1,{}]]]"));
        assertThat(ledger.parameters()).isEqualTo(10);
        assertThat(ledger.entry("all").orElseThrow().inputs())
                .extracting(NamedShape::name)
                .containsExactly("net/relu", "net/relu (2)", "net/dense (2)");
    }

    /** Keras 1 and 2 number a model's own definition as its first use. */
    @Test
    void usesOfAModelMayBeNumberedFromOne() throws Exception {
        Network network = network(
                "[[\"net\",1,0],[\"sum\",0,0]]",
                INPUT,
                layer("Functional", "net", INNER, "[[[\"in\",0,0,{}]],[[\"in\",0,0,{}]]]"),
                layer("Dense", "sum", "\"units\":3", "[[[\"net\",2,0,{}]]]"));
        assertThat(network.graph().outputs()).containsExactly("net/dense", "sum");
        assertThat(network.ledger().entry("sum").orElseThrow().inputs())
                .containsExactly(new NamedShape("net/dense (2)", Shape.image(8, 8, 2)));
    }

    /** Between layers Keras 3 numbers them from zero, and from one where it lists what the model around gives out. */
    @Test
    void keras3NumbersUsesOfAModelInTwoWays() throws Exception {
        String tensor = "{\"class_name\":\"__keras_tensor__\",\"config\":{\"keras_history\":[\"NAME\",USE,0]}}";
        String once = "{\"args\":[" + tensor + "],\"kwargs\":{}}";
        String in = once.replace("NAME", "in").replace("USE", "0");
        Network network = network(
                "[[\"net\",1,0],[\"sum\",0,0]]},\"module\":\"keras\",\"also\":{\"empty\":[]",
                INPUT,
                layer("Functional", "net", INNER, "[" + in + "," + in + "]"),
                layer(
                        "Dense",
                        "sum",
                        "\"units\":3",
                        "[" + once.replace("NAME", "net").replace("USE", "1") + "]"));
        assertThat(network.graph().outputs()).containsExactly("net/dense", "sum");
        assertThat(network.ledger().entry("sum").orElseThrow().inputs())
                .containsExactly(new NamedShape("net/dense (2)", Shape.image(8, 8, 2)));
    }

    @Test
    void keras3WritesAnObjectForEachUse() throws Exception {
        String tensor = "{\"class_name\":\"__keras_tensor__\",\"config\":{\"shape\":[null,8,8,4],\"dtype\":\"float32\","
                + "\"keras_history\":[\"in\",0,0]}}";
        Ledger ledger = ledger(
                layer("InputLayer", "in", "\"batch_shape\":[null,8,8,4]", "[]"),
                layer("Multiply", "m", "", "[{\"args\":[[" + tensor + "," + tensor + "]],\"kwargs\":{}}]"));
        assertThat(ledger.entry("m").orElseThrow().inputs()).hasSize(2);
    }

    /** {@code x + y} and {@code x + 1} have the same class. */
    @Test
    void anOperationOfKeras3IsAJoinUnlessANumberGoesIn() throws Exception {
        String tensor =
                "{\"class_name\":\"__keras_tensor__\",\"config\":{\"shape\":[null,8,8,4],\"keras_history\":[\"in\",0,0]}}";
        String sum = layer("Add", "add", "", "[{\"args\":[" + tensor + ",OTHER],\"kwargs\":{}}]")
                .replace("\"config\"", "\"module\":\"keras.src.ops.numpy\",\"config\"");
        String input = layer("InputLayer", "in", "\"batch_shape\":[null,8,8,4]", "[]");
        assertThat(ledger(input, sum.replace("OTHER", tensor))
                        .entry("add")
                        .orElseThrow()
                        .inputs())
                .hasSize(2);
        assertThatThrownBy(() -> ledger(input, sum.replace("OTHER", "1.5")))
                .hasMessageContaining("layer add: its kind must be known here, found operation Add with a number");
    }

    @ParameterizedTest
    @CsvSource({
        "sum, add, 8×8×4",
        "mul, multiply, 8×8×4",
        "ave, average, 8×8×4",
        "max, maximum, 8×8×4",
        "concat, concatenate, 8×8×8"
    })
    void keras1HasOneClassForAllJoins(String mode, String kind, String shape) throws Exception {
        Entry merged = ledger(
                        INPUT, layer("Merge", "m", "\"mode\":\"" + mode + "\",\"concat_axis\":-1", from("in", "in")))
                .entry("m")
                .orElseThrow();
        assertThat(merged.layer().kind()).isEqualTo(kind);
        assertThat(merged.output().shape()).hasToString(shape);
    }

    @Test
    void aDotProductIsAlongTheSidesThatItsAxesName() throws Exception {
        String sequence = layer("InputLayer", "in", "\"batch_input_shape\":[null,5,3]", "[]");
        assertThat(ledger(sequence, layer("Dot", "d", "\"axes\":2", from("in", "in")))
                        .entry("d")
                        .orElseThrow()
                        .output()
                        .shape())
                .isEqualTo(Shape.sequence(5, 5));
        assertThat(ledger(sequence, layer("Dot", "d", "\"axes\":[1,-2],\"normalize\":true", from("in", "in")))
                        .entry("d")
                        .orElseThrow()
                        .output()
                        .shape())
                .isEqualTo(Shape.sequence(3, 3));
    }

    @Test
    void whatDoesNotFitIsOneLine() {
        String narrow = layer("MaxPooling2D", "pool", "\"pool_size\":[2,2]", from("in"));
        assertThatThrownBy(() -> ledger(INPUT, narrow, layer("Add", "sum", "", from("in", "pool"))))
                .hasMessageEndingWith("sum: its inputs must have equal shapes, or sides of 1, found 8×8×4 and 4×4×4");
        assertThatThrownBy(() -> ledger(INPUT, layer("Add", "sum", "", from("in", "conv"))))
                .hasMessageEndingWith("layer sum: what goes into it must be a layer of the model, found conv");
        assertThatThrownBy(() -> ledger(INPUT, narrow, layer("Flatten", "f", "", from("in", "pool"))))
                .hasMessageEndingWith("f: a flatten layer must have one input, found 2: 8×8×4 and 4×4×4");
        assertThatThrownBy(() -> ledger(
                        INPUT,
                        layer("Add", "a", "", from("in", "b")),
                        layer("ReLU", "b", "", from("c")),
                        layer("ReLU", "c", "", from("a"))))
                .hasMessageEndingWith(
                        "the layers must lead from the inputs to the outputs, found a cycle: a → c → b → a");
        assertThatThrownBy(() -> ledger(INPUT, layer("Concatenate", "c", "\"axis\":0", from("in", "in"))))
                .hasMessageEndingWith("layer c: axis must be 1 to 3, or −1 to −3, found 0");
        assertThatThrownBy(() -> ledger(INPUT, layer("Merge", "m", "\"mode\":\"cos\"", from("in", "in"))))
                .hasMessageEndingWith(
                        "layer m: mode must be one of ave, concat, dot, max, mul, sum to be read here, found cos");
        assertThatThrownBy(() -> ledger(
                        INPUT,
                        layer("Reversal", "r", "", from("in")),
                        layer("Add", "a", "", "[[[\"r\",0,0,{}],[\"r\",0,1,{}]]]")))
                .hasMessageEndingWith("layer r: its kind must be known here, found Reversal with several outputs");
        assertThatThrownBy(() -> ledger(
                        INPUT,
                        layer("Bidirectional", "b", "", from("in")),
                        layer("Add", "a", "", "[[[\"b\",0,0,{}],[\"b\",0,1,{}]]]")))
                .hasMessageEndingWith("layer b: its kind must be known here, found Bidirectional with several outputs;"
                        + " recurrent layers are not read");
        assertThatThrownBy(() -> network("[[\"in\",0,1]]", INPUT, narrow))
                .hasMessageEndingWith("what the model gives out must be output 1 to 1 of in, found output 2");
    }

    private Ledger ledger(String... layers) throws IOException, UnusableNetwork {
        return network("[]", layers).ledger();
    }

    private Network network(String outputs, String... layers) throws IOException, UnusableNetwork {
        Path file = Files.writeString(
                folder.resolve("network.json"),
                "{\"class_name\":\"Functional\",\"config\":{\"layers\":[" + String.join(",", List.of(layers))
                        + "],\"output_layers\":" + outputs + "}}");
        return NetworkReader.read(file, Optional.empty()).network();
    }

    private static String layer(String type, String name, String config, String inbound) {
        return "{\"class_name\":\"" + type + "\",\"name\":\"" + name + "\",\"config\":{" + config
                + "},\"inbound_nodes\":" + inbound + "}";
    }

    private static String from(String... names) {
        return Stream.of(names).map(name -> "[\"" + name + "\",0,0,{}]").collect(Collectors.joining(",", "[[", "]]"));
    }
}
