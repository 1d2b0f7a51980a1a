package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatVectorTest {

    @Test
    void aVectorBecomesASequenceOfThatLength() {
        RepeatVector layer = new RepeatVector("repeat", 4);
        assertThat(layer.output(Shape.vector(7)).shape()).isEqualTo(Shape.sequence(4, 7));
        assertThat(layer.output(Shape.vector(7)).derivation()).isEqualTo("4");
        assertThat(layer.channels(Shape.vector(7))).isEqualTo(", the 7 units are its channels");
        assertThat(layer.parameters(Shape.vector(7))).isEqualTo(Parameters.NONE);
    }

    @Test
    void eachStepHasTheSameValues() {
        Cells cells =
                new RepeatVector("repeat", 3).cells(Shape.vector(2), Values.of(new double[] {5, -6}, 2), Map.of());
        assertThat(cells.at(0, 0).value()).isEqualTo(5);
        assertThat(cells.at(0, 2).value()).isEqualTo(5);
        assertThat(cells.at(1, 1).value()).isEqualTo(-6);
    }

    @Test
    void eachStepSeesAllOfTheImage() {
        Ledger ledger = Ledger.of(
                Shape.image(8, 6, 1),
                List.of(new Flatten("flatten"), Dense.of("dense", 3), new RepeatVector("repeat", 4)));
        assertThat(ledger.entry("repeat").orElseThrow().receptiveField()).hasToString("8×6");
    }

    @Test
    void whatCannotBeRepeatedIsRefused() {
        assertThatThrownBy(() -> new RepeatVector("r", 0)).hasMessage("r: n must be at least 1, found 0");
        assertThatThrownBy(() -> new RepeatVector("r", 2).output(Shape.image(2, 3, 4)))
                .hasMessage("r: the input must be a vector, found 2×3×4");
    }
}
