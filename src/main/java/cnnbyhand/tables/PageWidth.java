package cnnbyhand.tables;

/** How wide lines of text are, in columns. */
public final class PageWidth {
    /** What a terminal, a slide and a file beside the documents all have room for. */
    public static final int SCREEN = 100;

    /** What a lesson's cell shows stands on a page that is set in from both sides. */
    public static final int CELL = SCREEN - 8;

    private PageWidth() {}
}
