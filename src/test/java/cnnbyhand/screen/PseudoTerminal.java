package cnnbyhand.screen;

import java.util.ArrayList;
import java.util.List;

/** What a terminal has on it after something was written: carriage returns go back, and the last column is never passed. */
final class PseudoTerminal {
    private static final char ESCAPE = 27;

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final List<String> tooLong = new ArrayList<>();
    private StringBuilder line = new StringBuilder();
    private int column;

    PseudoTerminal(int width) {
        this.width = width;
    }

    void write(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == ESCAPE) {
                at = behind(text, at);
            } else if (sign == '\n') {
                end();
            } else if (sign == '\r') {
                column = 0;
            } else {
                put(sign);
            }
        }
        end();
    }

    private static int behind(String text, int escape) {
        int at = escape + 2;
        while (!Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void put(char sign) {
        while (line.length() <= column) {
            line.append(' ');
        }
        line.setCharAt(column, sign);
        column++;
        if (column == width + 1) {
            tooLong.add(line.toString());
        }
    }

    private void end() {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder();
    }

    List<String> lines() {
        return lines;
    }

    /** What went beyond the last column. */
    List<String> tooLong() {
        return tooLong;
    }
}
