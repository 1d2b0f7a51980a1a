package cnnbyhand.pictures;

import cnnbyhand.training.Confusion;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** A confusion matrix as a picture: a row for each true class, a column for each predicted one, darker for more. */
public final class ConfusionPicture {
    private static final int LARGEST_CELL = 72;
    private static final int LARGEST_PICTURE = 2400;
    private static final int SMALLEST_LABELLED_CELL = 24;
    private static final int NARROWEST = 760;
    private static final int TOP = 150;
    private static final Color DARK = new Color(0x08306B);

    private final Confusion confusion;
    private final String title;
    private final List<String> columns;
    private final int left;
    private final int cell;
    private final Sheet sheet;

    private ConfusionPicture(Confusion confusion, String title) {
        this.confusion = confusion;
        this.title = title;
        this.columns = columns(confusion);
        this.left = 60 + widest(confusion.classes());
        this.cell = Math.max(1, Math.min(LARGEST_CELL, LARGEST_PICTURE / columns.size()));
        int width = left + columns.size() * cell + Sheet.MARGIN;
        sheet = new Sheet(Math.max(width, NARROWEST), TOP + confusion.classes().size() * cell + Sheet.MARGIN);
    }

    public static Drawing of(Confusion confusion, String title) {
        return new ConfusionPicture(confusion, title).paint();
    }

    private Drawing paint() {
        sheet.title(title);
        sheet.note("rows: the true class; columns: the predicted class; shade: share of the row");
        for (int column = 0; column < columns.size() && cell >= SMALLEST_LABELLED_CELL; column++) {
            heading(columns.get(column), column);
        }
        for (int row = 0; row < confusion.classes().size(); row++) {
            row(row);
        }
        return sheet.finished();
    }

    private void heading(String name, int column) {
        String shown = sheet.fitted(name, Sheet.SMALL, cell - 4);
        sheet.writeCentred(shown, Sheet.SMALL, Color.BLACK, left + column * cell, cell, TOP - 12);
    }

    private void row(int row) {
        String name = cell < SMALLEST_LABELLED_CELL ? "" : confusion.classes().get(row);
        int start = left - 12 - sheet.width(name, Sheet.SMALL);
        sheet.write(name, Sheet.SMALL, Color.BLACK, start, baseline(row));
        for (int column = 0; column < columns.size(); column++) {
            cell(row, column, confusion.counts()[row][column]);
        }
    }

    private int baseline(int row) {
        return TOP + row * cell + cell / 2 + 6;
    }

    private void cell(int row, int column, long count) {
        double share = (double) count / Math.max(1, confusion.examples(row));
        int gap = cell < SMALLEST_LABELLED_CELL ? 0 : 2;
        int x = left + column * cell;
        sheet.fill(shade(share), x, TOP + row * cell, cell - gap, cell - gap);
        if (cell >= SMALLEST_LABELLED_CELL) {
            Color ink = share > 0.5 ? Color.WHITE : Color.BLACK;
            sheet.writeCentred(Long.toString(count), Sheet.SMALL, ink, x, cell, baseline(row));
        }
    }

    /** A square root, so that the few mistakes of a good network can be seen at all. */
    private static Color shade(double share) {
        double depth = Math.sqrt(share);
        return new Color(
                (int) (255 - depth * (255 - DARK.getRed())), (int) (255 - depth * (255 - DARK.getGreen())), (int)
                        (255 - depth * (255 - DARK.getBlue())));
    }

    private static int widest(List<String> names) {
        return names.stream().mapToInt(name -> 9 * name.length()).max().orElse(0);
    }

    private static List<String> columns(Confusion confusion) {
        List<String> columns = new ArrayList<>(confusion.classes());
        if (confusion.strays()) {
            columns.add("other");
        }
        return columns;
    }
}
