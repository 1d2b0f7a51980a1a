package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Main;
import cnnbyhand.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that branches, as a user asks for it: two convolutions of one image, added, and a dense layer for classes. */
class BranchingFileTest {
    private static final String MODEL = "{\"class_name\":\"Functional\",\"config\":{\"layers\":["
            + layer("InputLayer", "in", "\"batch_input_shape\":[null,8,6,3]", "[]") + ","
            + layer("Conv2D", "left", "\"filters\":2,\"kernel_size\":[3,3]", "[[[\"in\",0,0,{}]]]") + ","
            + layer("Conv2D", "right", "\"filters\":2,\"kernel_size\":[3,3]", "[[[\"in\",0,0,{}]]]") + ","
            + layer("Add", "sum", "", "[[[\"left\",0,0,{}],[\"right\",0,0,{}]]]") + ","
            + layer("Flatten", "flat", "", "[[[\"sum\",0,0,{}]]]") + ","
            + layer("Dense", "classes", "\"units\":4,\"activation\":\"softmax\"", "[[[\"flat\",0,0,{}]]]")
            + "],\"output_layers\":[[\"classes\",0,0]]}}";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("graph.json"), MODEL);
    }

    private static String layer(String type, String name, String config, String nodes) {
        return "{\"class_name\":\"" + type + "\",\"name\":\"" + name + "\",\"config\":{" + config
                + "},\"inbound_nodes\":" + nodes + "}";
    }

    /** (3·3·3 + 1)·2 = 56 in each convolution, 6·4·2 = 48 values, 48·4 + 4 = 196 in the dense layer. */
    @Test
    void itsBooksAgreeAndItsTablesNameTheInputs() throws IOException {
        Run run = run();
        assertThat(run.status()).isEqualTo(Main.AGREED);
        assertThat(run.lines()).contains("  by hand = Deeplearning4j = forward pass");
        assertThat(run.section("The two books"))
                .anyMatch(line -> line.startsWith("layer ") && line.endsWith(" inputs"))
                .anyMatch(line -> line.startsWith("right ") && line.endsWith("✓      in"))
                .anyMatch(line -> line.startsWith("sum ") && line.endsWith("✓      left, right"));
        JsonNode audit = new ObjectMapper()
                .readTree(Files.readString(
                        folder.resolve("out").resolve("graph.json").resolve("audit.json")));
        assertThat(audit.at("/totals/parameters").asLong()).isEqualTo(56 + 56 + 196);
        assertThat(audit.at("/layers/2/inputs/1/name").asText()).isEqualTo("right");
        assertThat(audit.at("/layers/2/inputs/1/sides").toString()).isEqualTo("[6,4,2]");
        assertThat(audit.at("/layers/3/inputs").isMissingNode()).isTrue();
    }

    @Test
    void aChangeGoesOnAlongItsBranch() {
        assertThat(run("change=left:filters=1").lines())
                .anyMatch(line -> line.startsWith("sum") && line.contains("6×4×2"))
                .anyMatch(line -> line.startsWith("left: filters 2 → 1") || line.contains("filters 2 → 1"));
        Run unequal = run("change=right:kernel=5");
        assertThat(unequal.lines())
                .anyMatch(line -> line.endsWith(
                        "graph.json sum: its inputs must have equal shapes, or sides of 1, found 6×4×2 and 4×2×2"));
    }

    @Test
    void itIsNotTrained() {
        assertThat(run("train=true", "data=drawn").lines())
                .anyMatch(line -> line.endsWith(
                        "graph.json: its layers must form a chain to be trained, found right, which takes in"));
    }

    @Test
    void deeplearning4jsSummaryOfItIsShownWhereItIsAskedFor() {
        assertThat(run("verbose=true").lines()).anyMatch(line -> line.matches(" *Total Parameters: +308"));
    }

    private Run run(String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "network=" + file;
        all[1] = "out=" + folder.resolve("out");
        System.arraycopy(options, 0, all, 2, options.length);
        return Run.of(all);
    }
}
