package cnnbyhand.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Shape;
import cnnbyhand.data.ImageData;
import cnnbyhand.tables.MistakesTable;
import cnnbyhand.training.BrightSides;
import cnnbyhand.training.Confusion;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import cnnbyhand.training.Kept;
import cnnbyhand.training.Prediction;
import cnnbyhand.training.Scores;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PicturesTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final int TAKEN = 0xFFB22222;

    @Test
    void theStrongestWeightsOfAFilterAreFullRedAndFullBlue() {
        INDArray filters = Nd4j.zeros(2, 1, 3, 3);
        filters.putScalar(new int[] {0, 0, 1, 1}, 0.5);
        filters.putScalar(new int[] {1, 0, 0, 0}, -0.5);

        Set<Integer> colours = colours(FilterPicture.of(filters, "two filters").picture());

        assertThat(colours).contains(RED, BLUE);
        assertThat(colours(FilterPicture.of(Nd4j.zeros(2, 1, 3, 3), "nothing learned")
                        .picture()))
                .doesNotContain(RED, BLUE);
    }

    @Test
    void filtersOfThreeChannelsAreShownInTheirColours() {
        INDArray filters = Nd4j.zeros(1, 3, 2, 2);
        filters.putScalar(new int[] {0, 1, 0, 0}, 1.0);

        assertThat(colours(FilterPicture.of(filters, "green").picture())).contains(0xFF80FF80);
    }

    @Test
    void aConfusionHasAColumnForStraysOnlyWhereThereAreSome() {
        BufferedImage without = ConfusionPicture.of(confusion(0), "photos").picture();
        BufferedImage with = ConfusionPicture.of(confusion(3), "photos").picture();

        assertThat(with.getWidth()).isGreaterThan(without.getWidth());
    }

    /** Grey and white would be two colours for one number, and black a third. */
    @Test
    void zeroHasOneColourBeforeAndAfterARectifier() {
        Shape shape = Shape.image(1, 2, 1);

        BufferedImage before = ActivationPicture.of(new float[] {0, -2}, shape).picture();
        BufferedImage after = ActivationPicture.of(new float[] {0, 2}, shape).picture();

        assertThat(before.getRGB(30, 30)).isEqualTo(0xFFFFFFFF);
        assertThat(after.getRGB(30, 30)).isEqualTo(0xFFFFFFFF);
        assertThat(before.getRGB(200, 30)).isEqualTo(BLUE);
        assertThat(after.getRGB(200, 30)).isEqualTo(RED);
        assertThat(ActivationPicture.colours(new float[] {0, 2}, shape)
                        .picture()
                        .getRGB(30, 30))
                .isEqualTo(0xFF000000);
    }

    @Test
    void aFilterOfThreeChannelsIsAlsoShownChannelByChannel() {
        INDArray filters = Nd4j.zeros(2, 3, 3, 3);
        filters.putScalar(new int[] {0, 1, 0, 0}, 1.0);
        filters.putScalar(new int[] {0, 2, 2, 2}, -1.0);

        Drawing picture = FilterPicture.of(filters, "green and not blue");

        assertThat(colours(picture.picture())).contains(RED, BLUE, 0xFF80FF80);
        assertThat(Written.on(picture))
                .containsSubsequence("colours", "red", "green", "blue", "colours", "red", "green", "blue", "0", "1");
    }

    /** Weights of 0.2 that became 0.4 are half as red before as after. */
    @Test
    void filtersBeforeAndAfterTrainingStandSideBySideOnOneScale() {
        INDArray before = Nd4j.ones(1, 1, 3, 3).muli(0.2);

        Drawing picture = FilterPicture.beforeAndAfter(before, before.mul(2), "one filter");

        assertThat(picture.picture().getRGB(30, 130)).isEqualTo(0xFFFF8080);
        assertThat(picture.picture().getRGB(100, 130)).isEqualTo(RED);
        assertThat(Written.on(picture)).contains("before", "after", "blue is −0.40, white 0, red +0.40");
    }

    /** One mistake of a thousand is as full a red as the scale of mistakes has. */
    @Test
    void errorsAreVisibleWhereNearlyAllIsRight() {
        long[][] counts = {{999, 1, 0}, {0, 1000, 0}};

        Drawing picture = ConfusionPicture.of(new Confusion(List.of("left", "right"), counts), "bright sides");

        assertThat(colours(picture.picture())).contains(0xFFA50F15, 0xFF08306B);
        assertThat(Written.on(picture))
                .contains("99.90 %", "100.00 %", "true class", "predicted class", "0.10 %")
                .contains("1999 of 2000 test images are classified correctly: 99.95 %; numbers are images");
    }

    @Test
    void theNamesOfClassesAreWhole() {
        List<String> names = List.of("English springer", "a class whose name is longer than a cell is wide");

        Drawing picture = ConfusionPicture.of(new Confusion(names, new long[][] {{3, 1, 0}, {0, 0, 0}}), "dogs");

        assertThat(names)
                .allMatch(name ->
                        Written.on(picture).stream().filter(name::equals).count() == 2);
        assertThat(Written.on(picture)).contains("75.00 %", "–");
    }

    @Test
    void curvesOfAnUntrainedNetworkAreNoFault() {
        assertThat(Curves.of("mnist", history(0)).picture().getWidth()).isPositive();
    }

    @Test
    void twoHundredEpochsAreDrawnWithFewerPoints() {
        List<History.LossPoint> points = new ArrayList<>();
        for (int point = 1; point <= 10_000; point++) {
            points.add(new History.LossPoint(point / 50.0, 2.0 + point % 2));
        }

        List<History.LossPoint> thinned = Curves.thinned(points);

        assertThat(thinned)
                .hasSizeLessThanOrEqualTo(500)
                .extracting(History.LossPoint::loss)
                .containsOnly(2.5);
        assertThat(thinned.get(thinned.size() - 1).epoch()).isEqualTo(200);
        assertThat(Curves.thinned(points.subList(0, 500))).isEqualTo(points.subList(0, 500));
    }

    @Test
    void aNetworkWithoutMistakesIsSaidToHaveNone() throws IOException {
        BufferedImage none =
                MistakesPicture.of(scores(0), "mnist", BrightSides.data(2, 40)).picture();
        BufferedImage five =
                MistakesPicture.of(scores(5), "mnist", BrightSides.data(2, 40)).picture();

        assertThat(colours(none)).isNotEmpty().doesNotContain(TAKEN);
        assertThat(colours(five)).contains(TAKEN);
        assertThat(five.getHeight()).isGreaterThan(none.getHeight() + ExamplePicture.LARGEST);
    }

    @Test
    void aMistakeIsShownAsTheVeryImageAtItsPlace() throws IOException {
        ImageData data = BrightSides.data(2, 40);
        BufferedImage picture = MistakesPicture.of(scores(5), "mnist", data).picture();

        for (int place = 0; place < 5; place++) {
            BufferedImage example = ExamplePicture.of(data.test(), 39 - place);
            int left = 24 + place % 4 * 330;
            int top = 92 + place / 4 * 148;
            BufferedImage shown = picture.getSubimage(left, top, example.getWidth(), example.getHeight());
            assertThat(numbers(shown)).as("place " + place).isEqualTo(numbers(example));
        }
    }

    @Test
    void theTableOfMistakesNamesPlaceClassesAndProbability() {
        assertThat(MistakesTable.of(scores(2), BrightSides.data(2, 40)).csv().lines())
                .containsExactly(
                        "data,test image,file,true class,predicted class,probability",
                        "bright sides,39,,right,left,0.900000",
                        "bright sides,38,,right,output 7,0.800000");
    }

    /** Of 40 examples the last ones are wrong; the second is mistaken for an output that stands for no class. */
    private static Scores scores(int wrong) {
        List<Prediction> mistakes = new ArrayList<>();
        for (int place = 0; place < wrong; place++) {
            mistakes.add(new Prediction(39 - place, 1, place == 1 ? 7 : 0, 0.9 - 0.1 * place));
        }
        return new Scores(0.5, 40 - wrong, 40, confusion(0), mistakes, new Prediction(0, 0, 0, 0.9));
    }

    private static int[] numbers(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static History history(int passes) {
        List<Epoch> epochs = new ArrayList<>();
        List<History.LossPoint> points = new ArrayList<>();
        epochs.add(new Epoch(0, 0, Double.NaN, 0.1, 2.3, 0.1, 0));
        for (int number = 1; number <= passes; number++) {
            epochs.add(new Epoch(number, 100, 1.0 / number, 1 - 0.2 / number, 0.8 / number, 1 - 0.3 / number, 2));
            points.add(new History.LossPoint(number - 0.5, 1.1 / number));
            points.add(new History.LossPoint(number, 1.0 / number));
        }
        return Kept.history(epochs, points);
    }

    private static Confusion confusion(long strays) {
        List<String> classes = new ArrayList<>();
        long[][] counts = new long[10][11];
        for (int row = 0; row < 10; row++) {
            classes.add("class " + row);
            counts[row][row] = 9;
            counts[row][10] = strays;
        }
        return new Confusion(classes, counts);
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int row = 0; row < picture.getHeight(); row++) {
            for (int column = 0; column < picture.getWidth(); column++) {
                colours.add(picture.getRGB(column, row));
            }
        }
        return colours;
    }
}
