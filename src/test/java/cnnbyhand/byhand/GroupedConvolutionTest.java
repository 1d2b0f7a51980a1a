package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ParameterArray.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two groups of two channels each, four filters of one cell: worked out on paper. */
class GroupedConvolutionTest {
    private static final Shape IMAGE = Shape.image(1, 1, 4);
    private static final GroupedConvolution GROUPED = new GroupedConvolution(Convolution.of("grouped", 4, 1), 2);

    @Test
    void aFilterSeesTheChannelsOfItsGroupAlone() {
        Values input = Values.of(new double[] {1, 10, 100, 1000}, 4, 1, 1);
        Map<Role, Values> arrays = Map.of(
                Role.WEIGHTS, Values.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 1, 1, 2, 4),
                Role.BIASES, Values.of(new double[] {0, 0.5, 0, 0.5}, 4));
        Cells cells = GROUPED.cells(IMAGE, input, arrays);
        assertThat(cells.at(0, 0, 0).value()).isEqualTo(1 * 1 + 10 * 5);
        assertThat(cells.at(1, 0, 0).value()).isEqualTo(1 * 2 + 10 * 6 + 0.5);
        assertThat(cells.at(2, 0, 0).value()).isEqualTo(100 * 3 + 1000 * 7);
        assertThat(cells.at(3, 0, 0).value()).isEqualTo(100 * 4 + 1000 * 8 + 0.5);
    }

    @Test
    void itKeepsAndMultipliesAsManyAsItsFiltersSee() {
        assertThat(GROUPED.parameters(IMAGE).total().value()).isEqualTo(12);
        assertThat(GROUPED.parameters(IMAGE).total().derivation()).isEqualTo("(1·1·2 + 1)·4 = 12");
        assertThat(GROUPED.multiplyAccumulates(IMAGE).value()).isEqualTo(8);
        assertThat(GROUPED.arrays(IMAGE))
                .extracting(ParameterArray::sides)
                .isEqualTo(List.of(List.of(1L, 1L, 2L, 4L), List.of(4L)));
    }
}
