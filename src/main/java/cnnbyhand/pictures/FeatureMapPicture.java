package cnnbyhand.pictures;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Network;
import cnnbyhand.data.Examples;
import cnnbyhand.data.ImageData;
import cnnbyhand.tables.MistakesTable;
import cnnbyhand.training.Prediction;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What one image looks like after every layer, one row per layer of the document, the classes' probabilities last. */
public final class FeatureMapPicture {
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 26);
    private static final Font NAME = new Font(Font.SANS_SERIF, Font.BOLD, 20);
    private static final Font FACT = new Font(Font.SANS_SERIF, Font.PLAIN, 17);
    private static final int LABEL = 232;
    private static final int TOP = 108;
    private static final int GAP = 22;
    private static final int LINE = 25;

    /** A picture of hundreds of layers would fit no screen, and no memory. */
    private static final int FIRST_ROWS = 40;

    private static final int LAST_ROWS = 20;

    private final Network network;
    private final List<Entry> entries;
    private final Sheet sheet;
    private int top = TOP;

    private FeatureMapPicture(Network network) {
        this.network = network;
        entries = network.ledger().entries();
        int layers = Math.min(entries.size(), FIRST_ROWS + LAST_ROWS);
        sheet = new Sheet(
                2 * Sheet.MARGIN + LABEL + OutputPicture.WIDTH,
                TOP + ExamplePicture.LARGEST + layers * (OutputPicture.HEIGHT + GAP) + Sheet.MARGIN);
    }

    /**
     * @param outputs what comes out behind every layer, by name, when the image goes in
     * @param image which of the test images it is
     */
    public static Drawing of(Network network, ImageData data, Prediction image, Map<String, INDArray> outputs)
            throws IOException {
        return new FeatureMapPicture(network).paint(data, image, outputs);
    }

    private Drawing paint(ImageData data, Prediction image, Map<String, INDArray> outputs) throws IOException {
        Examples tests = data.test();
        String title = network.name() + " on " + data.title() + ": one image after " + layers(network);
        sheet.write(title, TITLE, Color.BLACK, Sheet.MARGIN, 42);
        String note = "test image " + image.index() + " of class " + MistakesTable.name(image.label(), tests)
                + ", classified as " + MistakesTable.name(image.predicted(), tests)
                + "; blue is negative, white 0, red positive, and each layer has a scale of its own: ± full colour";
        sheet.write(note, FACT, Color.BLACK, Sheet.MARGIN, 76);
        label("image", List.of(network.input().toString()));
        sheet.paste(ExamplePicture.of(tests, image.index()), Sheet.MARGIN + LABEL, top);
        top += ExamplePicture.LARGEST + GAP;
        for (Entry entry : shown()) {
            paint(entry, output(entry, outputs.get(entry.name()), tests.classes()));
        }
        return sheet.finished();
    }

    private boolean all() {
        return entries.size() <= FIRST_ROWS + LAST_ROWS;
    }

    private List<Entry> shown() {
        List<Entry> first = entries.subList(0, all() ? entries.size() : FIRST_ROWS);
        List<Entry> last = entries.subList(all() ? entries.size() : entries.size() - LAST_ROWS, entries.size());
        return Stream.concat(first.stream(), last.stream()).toList();
    }

    /** Which layers of a network have a row. */
    static String layers(Network network) {
        int count = network.layers().size();
        return count <= FIRST_ROWS + LAST_ROWS
                ? "every layer"
                : "the first " + FIRST_ROWS + " and the last " + LAST_ROWS + " of " + count + " layers, "
                        + (count - FIRST_ROWS - LAST_ROWS) + " are left out";
    }

    private void paint(Entry entry, OutputPicture output) {
        String shape = entry.output().shape().toString();
        label(entry.name(), List.of(kind(entry), shape, output.caption()));
        output.paint(sheet, Sheet.MARGIN + LABEL, top);
        top += OutputPicture.HEIGHT + GAP;
    }

    private static String kind(Entry entry) {
        return entry.layer().kind() + (entry.layer().rests() ? ", at rest" : "");
    }

    private OutputPicture output(Entry entry, INDArray output, SortedMap<Integer, String> classes) {
        float[] values = output.dup('c').data().asFloat();
        if (entry.output().shape().isImage()) {
            return new ChannelTiles(entry.output().shape(), values);
        }
        boolean last = entry.name().equals(entries.get(entries.size() - 1).name());
        return last ? new ProbabilityBars(values, classes) : new VectorStrip(values);
    }

    private void label(String name, List<String> lines) {
        sheet.write(sheet.fitted(name, NAME, LABEL - 12), NAME, Color.BLACK, Sheet.MARGIN, top + 16);
        for (int line = 0; line < lines.size(); line++) {
            sheet.write(lines.get(line), FACT, Color.DARK_GRAY, Sheet.MARGIN, top + 16 + (line + 1) * LINE);
        }
    }
}
