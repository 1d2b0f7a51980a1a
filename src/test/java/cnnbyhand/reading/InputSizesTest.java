package cnnbyhand.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputSizesTest {
    private static final String MODEL = "{'class_name':'Functional','config':{'layers':["
            + input("one", "[null,null,null,2]") + "," + input("two", "[null,null,null,3]") + ","
            + "{'class_name':'Concatenate','name':'join','config':{'name':'join','axis':-1},"
            + "'inbound_nodes':[[['one',0,0,{}],['two',0,0,{}]]]}],"
            + "'input_layers':[['one',0,0],['two',0,0]],'output_layers':[['join',0,0]]}}";

    @TempDir
    Path folder;

    @Test
    void eachOpenInputHasTheSizeOfItsName() throws Exception {
        Ledger ledger = read(Map.of("one", Shape.image(6, 4, 2), "two", Shape.image(6, 4, 3)));
        assertThat(ledger.inputs())
                .containsExactly(
                        new NamedShape("one", Shape.image(6, 4, 2)), new NamedShape("two", Shape.image(6, 4, 3)));
        assertThat(ledger.entry("join").orElseThrow().output().shape()).isEqualTo(Shape.image(6, 4, 5));
    }

    @Test
    void anInputWithoutASizeIsNamed() {
        assertFault(
                new InputSizes(Optional.empty(), Map.of("one", Shape.image(6, 4, 2))),
                "the size of input two must be known, found ?×?×3; give the size of each that is open:"
                        + " -Dinput='one:SIDES;two:SIDES', SIDES such as 224x224x3");
    }

    @Test
    void anUnknownInputIsRefused() {
        assertFault(
                new InputSizes(Optional.empty(), Map.of("three", Shape.image(6, 4, 2))),
                "-Dinput must name inputs of the network, found three; its inputs are one and two");
    }

    @Test
    void oneSizeForSeveralInputsIsRefused() {
        assertFault(
                new InputSizes(Optional.of(Shape.image(6, 4, 2)), Map.of()),
                "-Dinput must name the inputs of a network of several, found 6×4×2;"
                        + " type -Dinput='one:SIDES;two:SIDES', SIDES such as 224x224x3");
    }

    @Test
    void otherChannelsThanTheFilesAreRefused() {
        assertFault(
                new InputSizes(Optional.empty(), Map.of("one", Shape.image(6, 4, 7), "two", Shape.image(6, 4, 3))),
                "-Dinput must have as many sides and channels as the file's input, ?×?×2, found 6×4×7");
    }

    private static String input(String name, String sides) {
        return "{'class_name':'InputLayer','name':'" + name + "','config':{'name':'" + name + "','batch_input_shape':"
                + sides + "},'inbound_nodes':[]}";
    }

    private void assertFault(InputSizes sizes, String line) {
        assertThatThrownBy(() -> NetworkReader.read(file(), sizes, Optional.empty()))
                .isInstanceOf(UnusableNetwork.class)
                .hasMessage(folder.resolve("two.json") + ": " + line);
    }

    private Ledger read(Map<String, Shape> named) throws Exception {
        return NetworkReader.read(file(), new InputSizes(Optional.empty(), named), Optional.empty())
                .network()
                .ledger();
    }

    private Path file() throws Exception {
        return Files.writeString(folder.resolve("two.json"), MODEL.replace('\'', '"'));
    }
}
