package cnnbyhand.reading;

import static cnnbyhand.reading.KerasFiles.layer;
import static cnnbyhand.reading.KerasFiles.sequential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers of kinds that are not known, let through with a stated output shape. */
class UnknownKindsTest {
    private static final String FIRST =
            layer("Conv2D", "conv", "\"batch_input_shape\":[null,8,6,2],\"filters\":3,\"kernel_size\":3");
    private static final String DENSE = layer("Dense", "dense", "\"units\":5");
    private static final String LAMBDA = layer("Lambda", "own", "");

    @TempDir
    private Path folder;

    @Test
    void aShapeFromTheCommandComesFirst() throws Exception {
        String stating = layer("Lambda", "own", "\"output_shape\":[7]");
        Entry own = read(sequential(FIRST + "," + stating + "," + DENSE), Map.of("own", Shape.vector(9)))
                .entry("own")
                .orElseThrow();
        assertThat(own.output().shape()).isEqualTo(Shape.vector(9));
        assertThat(own.output().derivation()).isEqualTo("9, stated by -Dpartial");
        assertThat(own.layer().kind()).isEqualTo("unknown (Lambda)");
        assertThat(own.layer().counted()).isFalse();
    }

    @Test
    void aLambdaMayStateItsOutputShape() throws Exception {
        String stating = layer("Lambda", "own", "\"output_shape\":[7]");
        assertStated(read(sequential(FIRST + "," + stating + "," + DENSE)), "own", Shape.vector(7), "its output_shape");
        String tuple = layer("Lambda", "own", "\"output_shape\":{\"class_name\":\"__tuple__\",\"items\":[2,7]}");
        assertStated(read(sequential(FIRST + "," + tuple)), "own", Shape.sequence(2, 7), "its output_shape");
    }

    @Test
    void whatGoesIntoTheNextLayerStatesIt() throws Exception {
        String built = "{\"class_name\":\"Dense\",\"config\":{\"name\":\"dense\",\"units\":5},"
                + "\"build_config\":{\"input_shape\":[null,11]}}";
        String by = "what the file says goes into dense";
        assertStated(read(sequential(FIRST + "," + LAMBDA + "," + built)), "own", Shape.vector(11), by);
        String batch = layer("Dense", "dense", "\"batch_input_shape\":[null,4,12],\"units\":5");
        assertStated(read(sequential(FIRST + "," + LAMBDA + "," + batch)), "own", Shape.sequence(4, 12), by);
    }

    @Test
    void theInputOfANestedModelStatesWhatComesOutBeforeIt() throws Exception {
        String nested = "{\"class_name\":\"Functional\",\"name\":\"head\",\"config\":{\"layers\":["
                + "{\"class_name\":\"InputLayer\",\"name\":\"in\",\"config\":{\"batch_shape\":[null,13]},\"inbound_nodes\":[]},"
                + "{\"class_name\":\"Dense\",\"name\":\"dense\",\"config\":{\"units\":5},\"inbound_nodes\":[[[\"in\",0,0,{}]]]}]}}";
        assertStated(
                read(sequential(FIRST + "," + LAMBDA + "," + nested)),
                "own",
                Shape.vector(13),
                "what the file says goes into head/dense");
    }

    @Test
    void aFunctionalOfKeras3StatesWhatEachLayerGives() throws Exception {
        String model = "{\"class_name\":\"Functional\",\"config\":{\"layers\":["
                + "{\"class_name\":\"InputLayer\",\"name\":\"in\",\"config\":{\"batch_shape\":[null,4,4,1]},\"inbound_nodes\":[]},"
                + "{\"class_name\":\"Lambda\",\"name\":\"own\",\"config\":{},\"inbound_nodes\":[" + from("in", "4,4,1")
                + "]},"
                + "{\"class_name\":\"Dense\",\"name\":\"dense\",\"config\":{\"units\":2},\"inbound_nodes\":["
                + from("own", "9") + "]}]}}";
        assertStated(read(model), "own", Shape.vector(9), "what the file says goes into dense");
    }

