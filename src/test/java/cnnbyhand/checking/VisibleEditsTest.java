package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong networks in which one layer, and only it, counts otherwise, is missing or is one too many. */
class VisibleEditsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongNetworks")
    void isReportedWithItsLayerAndBothValuesAndNothingElseIs(WrongNetwork wrong) {
        assertThat(wrong.sentences()).isEqualTo(wrong.expected());
    }

    @Test
    void aLastLayerThatStandsThereTwiceIsReportedAtThePlaceBehindTheEnd() {
        Layer again = new DropoutLayer.Builder(0.5).name("dense_4").build();
        assertThat(WrongNetwork.of("a last layer comes twice", "mnist", Edits.insertAfter("dense_4", again))
                        .sentences())
                .contains("mnist dense_4: layer at place 9 must be none, found dense_4 in Deeplearning4j");
    }

    static List<WrongNetwork> wrongNetworks() {
        return VisibleEdits.all();
    }
}
