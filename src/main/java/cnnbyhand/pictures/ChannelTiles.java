package cnnbyhand.pictures;

import cnnbyhand.byhand.Shape;
import java.awt.Color;
import java.util.Arrays;

/**
 * The first channels of a volume, each a tile of whole pixels a value: the n-th tile is the n-th channel, so that one
 * channel can be followed from a convolution through its activation and pooling.
 */
final class ChannelTiles implements OutputPicture {
    private static final int MOST = 16;
    private static final int GAP = 6;

    private final int height;
    private final int width;
    private final int channels;
    private final int shown;
    private final float[] values;
    private final SignedScale scale;

    /** @param values in the order channel, row, column */
    ChannelTiles(Shape volume, float[] values) {
        height = (int) volume.height();
        width = (int) volume.width();
        channels = (int) volume.channels();
        shown = Math.min(MOST, channels);
        this.values = Arrays.copyOf(values, shown * height * width);
        scale = SignedScale.of(this.values);
    }

    @Override
    public String caption() {
        String which = shown < channels ? "first " + shown : "all " + channels;
        return which + " channels, " + scale;
    }

    @Override
    public void paint(Sheet sheet, int left, int top) {
        for (int channel = 0; channel < shown; channel++) {
            paintTile(sheet, channel, left + channel * (HEIGHT + GAP), top);
        }
    }

    private void paintTile(Sheet sheet, int channel, int left, int top) {
        int side = Math.max(1, HEIGHT / Math.max(height, width));
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                Color color = scale.color(values[(channel * height + row) * width + column]);
                sheet.fill(color, left + column * side, top + row * side, side, side);
            }
        }
        sheet.frame(Color.LIGHT_GRAY, left - 1, top - 1, width * side + 1, height * side + 1);
    }
}
