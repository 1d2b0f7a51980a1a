package cnnbyhand.pictures;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The filters of a first convolution, from blue (negative) over white (0) to red (positive). A filter of three channels
 * is shown in colours, grey being 0, and channel by channel. All tiles share one scale.
 */
public final class FilterPicture {
    private static final int GAP = 5;
    private static final int BETWEEN = 26;
    private static final int BELOW = 30;
    private static final int TOP = 92;
    private static final int HEADINGS = 24;
    private static final int NARROWEST = 900;

    private final FilterViews views;
    private final Tile tile;
    private final int count;
    private final int columns;
    private final List<String> halves;

    private FilterPicture(INDArray filters, FilterViews views, List<String> halves) {
        this.views = views;
        this.halves = halves;
        count = (int) filters.size(0);
        int room = views.count() == 1 ? 96 : views.count() < 8 ? 60 : 50;
        tile = Tile.ofSquares((int) filters.size(2), (int) filters.size(3), room);
        columns = Math.max(Math.max(2, 8 / views.count()), (int) Math.ceil(Math.sqrt(1.8 * count / views.count())));
    }

    /** @param filters filters × channels × height × width, as Deeplearning4j keeps them, with 1 or 3 channels */
    public static Drawing of(INDArray filters, String title) {
        SignedScale scale = new SignedScale(filters.amaxNumber().doubleValue());
        FilterViews views = FilterViews.of(filters, scale);
        return new FilterPicture(filters, views, List.of()).paint(title, legend(filters, scale));
    }

    /** The same filters before training and after it, on one scale. */
    public static Drawing beforeAndAfter(INDArray before, INDArray after, String title) {
        SignedScale scale = new SignedScale(
                Math.max(before.amaxNumber().doubleValue(), after.amaxNumber().doubleValue()));
        FilterViews views = FilterViews.of(before, scale).beside(FilterViews.of(after, scale));
        return new FilterPicture(after, views, List.of("before", "after")).paint(title, legend(after, scale));
    }

    private static String legend(INDArray filters, SignedScale scale) {
        String ends = String.format(Locale.ROOT, "blue is −%.2f, white 0, red +%.2f", scale.largest(), scale.largest());
        return filters.size(1) == 1 ? ends : ends + "; in colours grey is 0";
    }

    private Drawing paint(String title, String legend) {
        int lines = (count + columns - 1) / columns;
        int width = 2 * Sheet.MARGIN + columns * (group() + BETWEEN) - BETWEEN;
        int top = TOP + HEADINGS * headingLines();
        Sheet sheet = new Sheet(Math.max(NARROWEST, width), top + lines * (tile.height() + BELOW) + Sheet.MARGIN);
        sheet.title(title);
        sheet.note(legend);
        for (int column = 0; column < Math.min(columns, count); column++) {
            headings(sheet, left(column), top);
        }
        for (int filter = 0; filter < count; filter++) {
            filter(sheet, filter, left(filter % columns), top + filter / columns * (tile.height() + BELOW));
        }
        return sheet.finished();
    }

    private int headingLines() {
        boolean named = views.names().stream().anyMatch(name -> !name.isEmpty());
        return (named ? 1 : 0) + (halves.isEmpty() ? 0 : 1);
    }

    private void headings(Sheet sheet, int left, int top) {
        for (int half = 0; half < halves.size(); half++) {
            int start = left + place(half * views.count() / 2);
            int line = HEADINGS * (headingLines() - 1);
            sheet.write(halves.get(half), Sheet.BOLD, Color.BLACK, start, top - line - 8);
        }
        for (int view = 0; view < views.count(); view++) {
            String name = views.names().get(view);
            sheet.write(name, sheet.fitting(Sheet.TINY, name, tile.width()), Color.BLACK, left + place(view), top - 8);
        }
    }

    private void filter(Sheet sheet, int filter, int left, int top) {
        for (int view = 0; view < views.count(); view++) {
            int x = left + place(view);
            tile.paint(sheet, x, top, Color.GRAY, filter, views.painters().get(view));
        }
        sheet.write(Integer.toString(filter), Sheet.TINY, Color.BLACK, left, top + tile.height() + 18);
    }

    /** How far right of a filter's first tile another one begins; the halves stand a little apart. */
    private int place(int view) {
        boolean second = !halves.isEmpty() && view >= views.count() / 2;
        return view * (tile.width() + GAP) + (second ? GAP : 0);
    }

    private int left(int column) {
        return Sheet.MARGIN + column * (group() + BETWEEN);
    }

    /** The width of one filter's tiles. */
    private int group() {
        return place(views.count() - 1) + tile.width();
    }
}
