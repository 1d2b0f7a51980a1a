package cnnbyhand.tables;

import java.util.ArrayList;
import java.util.List;

/** How wide lines of text are, in columns. */
public final class PageWidth {
    /** What a terminal, a slide and a file beside the documents all have room for. */
    public static final int SCREEN = 100;

    /** What a lesson's cell shows stands on a page that is set in from both sides. */
    public static final int CELL = SCREEN - 8;

    private PageWidth() {}

    /** A line broken at spaces into lines that fit the screen; all but the first are set in by {@code indent} columns. */
    public static List<String> wrapped(String line, int indent) {
        return wrapped(line, indent, " ");
    }

    /** The same, but broken behind {@code sign} wherever one stands early enough: what is between two belongs together. */
    static List<String> wrapped(String line, int indent, String sign) {
        List<String> lines = new ArrayList<>();
        String rest = line;
        int end = end(rest, indent, sign);
        while (end > 0) {
            lines.add(rest.substring(0, end).stripTrailing());
            rest = " ".repeat(indent) + rest.substring(end).strip();
            end = end(rest, indent, sign);
        }
        lines.add(rest);
        return lines;
    }

    /** Where a line that is too long can end, behind its indent; not above 0 where it is short enough, or one long word. */
    private static int end(String line, int indent, String sign) {
        if (line.length() <= SCREEN) {
            return 0;
        }
        int signed = line.lastIndexOf(sign, SCREEN - sign.length() + 1) + sign.length() - 1;
        int spaced = line.lastIndexOf(' ', SCREEN);
        int fitting = signed > indent ? signed : spaced;
        return fitting > indent ? fitting : line.indexOf(' ', Math.max(SCREEN, indent));
    }
}
