package cnnbyhand.pictures;

import cnnbyhand.byhand.Network;
import cnnbyhand.data.Examples;
import cnnbyhand.data.ImageData;
import cnnbyhand.tables.MistakesTable;
import cnnbyhand.tables.Numbers;
import cnnbyhand.training.Prediction;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What one image looks like after every layer, one row per layer of the document, the classes' probabilities last: once,
 * or before training beside after it.
 */
public final class FeatureMapPicture {
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 26);
    private static final Font FACT = new Font(Font.SANS_SERIF, Font.PLAIN, 17);
    private static final int TOP = 118;
    private static final int GAP = 30;
    private static final int HEADING = 24;
    private static final String KEY = "blue is negative, white 0, red positive, ± full colour;"
            + " a layer that only moves or drops values keeps the scale of the row above";
    private static final List<String> BEFORE_AND_AFTER = List.of("before training", "after training");

    /** A picture of hundreds of layers would fit no screen, and no memory. */
    private static final int FIRST_ROWS = 40;

    private static final int LAST_ROWS = 20;

    private final Network network;
    private final ImageData data;
    private final List<Prediction> readings;
    private final List<LayerRow> rows;

    private FeatureMapPicture(
            Network network, ImageData data, List<Prediction> readings, List<Map<String, INDArray>> passes) {
        this.network = network;
        this.data = data;
        this.readings = readings;
        rows = shown(new LayerRows(network, data.test().classes(), passes).all());
    }

    /**
     * @param outputs what comes out behind every layer, by name, when the image goes in
     * @param image which of the test images it is
     */
    public static FeatureMapPicture of(
            Network network, ImageData data, Prediction image, Map<String, INDArray> outputs) {
        return new FeatureMapPicture(network, data, List.of(image), List.of(outputs));
    }

    /** The same image in a network that knows nothing yet, and in the trained one. */
    public static FeatureMapPicture beforeAndAfter(
            Network network, ImageData data, List<Prediction> readings, List<Map<String, INDArray>> passes) {
        return new FeatureMapPicture(network, data, readings, passes);
    }

    /** All rows below each other. */
    public Drawing page() throws IOException {
        RowFormat format = RowFormat.PAGE;
        int height = rows.stream().mapToInt(format::height).sum();
        Sheet sheet = new Sheet(format.width(readings.size()), firstRow() + height + Sheet.MARGIN);
        sheet.write(title(), TITLE, Color.BLACK, Sheet.MARGIN, 42);
        sheet.write(reading(), FACT, Color.BLACK, Sheet.MARGIN, 72);
        sheet.write(KEY, FACT, Color.BLACK, Sheet.MARGIN, 97);
        image(sheet, format);
        int top = firstRow();
        headings(sheet, format, top - 10);
        for (LayerRow row : rows) {
            format.paint(sheet, row, top);
            top += format.height(row);
        }
        return sheet.finished();
    }

    /** The same rows, at most six on each of some slides of 16:9. */
    public List<Drawing> slides() throws IOException {
        BufferedImage image = ExamplePicture.of(data.test(), readings.get(0).index());
        return new LayerSlides(title(), reading(), KEY, image, rows).all(headings());
    }

    private int firstRow() {
        return TOP + ExamplePicture.LARGEST + GAP + (headings().isEmpty() ? 0 : HEADING);
    }

    private String title() {
        String when = readings.size() > 1 ? ", before and after training" : "";
        return network.name() + " on " + data.title() + ": one image after " + layers(network) + when;
    }

    private String reading() {
        Prediction first = readings.get(0);
        String image = "test image " + first.index() + " of class " + name(first.label()) + ", ";
        return readings.size() == 1
                ? image + "classified as " + name(first.predicted())
                : image + "before training " + classified(first) + ", after it " + classified(readings.get(1));
    }

    private String classified(Prediction reading) {
        return "classified as " + name(reading.predicted()) + " with " + Numbers.percent(reading.probability());
    }

    private String name(int output) {
        return MistakesTable.name(output, data.test());
    }

    private List<String> headings() {
        return readings.size() == 1 ? List.of() : BEFORE_AND_AFTER;
    }

    private void headings(Sheet sheet, RowFormat format, int baseline) {
        List<String> headings = headings();
        for (int picture = 0; picture < headings.size(); picture++) {
            sheet.write(headings.get(picture), TITLE, Color.BLACK, format.left(picture, headings.size()), baseline);
        }
    }

    private void image(Sheet sheet, RowFormat format) throws IOException {
        Examples tests = data.test();
        sheet.write("image", format.name(), Color.BLACK, Sheet.MARGIN, TOP + 16);
        sheet.write(network.input().toString(), FACT, Color.DARK_GRAY, Sheet.MARGIN, TOP + 41);
        sheet.paste(ExamplePicture.of(tests, readings.get(0).index()), format.left(0, 1), TOP);
    }

    private static <T> List<T> shown(List<T> rows) {
        if (rows.size() <= FIRST_ROWS + LAST_ROWS) {
            return rows;
        }
        Stream<T> last = rows.subList(rows.size() - LAST_ROWS, rows.size()).stream();
        return new ArrayList<>(
                Stream.concat(rows.subList(0, FIRST_ROWS).stream(), last).toList());
    }

    /** Which layers of a network have a row. */
    static String layers(Network network) {
        int count = network.layers().size();
        return count <= FIRST_ROWS + LAST_ROWS
                ? "every layer"
                : "the first " + FIRST_ROWS + " and the last " + LAST_ROWS + " of " + count + " layers, "
                        + (count - FIRST_ROWS - LAST_ROWS) + " are left out";
    }
}
