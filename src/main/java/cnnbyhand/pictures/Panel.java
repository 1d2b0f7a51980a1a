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

    int width() {
        return tiles * tile + (tiles - 1) * gap;
    }

    int height() {
        return tile;
    }

    /** Writes a line below a part of the panel, which ends at {@code bottom}, in letters as large as find room there. */
    void label(Sheet sheet, String text, int left, int width, int bottom) {
        Font font = sheet.fitting(words, text, width);
        int baseline = bottom + words.getSize() + 1;
        sheet.writeCentred(sheet.fitted(text, font, width), font, Color.BLACK, left, width, baseline);
    }
}
