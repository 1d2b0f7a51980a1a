package cnnbyhand.tables;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import cnnbyhand.reading.DescribedNetwork;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where branches are, a table says where what goes in comes from. */
class GraphTablesTest {
    private static final Network NETWORK = Network.of(
            "graph",
            new Graph(
                    List.of(new NamedShape("image", Shape.image(8, 8, 4))),
                    List.of(
                            Step.of(Convolution.of("one", 3, 1), List.of("image")),
                            Step.of(Convolution.of("two", 5, 1), List.of("image")),
                            Step.of(new Concatenation("all", Concatenation.CHANNELS), List.of("one", "two", "image"))),
                    List.of("all")));

    @Test
    void aRowThatTakesTheRowAboveNamesNoInput() {
        Table table = SideBySide.narrow(verdict());
        assertThat(table.columns().get(7).title()).isEqualTo("inputs");
        assertThat(table.rows())
                .extracting(row -> row.get(0) + ": " + row.get(7))
                .containsExactly("one: ", "two: image", "all: one, two and 1 more", "total: ");
        assertThat(SideBySide.wide(verdict()).rows().get(2)).endsWith("one, two, image");
    }

    @Test
    void aTableThatIsTooNarrowForInputsLeavesThemToTheDerivations() {
        assertThat(SideBySide.text(verdict(), 100)).anyMatch(line -> line.endsWith("  inputs"));
        assertThat(SideBySide.text(verdict(), 64))
                .noneMatch(line -> line.contains("inputs"))
                .allMatch(line -> line.length() <= 64);
    }

    @Test
    void anInputIsCutAsTheNameOfItsLayerIs() {
        Network network = Network.of(
                "long",
                new Graph(
                        List.of(new NamedShape("image", Shape.image(8, 8, 4))),
                        List.of(
                                Step.of(Convolution.of("block_1_first_one", 3, 1), List.of("image")),
                                Step.of(Convolution.of("two", 3, 1), List.of("image")),
                                Step.of(Convolution.of("three", 3, 1), List.of("block_1_first_one"))),
                        List.of("two", "three")));

        assertThat(SideBySide.text(verdict(network), 77))
                .anyMatch(line -> line.startsWith("…rst_one "))
                .anyMatch(line -> line.startsWith("three ") && line.endsWith(" …_1_first_one"));
    }

    @Test
    void theDerivationHasAllInputsAndTheirShapes() {
        List<String> lines = Derivations.of(NETWORK.ledger(), Check.byHand(NETWORK));
        assertThat(lines)
                .containsSequence(
                        "all  concatenate, 8×8×3 and 8×8×5 and 8×8×4 → 8×8×12",
                        "  inputs                one, two, image");
        assertThat(lines).contains("  output shape          ΣC                       3 + 5 + 4 = 12");
    }

    private static Verdict verdict() {
        return verdict(NETWORK);
    }

    private static Verdict verdict(Network network) {
        return Check.of(
                new DescribedNetwork(network, "any", Optional.empty(), List.of(), Optional.empty(), Optional.empty()),
                BuiltParts.NONE);
    }
}
