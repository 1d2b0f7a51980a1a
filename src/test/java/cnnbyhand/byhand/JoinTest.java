package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.ElementwiseJoin.Arithmetic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinTest {
    private static final Join ADD = new ElementwiseJoin("add", Arithmetic.ADD);
    private static final Join CHANNELS = new Concatenation("concat", Concatenation.CHANNELS);

    @ParameterizedTest
    @CsvSource({
        "ADD, 9, 6.000 + 3.000 = 9.000",
        "SUBTRACT, 3, 6.000 − 3.000 = 3.000",
        "MULTIPLY, 18, 6.000·3.000 = 18.00",
        "AVERAGE, 4.5, (6.000 + 3.000) / 2 = 4.500"
    })
    void twoValuesAreTakenTogether(Arithmetic arithmetic, double value, String text) {
        WorkedCell cell = cell(new ElementwiseJoin("join", arithmetic));
        assertThat(cell.value()).isEqualTo(value);
        assertThat(cell.arithmetic()).isEqualTo(text);
    }

    @Test
    void theLargerOrTheSmallerOfTwoValuesIsTaken() {
        assertThat(cell(new ElementwiseJoin("max", Arithmetic.MAXIMUM)).arithmetic())
                .isEqualTo("max(6.000, 3.000) = 6.000");
        assertThat(cell(new ElementwiseJoin("min", Arithmetic.MINIMUM)).arithmetic())
                .isEqualTo("min(6.000, 3.000) = 3.000");
    }

    private static WorkedCell cell(Join join) {
        Values six = Values.of(new double[] {0, 6}, 2);
        Values three = Values.of(new double[] {0, 3}, 2);
        return join.cells(List.of(Shape.vector(2), Shape.vector(2)), List.of(six, three), Map.of())
                .at(1);
    }

    @Test
    void sidesOfOneAreRepeatedAndSoAreSidesThatLack() {
        Shape image = Shape.image(4, 6, 8);
        assertThat(shape(ADD, image, Shape.image(1, 1, 8))).isEqualTo(image);
        assertThat(shape(ADD, Shape.image(4, 1, 1), Shape.image(1, 6, 8))).isEqualTo(image);
        assertThat(shape(ADD, Shape.vector(8), image)).isEqualTo(image);
        assertThat(ADD.output(List.of(image, Shape.vector(8))).derivation())
                .isEqualTo("4×6×8 and 8 → 4×6×8, sides of 1 repeated");
    }

    /** Scores of 2 channels, 10 and 100, on an image of 1×2 with channels (1, 2) at the left and (3, 4) at the right. */
    @Test
    void aRepeatedValueIsUsedAtEachPlace() {
        Values image = Values.of(new double[] {1, 3, 2, 4}, 2, 1, 2);
        Values scores = Values.of(new double[] {10, 100}, 2);
        Cells cells = new ElementwiseJoin("scale", Arithmetic.MULTIPLY)
                .cells(List.of(Shape.image(1, 2, 2), Shape.vector(2)), List.of(image, scores), Map.of());
        assertThat(cells.at(0, 0, 1).value()).isEqualTo(30);
        assertThat(cells.at(1, 0, 0).value()).isEqualTo(200);
    }

    @Test
    void aConcatenationSumsUpOneSideAndTakesTheInputsInTheirOrder() {
        assertThat(shape(CHANNELS, Shape.image(4, 6, 8), Shape.image(4, 6, 3))).isEqualTo(Shape.image(4, 6, 11));
        assertThat(CHANNELS.output(List.of(Shape.vector(8), Shape.vector(3), Shape.vector(2))))
                .isEqualTo(new Output(Shape.vector(13), "ΣC", "8 + 3 + 2 = 13"));
        assertThat(shape(new Concatenation("rows", 0), Shape.image(4, 6, 8), Shape.image(1, 6, 8)))
                .isEqualTo(Shape.image(5, 6, 8));
        Cells cells = CHANNELS.cells(
                List.of(Shape.vector(2), Shape.vector(1)),
                List.of(Values.of(new double[] {5, 6}, 2), Values.of(new double[] {7}, 1)),
                Map.of());
        assertThat(cells.at(1).value()).isEqualTo(6);
        assertThat(cells.at(2).value()).isEqualTo(7);
    }

    /** By NumPy: [[1, 2, 3], [4, 5, 6]] times the transpose of [[1, 0, 2], [0, 1, 1]] is [[7, 5], [16, 11]]. */
    @Test
    void aDotProductSumsUpProductsAlongOneSideOfEach() {
        DotProduct dot = new DotProduct("dot", 2, 2, false);
        List<Shape> shapes = List.of(Shape.sequence(2, 3), Shape.sequence(2, 3));
        assertThat(dot.output(shapes).shape()).isEqualTo(Shape.sequence(2, 2));
        assertThat(dot.multiplyAccumulates(shapes).value()).isEqualTo(12);
        Values one = Values.of(new double[] {1, 4, 2, 5, 3, 6}, 3, 2);
        Values other = Values.of(new double[] {1, 0, 0, 1, 2, 1}, 3, 2);
        Cells cells = dot.cells(shapes, List.of(one, other), Map.of());
        assertThat(cells.at(0, 0).value()).isEqualTo(7);
        assertThat(cells.at(1, 0).value()).isEqualTo(5);
        assertThat(cells.at(0, 1).value()).isEqualTo(16);
        assertThat(cells.at(1, 1).value()).isEqualTo(11);
    }

    /** The angle between (3, 4) and (4, 3) has the cosine 24/25. */
    @Test
    void aDotProductOfUnitLengthIsTheCosine() {
        DotProduct dot = new DotProduct("dot", 1, 1, true);
        List<Shape> shapes = List.of(Shape.vector(2), Shape.vector(2));
        assertThat(dot.output(shapes).shape()).isEqualTo(Shape.vector(1));
        Cells cells = dot.cells(
                shapes, List.of(Values.of(new double[] {3, 4}, 2), Values.of(new double[] {4, 3}, 2)), Map.of());
        assertThat(cells.at(0).value()).isCloseTo(0.96, org.assertj.core.data.Offset.offset(1e-15));
    }

    @Test
    void whatCannotBeJoinedIsRefusedWithBothShapes() {
        Shape image = Shape.image(4, 6, 8);
        assertThatThrownBy(() -> shape(ADD, image, Shape.image(2, 3, 8)))
                .hasMessage("add: its inputs must have equal shapes, or sides of 1, found 4×6×8 and 2×3×8");
        assertThatThrownBy(() -> shape(CHANNELS, image, Shape.image(2, 6, 8)))
                .hasMessage("concat: its inputs must have equal sides but for the channels, found 4×6×8 and 2×6×8");
        assertThatThrownBy(() -> shape(CHANNELS, image, Shape.vector(8)))
                .hasMessage("concat: its inputs must have equal sides but for the channels, found 4×6×8 and 8");
        assertThatThrownBy(() -> shape(new Concatenation("rows", 2), image, image))
                .hasMessage("rows: it must be along the channels or an axis of its input, found axis 3 of 4×6×8");
        assertThatThrownBy(() -> shape(new DotProduct("dot", 1, 1, false), Shape.vector(3), Shape.vector(4)))
                .hasMessage("dot: its inputs must be equally long along sides 1 and 1, found 3 and 4");
        assertThatThrownBy(() -> new ElementwiseJoin("less", Arithmetic.SUBTRACT).output(List.of(image, image, image)))
                .hasMessage("less: it must have 2 inputs, found 3");
        assertThatThrownBy(() -> new Flatten("flat").joining().output(List.of(image, image)))
                .hasMessage("flat: a flatten layer must have one input, found 2: 4×6×8 and 4×6×8");
    }

    private static Shape shape(Join join, Shape... inputs) {
        return join.output(List.of(inputs)).shape();
    }
}
