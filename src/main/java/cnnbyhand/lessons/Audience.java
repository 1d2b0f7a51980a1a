package cnnbyhand.lessons;

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

    /**
     * Asked after a cell and before an answer.
     *
     * @return false to leave the lesson here
     */
    boolean ready();
}
