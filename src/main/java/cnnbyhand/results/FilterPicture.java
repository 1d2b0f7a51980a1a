package cnnbyhand.results;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The filters of a first convolution, each a tile. One channel is shown from blue (negative) over white (0) to red
 * (positive); three channels are shown as colours, grey being 0. All tiles share one scale.
 */
final class FilterPicture {
    private static final int TILE = 96;
    private static final int GAP = 28;
    private static final int MARGIN = 24;
    private static final int TOP = 64;
    private static final int COLUMNS = 8;

    private final INDArray filters;
    private final String title;
    private final double largest;

    /** @param filters filters × channels × height × width, as Deeplearning4j keeps them, with 1 or 3 channels */
    private FilterPicture(INDArray filters, String title) {
        this.filters = filters;
        this.title = title;
        this.largest = Math.max(filters.amaxNumber().doubleValue(), Double.MIN_NORMAL);
    }

    static BufferedImage of(INDArray filters, String title) {
        return new FilterPicture(filters, title).paint();
    }

    private BufferedImage paint() {
        int count = (int) filters.size(0);
        int columns = Math.max(COLUMNS, (int) Math.ceil(Math.sqrt(1.8 * count)));
        int rows = (count + columns - 1) / columns;
        BufferedImage picture = new BufferedImage(
                2 * MARGIN + columns * (TILE + GAP) - GAP,
                TOP + rows * (TILE + GAP) + MARGIN,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
        graphics.drawString(caption(), MARGIN, 36);
        for (int filter = 0; filter < count; filter++) {
            int left = MARGIN + filter % columns * (TILE + GAP);
            int top = TOP + filter / columns * (TILE + GAP);
            paintTile(graphics, filter, left, top);
        }
        graphics.dispose();
        return picture;
    }

    private String caption() {
        String scale = channels() == 1
                ? String.format(java.util.Locale.ROOT, "blue −%.2f, white 0, red +%.2f", largest, largest)
                : String.format(java.util.Locale.ROOT, "grey is 0, full colour ±%.2f", largest);
        return title + "  (" + scale + ")";
    }

    private void paintTile(Graphics2D graphics, int filter, int left, int top) {
        int height = (int) filters.size(2);
        int width = (int) filters.size(3);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                graphics.setColor(color(filter, row, column));
                int x = left + column * TILE / width;
                int y = top + row * TILE / height;
                graphics.fillRect(x, y, left + (column + 1) * TILE / width - x, top + (row + 1) * TILE / height - y);
            }
        }
        graphics.setColor(Color.GRAY);
        graphics.drawRect(left, top, TILE, TILE);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        graphics.drawString(Integer.toString(filter + 1), left, top + TILE + 17);
    }

    private Color color(int filter, int row, int column) {
        return channels() == 1
                ? signed(share(filter, 0, row, column))
                : new Color(
                        level(filter, 0, row, column), level(filter, 1, row, column), level(filter, 2, row, column));
    }

    private long channels() {
        return filters.size(1);
    }

    private float share(int filter, int channel, int row, int column) {
        return (float) (filters.getDouble(filter, channel, row, column) / largest);
    }

    private float level(int filter, int channel, int row, int column) {
        return 0.5f + 0.5f * share(filter, channel, row, column);
    }

    private static Color signed(float share) {
        return share < 0 ? new Color(1 + share, 1 + share, 1f) : new Color(1f, 1 - share, 1 - share);
    }
}
