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

    private final int channels;
    private final int shown;
    private final Channels values;
    private final SignedScale scale;

    /** @param values in the order channel, row, column */
    ChannelTiles(Shape volume, float[] values) {
        channels = (int) volume.channels();
        shown = Math.min(MOST, channels);
        int size = values.length / channels;
        this.values = Channels.of(volume, Arrays.copyOf(values, shown * size));
        scale = this.values.scale();
    }

    @Override
    public String caption() {
        String which = shown < channels ? "first " + shown : "all " + channels;
        return which + " channels, " + scale;
    }

    @Override
    public void paint(Sheet sheet, int left, int top) {
        Tile tile = Tile.ofSquares(values.height(), values.width(), HEIGHT);
        for (int channel = 0; channel < shown; channel++) {
            int x = left + channel * (HEIGHT + GAP);
            tile.paint(sheet, x, top, Color.LIGHT_GRAY, channel, this::color);
        }
    }

    private Color color(int channel, int row, int column) {
        return scale.color(values.at(channel, row, column));
    }
}
