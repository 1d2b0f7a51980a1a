package cnnbyhand.pictures;

import java.awt.Color;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The filters of a first convolution, each a tile. One channel is shown from blue (negative) over white (0) to red
 * (positive); three channels are shown as colours, grey being 0. All tiles share one scale.
 */
public final class FilterPicture {
    private static final int TILE = 96;
    private static final int COLUMNS = 8;

    private final INDArray filters;
    private final SignedScale scale;

    private FilterPicture(INDArray filters) {
        this.filters = filters;
        this.scale = new SignedScale(filters.amaxNumber().doubleValue());
    }

    /** @param filters filters × channels × height × width, as Deeplearning4j keeps them, with 1 or 3 channels */
    public static Drawing of(INDArray filters, String title) {
        FilterPicture picture = new FilterPicture(filters);
        int count = (int) filters.size(0);
        int columns = Math.max(COLUMNS, (int) Math.ceil(Math.sqrt(1.8 * count)));
        Tile tile = new Tile((int) filters.size(2), (int) filters.size(3), TILE, TILE);
        return new Tiles(count, columns, tile).paint(title, picture.legend(), picture::color);
    }

    private String legend() {
        return channels() == 1
                ? String.format(Locale.ROOT, "blue is −%.2f, white 0, red +%.2f", scale.largest(), scale.largest())
                : String.format(Locale.ROOT, "grey is 0, full colour ±%.2f", scale.largest());
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
        return scale.level(filters.getDouble(filter, channel, row, column));
    }
}
