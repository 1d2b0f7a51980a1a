package cnnbyhand.tables;

import java.util.ArrayList;
import java.util.List;

/** How wide lines of text are, in columns. */
public final class PageWidth {
    /** What a file beside the documents, a slide and most terminals have room for; the screen's where it is no terminal. */
    public static final int SCREEN = 100;

    /** A table with a column more may be so wide. */
    static final int WIDEST = 140;

    /** What a lesson's cell shows stands on a page that is set in from both sides. */
    public static final int CELL = SCREEN - 8;

    private PageWidth() {}

    /** A line broken at spaces into lines that fit a file; all but the first are set in by {@code indent} columns. */
    public static List<String> wrapped(String line, int indent) {
        return wrapped(line, indent, SCREEN);
    }

    /** The same for lines of {@code width} columns. */
    public static List<String> wrapped(String line, int indent, int width) {
        return wrapped(line, indent, " ", width);
    }

    /** The same, but broken behind {@code sign} wherever one stands early enough: what is between two belongs together. */
    static List<String> wrapped(String line, int indent, String sign, int width) {
        List<String> lines = new ArrayList<>();
        String rest = line;
        int end = end(rest, indent, sign, width);
        while (end > 0) {
            lines.add(rest.substring(0, end).stripTrailing());
            rest = " ".repeat(indent) + rest.substring(end).strip();
            end = end(rest, indent, sign, width);
        }
        lines.add(rest);
        return lines;
    }

    /** Where a line that is too long can end, behind its indent; not above 0 where it is short enough, or one long word. */
    private static int end(String line, int indent, String sign, int width) {
        if (line.length() <= width) {
            return 0;
        }
        int signed = line.lastIndexOf(sign, width - sign.length() + 1) + sign.length() - 1;
        int spaced = line.lastIndexOf(' ', width);
        int fitting = signed > indent ? signed : spaced;
        return fitting > indent ? fitting : line.indexOf(' ', Math.max(width, indent));
    }
}