    private static String from(String layer, String sides) {
        return "{\"args\":[{\"class_name\":\"__keras_tensor__\",\"config\":{\"shape\":[null," + sides
                + "],\"keras_history\":[\"" + layer + "\",0,0]}}],\"kwargs\":{}}";
    }

    @Test
    void theWeightsOfADenseLayerStateARowOfValuesAndTheUnknownLayersOwnAreCounted() throws Exception {
        KerasFiles.arrays(
                folder.resolve("network.weights.h5"),
                Map.of(
                        "layers/lstm/cell/vars/0", new int[] {3, 20},
                        "layers/lstm/cell/vars/1", new int[] {5, 20},
                        "layers/dense/vars/0", new int[] {5, 4},
                        "layers/dense/vars/1", new int[] {4}));
        String model = sequential(layer("LSTM", "memory", "\"batch_input_shape\":[null,7,3],\"units\":5") + ","
                + layer("Dropout", "drop", "\"rate\":0.5") + "," + layer("Dense", "dense", "\"units\":4"));
        Ledger ledger = read(model);
        assertStated(ledger, "memory", Shape.vector(5), "the weights of dense, if a row of values goes in");
        assertThat(ledger.entry("memory").orElseThrow().parameters().total().value())
                .isEqualTo(160);
        assertThat(ledger.notCounted()).isEmpty();
        assertThat(ledger.restingOnStated()).containsExactlyInAnyOrder("memory", "drop", "dense");
        assertThat(ledger.parameters()).isEqualTo(184);
    }

    @Test
    void whereNobodyStatesTheShapeTheCommandIsAskedForIt() {
        assertFault(
                sequential(FIRST + "," + LAMBDA + "," + DENSE),
                Map.of(),
                "layer own: its output shape must be known to go on, found Lambda and no statement of it, taking"
                        + " 6×4×3; give it by its sides, the channels last: -Dpartial=own:HxWxC");
    }

    @Test
    void anotherInputThanTheFilesMakesItsShapesWorthless() throws Exception {
        String built = "{\"class_name\":\"Dense\",\"config\":{\"name\":\"dense\",\"units\":5},"
                + "\"build_config\":{\"input_shape\":[null,11]}}";
        Path file = Files.writeString(folder.resolve("network.json"), sequential(FIRST + "," + LAMBDA + "," + built));
        assertThatThrownBy(() -> NetworkReader.read(file, Optional.of(Shape.image(9, 9, 2)), Optional.of(Map.of())))
                .hasMessageContaining("its output shape must be known to go on");
    }

    @Test
    void aShapeForALayerThatIsKnownOrAbsentIsRefused() {
        assertFault(
                sequential(FIRST + "," + DENSE),
                Map.of("conv", Shape.vector(1)),
                "-Dpartial must name layers of a kind that is not known, found conv; of such a kind is none");
        assertFault(
                sequential(FIRST + "," + LAMBDA),
                Map.of("own", Shape.vector(1), "omn", Shape.vector(2)),
                "-Dpartial must name layers of a kind that is not known, found omn; of such a kind are own");
    }

    @Test
    void aFileOfDeeplearning4jIsReadWholeOrNotAtAll() {
        assertFault(
                "{\"confs\":[]}",
                Map.of(),
                "-Dpartial must be given with a file of Keras or TensorFlow.js, found one of Deeplearning4j");
    }

    private static void assertStated(Ledger ledger, String layer, Shape shape, String by) {
        Entry entry = ledger.entry(layer).orElseThrow();
        assertThat(entry.output().shape()).isEqualTo(shape);
        assertThat(entry.layer().stated()).contains(by);
        assertThat(ledger.firstStated()).contains(layer);
    }

    private void assertFault(String model, Map<String, Shape> given, String line) {
        assertThatThrownBy(() -> read(model, given))
                .isInstanceOf(UnusableNetwork.class)
                .hasMessage(folder.resolve("network.json") + ": " + line);
    }

    private Ledger read(String model) throws Exception {
        return read(model, Map.of());
    }

    private Ledger read(String model, Map<String, Shape> given) throws Exception {
        Path file = Files.writeString(folder.resolve("network.json"), model);
        return NetworkReader.read(file, Optional.empty(), Optional.of(given))
                .network()
                .ledger();
    }
}
