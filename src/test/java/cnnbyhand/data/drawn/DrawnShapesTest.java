package cnnbyhand.data.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawnShapesTest {
    private static final int SIDE = 32;
    private static final int VALUES = 3 * SIDE * SIDE;

    @Property(tries = 1000)
    void aShapeStandsOutFromItsBackgroundInSomeColour(@ForAll long seed, @ForAll @IntRange(max = 1_000_000) int index) {
        float[] pixels = shape(seed, index);
        double widest = 0;
        for (int channel = 0; channel < 3; channel++) {
            widest = Math.max(widest, deviation(pixels, channel));
        }
        assertThat(widest).isGreaterThan(0.06);
        for (float pixel : pixels) {
            assertThat(pixel).isBetween(0f, 1f);
        }
    }

    @Test
    void aShapeFollowsFromSeedAndIndexAlone() {
        assertThat(shape(5, 1234)).isEqualTo(shape(5, 1234)).isNotEqualTo(shape(6, 1234));
        assertThat(shape(5, 1234)).isNotEqualTo(shape(5, 1244));
    }

    @Test
    void tenKindsTakeTurns() {
        assertThat(DrawnShapes.NAMES).hasSize(10).doesNotHaveDuplicates();
        for (int index = 0; index < 30; index++) {
            assertThat(DrawnShapes.draw(3, index, SIDE, SIDE, new float[VALUES], 0))
                    .isEqualTo(index % 10);
        }
    }

    @Test
    void horizontalStripesChangeDownwardsAndVerticalOnesAcross() {
        for (int turn = 0; turn < 100; turn++) {
            float[] horizontal = shape(1, 10 * turn + 5);
            float[] vertical = shape(1, 10 * turn + 6);
            assertThat(change(horizontal, SIDE)).isGreaterThan(change(horizontal, 1));
            assertThat(change(vertical, 1)).isGreaterThan(change(vertical, SIDE));
        }
    }

    /** A column of the wide picture shows the same place as one of two of the square one, but for noise and soft edges. */
    @Test
    void aPictureThatIsNoSquareIsStretched() {
        float[] square = shape(5, 2);
        float[] wide = new float[2 * VALUES];
        DrawnShapes.draw(5, 2, SIDE, 2 * SIDE, wide, 0);
        int near = 0;
        for (int place = 0; place < VALUES; place++) {
            near += Math.abs(square[place] - wide[2 * place]) < 0.2 ? 1 : 0;
        }
        assertThat(near).isGreaterThan(VALUES * 9 / 10);
    }

    private static float[] shape(long seed, int index) {
        float[] pixels = new float[VALUES];
        DrawnShapes.draw(seed, index, SIDE, SIDE, pixels, 0);
        return pixels;
    }

    private static double deviation(float[] pixels, int channel) {
        double sum = 0;
        double squares = 0;
        for (int place = channel * SIDE * SIDE; place < (channel + 1) * SIDE * SIDE; place++) {
            sum += pixels[place];
            squares += pixels[place] * pixels[place];
        }
        double mean = sum / (SIDE * SIDE);
        return Math.sqrt(squares / (SIDE * SIDE) - mean * mean);
    }

    /** Sum of differences between pixels that lie so far apart. */
    private static double change(float[] pixels, int distance) {
        double change = 0;
        for (int place = 0; place + distance < VALUES; place++) {
            change += Math.abs(pixels[place + distance] - pixels[place]);
        }
        return change;
    }
}
