package cnnbyhand.results;

import cnnbyhand.training.Confusion;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A confusion matrix as a picture: a row for each true class, a column for each predicted one, darker for more. */
final class ConfusionPicture {
    private static final int LARGEST_CELL = 72;
    private static final int LARGEST_PICTURE = 2400;
    private static final int SMALLEST_LABELLED_CELL = 24;
    private static final int TOP = 150;
    private static final int MARGIN = 24;
    private static final Color DARK = new Color(0x08306B);
    private static final Font LARGE = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 16);

    private final Confusion confusion;
    private final String title;
    private final List<String> columns;
    private final int left;
    private final int cell;
    private final Graphics2D graphics;
    private final BufferedImage picture;

    private ConfusionPicture(Confusion confusion, String title) {
        this.confusion = confusion;
        this.title = title;
        this.columns = columns(confusion);
        this.left = 60 + widest(confusion.classes());
        this.cell = Math.max(1, Math.min(LARGEST_CELL, LARGEST_PICTURE / columns.size()));
        int width = left + columns.size() * cell + MARGIN;
        picture = new BufferedImage(
                Math.max(width, 760), TOP + confusion.classes().size() * cell + MARGIN, BufferedImage.TYPE_INT_RGB);
        graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    static BufferedImage of(Confusion confusion, String title) {
        return new ConfusionPicture(confusion, title).paint();
    }

    private BufferedImage paint() {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(LARGE);
        graphics.drawString(title, MARGIN, 36);
        graphics.setFont(SMALL);
        graphics.drawString(
                "rows: the true class; columns: what the network read; shade: share of the row", MARGIN, 64);
        for (int column = 0; column < columns.size() && cell >= SMALLEST_LABELLED_CELL; column++) {
            heading(columns.get(column), column);
        }
        for (int row = 0; row < confusion.classes().size(); row++) {
            row(row);
        }
        graphics.dispose();
        return picture;
    }

    private void heading(String name, int column) {
        graphics.setFont(SMALL);
        graphics.setColor(Color.BLACK);
        String shown = fitted(name);
        graphics.drawString(shown, left + column * cell + (cell - width(shown)) / 2, TOP - 12);
    }

    private void row(int row) {
        graphics.setColor(Color.BLACK);
        graphics.setFont(SMALL);
        String name = cell < SMALLEST_LABELLED_CELL ? "" : confusion.classes().get(row);
        graphics.drawString(name, left - 12 - width(name), TOP + row * cell + cell / 2 + 6);
        for (int column = 0; column < columns.size(); column++) {
            cell(row, column, confusion.counts()[row][column]);
        }
    }

    private void cell(int row, int column, long count) {
        double share = (double) count / Math.max(1, confusion.examples(row));
        graphics.setColor(shade(share));
        int gap = cell < SMALLEST_LABELLED_CELL ? 0 : 2;
        graphics.fillRect(left + column * cell, TOP + row * cell, cell - gap, cell - gap);
        if (cell < SMALLEST_LABELLED_CELL) {
            return;
        }
        graphics.setColor(share > 0.5 ? Color.WHITE : Color.BLACK);
        String number = Long.toString(count);
        graphics.drawString(number, left + column * cell + (cell - width(number)) / 2, TOP + row * cell + cell / 2 + 6);
    }

    /** A square root, so that the few mistakes of a good network can be seen at all. */
    private static Color shade(double share) {
        double depth = Math.sqrt(share);
        return new Color(
                (int) (255 - depth * (255 - DARK.getRed())), (int) (255 - depth * (255 - DARK.getGreen())), (int)
                        (255 - depth * (255 - DARK.getBlue())));
    }

    private String fitted(String name) {
        String shown = name;
        while (width(shown) > cell - 4 && shown.length() > 2) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        return shown;
    }

    private int width(String text) {
        FontMetrics metrics = graphics.getFontMetrics(SMALL);
        return metrics.stringWidth(text);
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
