package cnnbyhand.tables;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ChangedNetwork;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeforeAndAfterTest {
    private static final String LONG = "a_model/in_a_model/in_another_model/in_yet_another_model/dense";

    @Test
    void aLongNameIsCutAtItsBeginningSoThatTheNumbersFitTheScreen() {
        Network before = Network.of("before", Shape.vector(1000), List.of(Dense.of(LONG + "_1", 100_000)));
        Network after = Network.of("after", Shape.vector(1000), List.of(Dense.of(LONG + "_1", 50_000)));

        List<String> lines =
                BeforeAndAfter.layers(new ChangedNetwork(before, after), 100).text();

        assertThat(lines).allMatch(line -> line.length() <= 100);
        assertThat(lines.get(2))
                .startsWith("…")
                .contains("_model/dense_1  100,000")
                .endsWith("−50,050,000  *");
    }
}
