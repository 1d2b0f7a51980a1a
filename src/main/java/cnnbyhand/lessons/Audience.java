package cnnbyhand.lessons;

import cnnbyhand.tables.PageWidth;
import java.awt.image.BufferedImage;

/** Who sees a lesson go on. */
public interface Audience {

    void prose(Part.Prose prose);

    /** A cell is about to run. */
    void code(Part.CodeCell cell);

    /** A line that a cell shows. */
    void line(String text);

    /** A picture that a cell shows. */
    void picture(BufferedImage picture, Shown.Figure shown);

    /** A cell has come to its end. */
    default void ran(Part.CodeCell cell) {}

    /** What was asked in this place of the last list of questions, from 1, has been answered. */
    default void answered(int question) {}

    /** How many columns a line that a cell shows may have. */
    default int width() {
        return PageWidth.CELL;
    }

    /**
     * Asked wherever somebody may want to think.
     *
     * @return false to leave the lesson here
     */
    boolean ready(Pause pause);
}
