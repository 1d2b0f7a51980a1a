package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order of values, on 2 channels of 1×3: 1, 2, 3 and 10, 20, 30. */
class FlattenTest {
    private static final Shape IMAGE = Shape.image(1, 3, 2);
    private static final Values VALUES = Values.of(new double[] {1, 2, 3, 10, 20, 30}, 2, 1, 3);

    @Test
    void valuesOfOneChannelAreNeighbours() {
        assertThat(row(new Flatten("flatten"))).containsExactly(1, 2, 3, 10, 20, 30);
    }

    @Test
    void inKerasThoseOfOnePixelAre() {
        assertThat(row(new Flatten("flatten", true))).containsExactly(1, 10, 2, 20, 3, 30);
    }

    @Test
    void whereValuesLieChannelByChannelSoDoesItsRow() {
        Network keras = Network.of("any", IMAGE, List.of(new Flatten("flatten", true)));
        assertThat(keras.channelByChannel().layers()).containsExactly(new Flatten("flatten", false));
    }

    private static double[] row(Flatten flatten) {
        Cells cells = flatten.cells(IMAGE, VALUES, Map.of());
        return IntStream.range(0, 6).mapToDouble(unit -> cells.at(unit).value()).toArray();
    }
}
