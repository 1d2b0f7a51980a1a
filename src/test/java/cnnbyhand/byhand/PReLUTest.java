package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PReLUTest {
    private static final Shape IMAGE = Shape.image(12, 10, 8);

    @Test
    void theShapeStaysAndEachValueHasItsAlpha() {
        PReLU layer = PReLU.of("prelu");
        assertThat(layer.output(IMAGE).shape()).isEqualTo(IMAGE);
        assertThat(layer.parameters(IMAGE).total().rule()).isEqualTo("H·W·C");
        assertThat(layer.parameters(IMAGE).total().derivation()).isEqualTo("12·10·8 = 960");
        assertThat(layer.parameters(IMAGE).trained()).isEqualTo(960);
        assertThat(layer.arrays(IMAGE)).hasToString("[weights 12×10×8]");
    }

    @Test
    void alongASharedAxisThereIsOneAlpha() {
        PReLU layer = PReLU.of("prelu", 1L, 2L);
        assertThat(layer.parameters(IMAGE).total().rule()).isEqualTo("C");
        assertThat(layer.parameters(IMAGE).total().derivation()).isEqualTo("8");
        assertThat(layer.arrays(IMAGE)).hasToString("[weights 1×1×8]");
        assertThat(PReLU.of("prelu", 2L).parameters(IMAGE).total().derivation()).isEqualTo("12·8 = 96");
        assertThat(PReLU.of("prelu", 1L, 2L, 3L).parameters(IMAGE).total().value())
                .isEqualTo(1);
        assertThat(PReLU.of("prelu", 1L)
                        .parameters(Shape.sequence(5, 3))
                        .total()
                        .rule())
                .isEqualTo("C");
        assertThat(PReLU.of("prelu").parameters(Shape.vector(7)).total().rule()).isEqualTo("i");
    }

    @Test
    void aValueBelowZeroIsMultipliedByTheAlphaOfItsPlace() {
        Values input = Values.of(new double[] {-2, 3, -4, -8}, 2, 2);
        Values alphas = Values.of(new double[] {0.5, 0.25, 10, -0.125}, 2, 2);
        Cells cells = PReLU.of("prelu").cells(Shape.sequence(2, 2), input, Map.of(ParameterArray.Role.WEIGHTS, alphas));
        assertThat(cells.at(0, 0).value()).isEqualTo(-1);
        assertThat(cells.at(0, 1).value()).isEqualTo(3);
        assertThat(cells.at(1, 0).value()).isEqualTo(-1);
        assertThat(cells.at(1, 1).value()).isEqualTo(1);
        assertThat(cells.at(1, 1).arithmetic()).isEqualTo("−0.1250·−8.000 = 1.000");
    }

    @Test
    void aSharedAlphaServesAllPlacesOfItsChannel() {
        Values input = Values.of(new double[] {-2, -4, -6, -8}, 2, 2);
        Values alphas = Values.of(new double[] {0.5, 0.25}, 1, 2);
        Cells cells =
                PReLU.of("prelu", 1L).cells(Shape.sequence(2, 2), input, Map.of(ParameterArray.Role.WEIGHTS, alphas));
        assertThat(cells.at(0, 1).value()).isEqualTo(-2);
        assertThat(cells.at(1, 1).value()).isEqualTo(-2);
    }

    @Test
    void anAxisThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> PReLU.of("p", 0L)).hasMessage("p: a shared axis must be at least 1, found 0");
        assertThatThrownBy(() -> PReLU.of("p", 4L).output(IMAGE))
                .hasMessage("p: a shared axis must be at most 3 on 12×10×8, found 4");
    }
}
