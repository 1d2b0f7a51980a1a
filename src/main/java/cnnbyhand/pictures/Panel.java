package cnnbyhand.pictures;

import java.awt.Color;
import java.awt.Font;

/**
 * The part of a row into which one layer's output is drawn, in pixels; below it is a line for numbers or names.
 *
 * @param tiles how many find room side by side
 * @param tile the side of a tile, and the panel's height
 * @param gap between two tiles
 * @param words the letters in it and below it
 */
record Panel(int tiles, int tile, int gap, Font words) {
    private static final float SMALLER = 0.8f;

    int width() {
        return tiles * tile + (tiles - 1) * gap;
    }

    int height() {
        return tile;
    }

    /** Writes a name below a part of the panel, which ends at {@code bottom}, in two lines where one has no room. */
    void label(Sheet sheet, String text, int left, int width, int bottom) {
        int space = sheet.width(text, words) > width ? breakOf(text) : -1;
        if (space < 0) {
            line(sheet, text, words, left, width, bottom + words.getSize() + 1);
            return;
        }
        Font small = words.deriveFont(SMALLER * words.getSize());
        line(sheet, text.substring(0, space), small, left, width, bottom + small.getSize() + 1);
        line(sheet, text.substring(space + 1), small, left, width, bottom + 2 * small.getSize() + 1);
    }

    /** The blank that is nearest to the middle; -1 where there is none. */
    private static int breakOf(String text) {
        int after = text.indexOf(' ', text.length() / 2);
        int before = text.lastIndexOf(' ', text.length() / 2);
        boolean earlier = after < 0 || before >= 0 && text.length() / 2 - before < after - text.length() / 2;
        return earlier ? before : after;
    }

    private static void line(Sheet sheet, String text, Font largest, int left, int width, int baseline) {
        Font font = sheet.fitting(largest, text, width);
        sheet.writeCentred(sheet.fitted(text, font, width), font, Color.BLACK, left, width, baseline);
    }
}
