package cnnbyhand.explorer.page;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change goes on along all branches that come from it. */
class BranchingWorkbenchTest {
    private static final Layer SHARED = Convolution.of("shared", 4, 3).same();
    private static final Network NETWORK = Network.of(
            "graph",
            new Graph(
                    List.of(new NamedShape("image", Shape.image(8, 8, 4))),
                    List.of(
                            Step.of(SHARED, List.of("image")),
                            new Step("shared (2)", SHARED, List.of("shared")),
                            Step.of(Convolution.of("side", 4, 1), List.of("image")),
                            Step.of(
                                    new ElementwiseJoin("sum", ElementwiseJoin.Arithmetic.ADD),
                                    List.of("shared (2)", "side")),
                            Step.of(new Concatenation("all", Concatenation.CHANNELS), List.of("sum", "side"))),
                    List.of("all")));

    @Test
    void aRowSaysWhereItsInputsComeFrom() throws Exception {
        JsonNode state = json(Workbench.of(NETWORK).state());
        assertThat(state.at("/layers/1/name").asText()).isEqualTo("shared (2)");
        assertThat(state.at("/layers/1/from")).isEmpty();
        assertThat(state.at("/layers/2/from").toString()).isEqualTo("[\"image\"]");
        assertThat(state.at("/layers/3/from").toString()).isEqualTo("[\"shared (2)\",\"side\"]");
        assertThat(state.at("/layers/3/inputs").asText()).isEqualTo("8×8×4 and 8×8×4");
    }

    /** With a window of 5, 5·5·4·4 + 4 = 404 parameters; the side's 4·4 + 4 = 20 remain. */
    @Test
    void aChangedLayerIsChangedWhereverItIsUsed() throws Exception {
        Workbench bench = Workbench.of(NETWORK);
        JsonNode state = json(bench.change("shared", "kernel", "5"));
        assertThat(state.at("/totals/parameters").asText()).isEqualTo("424");
        JsonNode larger = json(bench.input("10x12x4"));
        assertThat(larger.at("/layers/4/out/text").asText()).isEqualTo("10×12×8");
    }

    @Test
    void branchesThatNoLongerFitAreSaid() throws Exception {
        JsonNode state = json(Workbench.of(NETWORK).change("side", "stride", "2"));
        assertThat(state.at("/fault/layer").asText()).isEqualTo("sum");
        assertThat(state.at("/fault/sentence").asText())
                .isEqualTo("sum: its inputs must have equal shapes, or sides of 1, found 8×8×4 and 4×4×4");
        assertThat(state.at("/layers/2/out/text").asText()).isEqualTo("4×4×4");
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
