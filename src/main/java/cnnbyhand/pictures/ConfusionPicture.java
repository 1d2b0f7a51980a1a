package cnnbyhand.pictures;

import cnnbyhand.tables.Numbers;
import cnnbyhand.training.Confusion;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/**
 * A confusion matrix as a picture: a row for each true class with its accuracy, a column for each predicted one. What is
 * right is blue and what is wrong red, each by its own scale, so that the few mistakes of a good network stand out.
 */
public final class ConfusionPicture {
    private static final int LARGEST_CELL = 72;
    private static final int LARGEST_PICTURE = 2400;
    private static final int SMALLEST_LABELLED_CELL = 24;
    private static final int NARROWEST = 860;
    private static final int SLANT = 45;
    private static final int AXIS = 40;
    private static final int SCALES = 92;
    private static final int ACCURACY = 110;
    private static final Font AXES = new Font(Font.SANS_SERIF, Font.BOLD, 18);

    private final Confusion confusion;
    private final String title;
    private final List<String> columns;
    private final ConfusionShades shades;
    private final int left;
    private final int top;
    private final int cell;
    private final Sheet sheet;

    private ConfusionPicture(Confusion confusion, String title) {
        this.confusion = confusion;
        this.title = title;
        columns = columns(confusion);
        shades = ConfusionShades.of(confusion);
        cell = Math.max(1, Math.min(LARGEST_CELL, LARGEST_PICTURE / columns.size()));
        int longest = labelled() ? widest(columns) : 0;
        left = Sheet.MARGIN + AXIS + longest + 12;
        top = 110 + (int) (longest * Math.sin(Math.toRadians(SLANT))) + AXIS;
        int width = left + columns.size() * cell + Math.max(ACCURACY, (int) (0.8 * longest)) + Sheet.MARGIN;
        sheet = new Sheet(Math.max(width, NARROWEST), top + rows() * cell + SCALES + Sheet.MARGIN);
    }

    public static Drawing of(Confusion confusion, String title) {
        return new ConfusionPicture(confusion, title).paint();
    }

    private Drawing paint() {
        sheet.title(title);
        sheet.note(right());
        int middle = left + columns.size() * cell / 2;
        sheet.write("predicted class", AXES, Color.BLACK, middle - sheet.width("predicted class", AXES) / 2, 104);
        int upright = top + rows() * cell / 2 + sheet.width("true class", AXES) / 2;
        sheet.writeUpwards("true class", AXES, Color.BLACK, Sheet.MARGIN + 18, upright, 90);
        for (int column = 0; column < columns.size() && labelled(); column++) {
            sheet.writeUpwards(columns.get(column), Sheet.SMALL, Color.BLACK, middle(column), top - 10, SLANT);
        }
        for (int row = 0; row < rows(); row++) {
            row(row);
        }
        if (labelled()) {
            sheet.write("accuracy", Sheet.BOLD, Color.BLACK, accuracies(), top - 10);
        }
        sheet.frame(Color.LIGHT_GRAY, left - 1, top - 1, columns.size() * cell, rows() * cell);
        shades.key(sheet, left, top + rows() * cell + 28);
        return sheet.finished();
    }

    private String right() {
        long right = 0;
        long all = 0;
        for (int row = 0; row < rows(); row++) {
            right += confusion.counts()[row][row];
            all += confusion.examples(row);
        }
        return right + " of " + all + " test images are classified correctly: "
                + Numbers.percent((double) right / Math.max(1, all)) + "; numbers are images";
    }

    private void row(int row) {
        if (labelled()) {
            sheet.writeBefore(confusion.classes().get(row), Sheet.SMALL, Color.BLACK, left - 12, baseline(row));
            sheet.write(accuracy(row), Sheet.SMALL, Color.BLACK, accuracies(), baseline(row));
        }
        for (int column = 0; column < columns.size(); column++) {
            cell(row, column, confusion.counts()[row][column]);
        }
    }

    /** The share of a class's images that is classified correctly. */
    private String accuracy(int row) {
        long examples = confusion.examples(row);
        return examples == 0 ? "–" : Numbers.percent((double) confusion.counts()[row][row] / examples);
    }

    private void cell(int row, int column, long count) {
        double share = (double) count / Math.max(1, confusion.examples(row));
        boolean right = row == column;
        int gap = labelled() ? 2 : 0;
        int x = left + column * cell;
        sheet.fill(shades.of(right, share), x, top + row * cell, cell - gap, cell - gap);
        if (labelled() && (right || count > 0)) {
            Color ink = shades.ink(right, share);
            String number = Long.toString(count);
            sheet.writeCentred(number, sheet.fitting(Sheet.SMALL, number, cell - 4), ink, x, cell, baseline(row));
        }
    }

    private boolean labelled() {
        return cell >= SMALLEST_LABELLED_CELL;
    }

    private int rows() {
        return confusion.classes().size();
    }

    private int middle(int column) {
        return left + column * cell + cell / 2;
    }

    private int accuracies() {
        return left + columns.size() * cell + 16;
    }

    private int baseline(int row) {
        return top + row * cell + cell / 2 + 6;
    }

    private static int widest(List<String> names) {
        Sheet ruler = new Sheet(1, 1);
        return names.stream()
                .mapToInt(name -> ruler.width(name, Sheet.SMALL))
                .max()
                .orElse(0);
    }

    private static List<String> columns(Confusion confusion) {
        List<String> columns = new ArrayList<>(confusion.classes());
        if (confusion.strays()) {
            columns.add("other");
        }
        return columns;
    }
}
