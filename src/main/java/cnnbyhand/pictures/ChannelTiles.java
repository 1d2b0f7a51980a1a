package cnnbyhand.pictures;

import cnnbyhand.byhand.Shape;
import java.awt.Color;

/**
 * The first channels of a volume, each a tile of whole pixels a value with its number below: the n-th tile is the n-th
 * channel, so that one channel can be followed from a convolution through its activation and pooling.
 */
final class ChannelTiles implements OutputPicture {
    private final int channels;
    private final Channels values;
    private final SignedScale scale;

    /** @param values in the order channel, row, column */
    ChannelTiles(Shape volume, float[] values, SignedScale scale) {
        channels = (int) volume.channels();
        this.values = Channels.of(volume, values);
        this.scale = scale;
    }

    @Override
    public String caption(Panel panel) {
        int shown = shown(panel);
        return (shown < channels ? shown + " of " + channels : "all " + channels) + " channels, " + scale;
    }

    @Override
    public void paint(Sheet sheet, int left, int top, Panel panel) {
        Tile tile = Tile.ofSquares(values.height(), values.width(), panel.tile());
        for (int channel = 0; channel < shown(panel); channel++) {
            int x = left + channel * (panel.tile() + panel.gap());
            tile.paint(sheet, x, top, Color.LIGHT_GRAY, channel, this::color);
            panel.label(sheet, Integer.toString(channel), x, tile.width(), top + tile.height());
        }
    }

    private int shown(Panel panel) {
        return Math.min(panel.tiles(), channels);
    }

    private Color color(int channel, int row, int column) {
        return scale.color(values.at(channel, row, column));
    }
}
