package cnnbyhand.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Shape;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPictureTest {
    private static final Panel PANEL = RowFormat.PAGE.panel();
    private static final int EDGE = 10;
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int DARK = 0xFF08306B;

    @Test
    void aTileShowsItsChannelRowByRow() {
        float[] values = {0, 2, -2, 1, 0, 0, 0, -2};

        BufferedImage picture = painted(new ChannelTiles(Shape.image(2, 2, 2), values, new SignedScale(2)));

        assertThat(at(picture, 10, 10)).isEqualTo(WHITE);
        assertThat(at(picture, 90, 10)).isEqualTo(RED);
        assertThat(at(picture, 10, 90)).isEqualTo(BLUE);
        assertThat(at(picture, 90, 90)).isEqualTo(0xFFFF8080);
        assertThat(at(picture, 102 + 90, 90)).isEqualTo(BLUE);
        assertThat(at(picture, 102 + 90, 10)).isEqualTo(WHITE);
    }

    @Test
    void whereNotAllChannelsAreShownTheCaptionSaysSo() {
        assertThat(tiles(new float[16]).caption(PANEL)).isEqualTo("all 16 channels, ±0");
        float[] loudestLast = new float[17];
        loudestLast[3] = -0.25f;
        loudestLast[16] = 9;
        assertThat(tiles(loudestLast).caption(PANEL)).isEqualTo("16 of 17 channels, ±9.00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 15, 16, 128, 256, 512, 1000, 1024, 2304, 4096, 9216, 100_000})
    void aVectorIsShownWholeAndWithinItsBox(int count) {
        float[] values = new float[count];
        values[0] = -1;
        values[count - 1] = 1;

        BufferedImage picture = painted(new VectorStrip(values, new SignedScale(1)));

        assertThat(pixels(picture, colour -> colour == RED)).isNotEmpty();
        assertThat(count == 1 || !pixels(picture, colour -> colour == BLUE).isEmpty())
                .isTrue();
        assertThat(pixels(picture, colour -> colour != WHITE)).allMatch(OutputPictureTest::isInsideItsBox);
    }

    @Test
    void aBarIsAsHighAsItsProbability() {
        BufferedImage picture = painted(new ProbabilityBars(new float[] {0.25f, 0, 0.75f}, classes(3)));

        long low = height(picture, 0, PANEL.width() / 3);
        long none = height(picture, PANEL.width() / 3, 2 * PANEL.width() / 3);
        long high = height(picture, 2 * PANEL.width() / 3, PANEL.width());
        assertThat(none).isZero();
        assertThat(low).isBetween(10L, 20L);
        assertThat(high).isBetween(3 * low - 3, 3 * low + 3);
    }

    @Test
    void outputsThatStandForNoClassAreShownTogether() {
        float[] probabilities = new float[1000];
        probabilities[0] = 0.5f;
        probabilities[700] = 0.3f;
        probabilities[800] = 0.2f;

        BufferedImage picture = painted(new ProbabilityBars(probabilities, classes(1)));

        long named = height(picture, 0, PANEL.width() / 2);
        assertThat(named).isPositive();
        assertThat(height(picture, PANEL.width() / 2, PANEL.width())).isBetween(named - 1, named + 1);
    }

    @Test
    void ofManyClassesTheMostProbableAreShownAndTheCaptionSaysSo() {
        assertThat(new ProbabilityBars(new float[11], classes(11)).caption(PANEL))
                .isEqualTo("the 10 most probable");
        assertThat(new ProbabilityBars(new float[10], classes(10)).caption(PANEL))
                .isEqualTo("probabilities");
    }

    private static ChannelTiles tiles(float[] values) {
        return new ChannelTiles(Shape.image(1, 1, values.length), values, SignedScale.of(values));
    }

    private static SortedMap<Integer, String> classes(int count) {
        SortedMap<Integer, String> classes = new TreeMap<>();
        IntStream.range(0, count).forEach(output -> classes.put(output, "class " + output));
        return classes;
    }

    private static BufferedImage painted(OutputPicture output) {
        Sheet sheet = new Sheet(PANEL.width() + 2 * EDGE, PANEL.height() + 3 * EDGE);
        output.paint(sheet, EDGE, EDGE, PANEL);
        return sheet.finished().picture();
    }

    private static int at(BufferedImage picture, int x, int y) {
        return picture.getRGB(EDGE + x, EDGE + y);
    }

    /** The places, row · width + column, of all pixels of some colour. */
    private static List<Integer> pixels(BufferedImage picture, IntPredicate colour) {
        int width = picture.getWidth();
        return IntStream.range(0, width * picture.getHeight())
                .filter(place -> colour.test(picture.getRGB(place % width, place / width)))
                .boxed()
                .toList();
    }

    /** The outline may stand one pixel outside. */
    private static boolean isInsideItsBox(int place) {
        int x = place % (PANEL.width() + 2 * EDGE) - EDGE;
        int y = place / (PANEL.width() + 2 * EDGE) - EDGE;
        return x >= -1 && x <= PANEL.width() && y >= -1 && y <= PANEL.height();
    }

    /** How many rows have a bar's colour between two columns of the box. */
    private static long height(BufferedImage picture, int from, int to) {
        return IntStream.range(0, picture.getHeight())
                .filter(y -> IntStream.range(EDGE + from, EDGE + to).anyMatch(x -> picture.getRGB(x, y) == DARK))
                .count();
    }
}
