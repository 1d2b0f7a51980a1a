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
    private static final int EDGE = 10;
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int DARK = 0xFF08306B;

    @Test
    void aTileShowsItsChannelRowByRow() {
        float[] values = {0, 2, -2, 1, 0, 0, 0, -2};

        BufferedImage picture = painted(new ChannelTiles(Shape.image(2, 2, 2), values));

        assertThat(at(picture, 10, 10)).isEqualTo(WHITE);
        assertThat(at(picture, 90, 10)).isEqualTo(RED);
        assertThat(at(picture, 10, 90)).isEqualTo(BLUE);
        assertThat(at(picture, 90, 90)).isEqualTo(0xFFFF8080);
        assertThat(at(picture, 102 + 90, 90)).isEqualTo(BLUE);
        assertThat(at(picture, 102 + 90, 10)).isEqualTo(WHITE);
    }

    @Test
    void whereNotAllChannelsAreShownTheCaptionSaysSo() {
        assertThat(new ChannelTiles(Shape.image(1, 1, 16), new float[16]).caption())
                .isEqualTo("all 16 channels, ±0");
        float[] loudestLast = new float[17];
        loudestLast[3] = -0.25f;
        loudestLast[16] = 9;
        assertThat(new ChannelTiles(Shape.image(1, 1, 17), loudestLast).caption())
                .isEqualTo("first 16 channels, ±0.25");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 15, 16, 128, 256, 512, 1000, 1024, 2304, 4096, 9216, 100_000})
    void aVectorIsShownWholeAndWithinItsBox(int count) {
        float[] values = new float[count];
        values[0] = -1;
        values[count - 1] = 1;

        BufferedImage picture = painted(new VectorStrip(values));

        assertThat(pixels(picture, colour -> colour == RED)).isNotEmpty();
        assertThat(count == 1 || !pixels(picture, colour -> colour == BLUE).isEmpty())
                .isTrue();
        assertThat(pixels(picture, colour -> colour != WHITE)).allMatch(OutputPictureTest::isInsideItsBox);
    }

    @Test
    void aBarIsAsHighAsItsProbability() {
        BufferedImage picture = painted(new ProbabilityBars(new float[] {0.25f, 0, 0.75f}, classes(3)));

        long low = height(picture, 0, OutputPicture.WIDTH / 4);
        long none = height(picture, OutputPicture.WIDTH / 4, OutputPicture.WIDTH / 2);
        long high = height(picture, OutputPicture.WIDTH / 2, 3 * OutputPicture.WIDTH / 4);
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

        long named = height(picture, 0, OutputPicture.WIDTH / 2);
        assertThat(named).isPositive();
        assertThat(height(picture, OutputPicture.WIDTH / 2, OutputPicture.WIDTH))
                .isBetween(named - 1, named + 1);
    }

    @Test
    void ofManyClassesTheMostProbableAreShownAndTheCaptionSaysSo() {
        assertThat(new ProbabilityBars(new float[11], classes(11)).caption()).isEqualTo("the 10 most probable");
        assertThat(new ProbabilityBars(new float[10], classes(10)).caption()).isEqualTo("probabilities");
    }

    private static SortedMap<Integer, String> classes(int count) {
        SortedMap<Integer, String> classes = new TreeMap<>();
        IntStream.range(0, count).forEach(output -> classes.put(output, "class " + output));
        return classes;
    }

    private static BufferedImage painted(OutputPicture output) {
        Sheet sheet = new Sheet(OutputPicture.WIDTH + 2 * EDGE, OutputPicture.HEIGHT + 2 * EDGE);
        output.paint(sheet, EDGE, EDGE);
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
        int x = place % (OutputPicture.WIDTH + 2 * EDGE) - EDGE;
        int y = place / (OutputPicture.WIDTH + 2 * EDGE) - EDGE;
        return x >= -1 && x <= OutputPicture.WIDTH && y >= -1 && y <= OutputPicture.HEIGHT;
    }

    /** How many rows have a bar's colour between two columns of the box. */
    private static long height(BufferedImage picture, int from, int to) {
        return IntStream.range(0, picture.getHeight())
                .filter(y -> IntStream.range(EDGE + from, EDGE + to).anyMatch(x -> picture.getRGB(x, y) == DARK))
                .count();
    }
}
