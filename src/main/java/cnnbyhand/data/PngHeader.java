package cnnbyhand.data;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The first chunk of a PNG.
 *
 * @param content as it lies in the file
 * @param size in pixels
 * @param bits of a value
 * @param colours 0 grey, 2 red, green and blue, 3 places in a palette, 4 grey and opacity, 6 colours and opacity
 * @param interlaced whether it comes in seven passes
 */
record PngHeader(byte[] content, PictureSize size, int bits, int colours, boolean interlaced) {
    private static final int PLACE = 16;
    private static final int LENGTH = 13;
    private static final List<Integer> CHANNELS = List.of(1, 0, 3, 1, 2, 0, 4);

    /** Where each pass begins and how far its pixels lie apart: across, then down (PNG specification, 8.2). */
    private static final int[][] PASSES = {
        {0, 8, 0, 8}, {4, 8, 0, 8}, {0, 4, 4, 8}, {2, 4, 0, 4}, {0, 2, 2, 4}, {1, 2, 0, 2}, {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 1, 0, 1}};

    /**
     * The rows of one pass.
     *
     * @param count of rows
     * @param bytes of each, with the one that says how it is filtered
     */
    record Rows(long count, long bytes) {}

    static Optional<PngHeader> of(byte[] file) {
        return file.length < PLACE + LENGTH
                ? Optional.empty()
                : ofContent(Arrays.copyOfRange(file, PLACE, PLACE + LENGTH));
    }

    /** Nothing where it is none that the format knows. */
    static Optional<PngHeader> ofContent(byte[] content) {
        if (content.length != LENGTH) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(content);
        PictureSize size = new PictureSize(in.getInt(), in.getInt());
        PngHeader header = new PngHeader(content, size, in.get(), in.get(), content[LENGTH - 1] == 1);
        return header.isPossible() ? Optional.of(header) : Optional.empty();
    }

    private boolean isPossible() {
        List<Integer> depths =
                switch (colours) {
                    case 0 -> List.of(1, 2, 4, 8, 16);
                    case 3 -> List.of(1, 2, 4, 8);
                    case 2, 4, 6 -> List.of(8, 16);
                    default -> List.of();
                };
        boolean methods = content[10] == 0 && content[11] == 0 && content[12] >= 0 && content[12] <= 1;
        return size.width() > 0 && size.height() > 0 && depths.contains(bits) && methods;
    }

    /** The rows in the order in which they lie in the file. */
    List<Rows> passes() {
        List<Rows> passes = new ArrayList<>();
        for (int[] pass : interlaced ? PASSES : ONE_PASS) {
            long across = Math.max(0, (size.width() - pass[0] + pass[1] - 1) / pass[1]);
            long down = Math.max(0, (size.height() - pass[2] + pass[3] - 1) / pass[3]);
            if (across > 0 && down > 0) {
                passes.add(new Rows(down, 1 + (across * bits * CHANNELS.get(colours) + 7) / 8));
            }
        }
        return passes;
    }
}
