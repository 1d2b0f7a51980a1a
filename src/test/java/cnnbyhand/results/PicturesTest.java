package cnnbyhand.results;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.training.Confusion;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import cnnbyhand.training.Pass;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PicturesTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final int ORANGE = 0xFFD95F02;

    @TempDir
    private Path folder;

    @Test
    void theStrongestWeightsOfAFilterAreFullRedAndFullBlue() {
        INDArray filters = Nd4j.zeros(2, 1, 3, 3);
        filters.putScalar(new int[] {0, 0, 1, 1}, 0.5);
        filters.putScalar(new int[] {1, 0, 0, 0}, -0.5);

        Set<Integer> colours = colours(FilterPicture.of(filters, "two filters"));

        assertThat(colours).contains(RED, BLUE);
        assertThat(colours(FilterPicture.of(Nd4j.zeros(2, 1, 3, 3), "nothing learned")))
                .doesNotContain(RED, BLUE);
    }

    @Test
    void filtersOfThreeChannelsAreShownInTheirColours() {
        INDArray filters = Nd4j.zeros(1, 3, 2, 2);
        filters.putScalar(new int[] {0, 1, 0, 0}, 1.0);

        assertThat(colours(FilterPicture.of(filters, "green"))).contains(0xFF80FF80);
    }

    @Test
    void aConfusionHasAColumnForStraysOnlyWhereThereAreSome() {
        BufferedImage without = ConfusionPicture.of(confusion(0), "photos");
        BufferedImage with = ConfusionPicture.of(confusion(3), "photos");

        assertThat(with.getWidth()).isGreaterThan(without.getWidth());
    }

    @Test
    void curvesAreDrawnAsPixelsAndAsLines() throws Exception {
        Path png = folder.resolve("curves.png");
        Path svg = folder.resolve("curves.svg");
        Curves curves = Curves.of("mnist on drawn digits", history(3));

        curves.writePng(png);
        curves.writeSvg(svg);

        assertThat(colours(ImageIO.read(png.toFile()))).contains(ORANGE);
        assertThat(root(svg)).isEqualTo("svg");
    }

    @Test
    void curvesOfAnUntrainedNetworkAreNoFault() throws IOException {
        Curves.of("mnist", history(0)).writePng(folder.resolve("curves.png"));

        assertThat(folder.resolve("curves.png")).isNotEmptyFile();
    }

    /** The file's outermost element, read without the network that its document type points to. */
    private static String root(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement()
                .getTagName();
    }

    private static History history(int passes) {
        List<Epoch> epochs = new ArrayList<>();
        List<History.Point> points = new ArrayList<>();
        epochs.add(new Epoch(0, 0, Double.NaN, 2.3, 0.1, 0));
        for (int number = 1; number <= passes; number++) {
            epochs.add(new Epoch(number, 100, 1.0 / number, 0.8 / number, 1 - 0.3 / number, 2));
            points.add(new History.Point(number - 0.5, 1.1 / number));
            points.add(new History.Point(number, 1.0 / number));
        }
        return History.of(epochs, points, new Pass(passes + 1, 0, 0, 0, 0, 0, 0));
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
