package cnnbyhand.results;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The filters of a first convolution, each a tile. One channel is shown from blue (negative) over white (0) to red
 * (positive); three channels are shown as colours, grey being 0. All tiles share one scale.
 */
final class FilterPicture {
    private static final int TILE = 96;
    private static final int GAP = 28;
    private static final int TOP = 64;
    private static final int COLUMNS = 8;

    private final INDArray filters;
    private final String title;
    private final SignedScale scale;

    /** @param filters filters × channels × height × width, as Deeplearning4j keeps them, with 1 or 3 channels */
    private FilterPicture(INDArray filters, String title) {
        this.filters = filters;
        this.title = title;
        this.scale = new SignedScale(filters.amaxNumber().doubleValue());
    }

    static BufferedImage of(INDArray filters, String title) {
        return new FilterPicture(filters, title).paint();
    }

    private BufferedImage paint() {
        int count = (int) filters.size(0);
        int columns = Math.max(COLUMNS, (int) Math.ceil(Math.sqrt(1.8 * count)));
        int rows = (count + columns - 1) / columns;
        Sheet sheet =
                new Sheet(2 * Sheet.MARGIN + columns * (TILE + GAP) - GAP, TOP + rows * (TILE + GAP) + Sheet.MARGIN);
        sheet.title(title + "  (" + caption() + ")");
        for (int filter = 0; filter < count; filter++) {
            int left = Sheet.MARGIN + filter % columns * (TILE + GAP);
            int top = TOP + filter / columns * (TILE + GAP);
            paintTile(sheet, filter, left, top);
        }
        return sheet.finished();
    }

    private String caption() {
        String form = channels() == 1 ? "blue −%.2f, white 0, red +%.2f" : "grey is 0, full colour ±%.2f";
        return String.format(Locale.ROOT, form, scale.largest(), scale.largest());
    }

    private void paintTile(Sheet sheet, int filter, int left, int top) {
        int height = (int) filters.size(2);
        int width = (int) filters.size(3);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int x = left + column * TILE / width;
                int y = top + row * TILE / height;
                sheet.fill(
                        color(filter, row, column),
                        x,
                        y,
                        left + (column + 1) * TILE / width - x,
                        top + (row + 1) * TILE / height - y);
            }
        }
        sheet.frame(Color.GRAY, left, top, TILE, TILE);
        sheet.write(Integer.toString(filter + 1), Sheet.TINY, Color.GRAY, left, top + TILE + 17);
    }

    private Color color(int filter, int row, int column) {
        return channels() == 1
                ? scale.color(filters.getDouble(filter, 0, row, column))
                : new Color(
                        level(filter, 0, row, column), level(filter, 1, row, column), level(filter, 2, row, column));
    }

    private long channels() {
        return filters.size(1);
    }

    private float level(int filter, int channel, int row, int column) {
        return 0.5f + 0.5f * scale.share(filters.getDouble(filter, channel, row, column));
    }
}
