package cnnbyhand.data.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawnDigitsTest {
    private static final double IN_WHOLE_PIXELS = 0.5 + 1e-4;
    /** A digit that is moved to the edge loses the ink beyond: 0.556 was the most in 400,000 digits. */
    private static final double IN_WHOLE_PIXELS_WITH_INK_LOST = 0.6;

    @Property(tries = 2000)
    void aDigitLiesInTheMiddleOf28PixelsAndIsTwentyHighOrWide(
            @ForAll long seed, @ForAll @IntRange(max = 1_000_000) int index) {
        float[] pixels = digit(seed, index);
        Extent extent = Extent.of(pixels);
        double moved = extent.touchesTheEdge() ? IN_WHOLE_PIXELS_WITH_INK_LOST : IN_WHOLE_PIXELS;
        assertThat(extent.centreX()).isCloseTo(14, within(moved));
        assertThat(extent.centreY()).isCloseTo(14, within(moved));
        assertThat(Math.max(extent.width(), extent.height())).isBetween(17, 22);
        for (float pixel : pixels) {
            assertThat(pixel).isBetween(0f, 1f);
        }
    }

    @Test
    void aDigitFollowsFromSeedAndIndexAloneAndNotFromItsNeighbours() {
        float[] first = digit(5, 1234);
        digit(6, 99);
        assertThat(digit(5, 1234)).isEqualTo(first);
        assertThat(digit(6, 1234)).isNotEqualTo(first);
        assertThat(digit(5, 1244)).isNotEqualTo(first);
    }

    @Test
    void nothingIsWrittenBesideThePlaceThatIsGiven() {
        float[] pixels = new float[3 * 784];
        DrawnDigits.draw(1, 7, pixels, 784);
        assertThat(Arrays.copyOf(pixels, 784)).containsOnly(0f);
        assertThat(Arrays.copyOfRange(pixels, 2 * 784, 3 * 784)).containsOnly(0f);
        assertThat(Arrays.copyOfRange(pixels, 784, 2 * 784)).isEqualTo(digit(1, 7));
    }

    @Test
    void tenDigitsTakeTurns() {
        for (int index = 0; index < 30; index++) {
            assertThat(DrawnDigits.draw(3, index, new float[784], 0)).isEqualTo(index % 10);
        }
    }

    @Test
    void everyMannerOfWritingIsDrawn() {
        for (int digit = 0; digit < 10; digit++) {
            assertThat(Skeletons.ways(digit)).isGreaterThanOrEqualTo(4);
            for (int way = 0; way < Skeletons.ways(digit); way++) {
                assertThat(Skeletons.of(digit, way)).isNotEmpty().allMatch(stroke -> stroke.size() >= 2);
            }
        }
    }

    private static float[] digit(long seed, int index) {
        float[] pixels = new float[784];
        DrawnDigits.draw(seed, index, pixels, 0);
        return pixels;
    }

    /** Where the ink of a picture lies. */
    private record Extent(double centreX, double centreY, int width, int height, boolean touchesTheEdge) {
        static Extent of(float[] pixels) {
            double sum = 0;
            double x = 0;
            double y = 0;
            int[] columns = {28, -1};
            int[] rows = {28, -1};
            boolean edge = false;
            for (int place = 0; place < 784; place++) {
                sum += pixels[place];
                x += pixels[place] * (place % 28);
                y += pixels[place] * (place / 28);
                widen(columns, place % 28, pixels[place]);
                widen(rows, place / 28, pixels[place]);
                edge |= pixels[place] > 0 && (place % 28 % 27 == 0 || place / 28 % 27 == 0);
            }
            return new Extent(x / sum, y / sum, columns[1] - columns[0] + 1, rows[1] - rows[0] + 1, edge);
        }

        private static void widen(int[] range, int place, float ink) {
            range[0] = ink > 0.3 ? Math.min(range[0], place) : range[0];
            range[1] = ink > 0.3 ? Math.max(range[1], place) : range[1];
        }
    }
}
