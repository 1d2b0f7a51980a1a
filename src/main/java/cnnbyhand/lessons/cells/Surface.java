package cnnbyhand.lessons.cells;

import cnnbyhand.tables.PageWidth;
import java.awt.image.BufferedImage;

/** What a {@link Blackboard} is written on: a terminal, a page, a notebook. */
public interface Surface {
    /** How a line or a caption begins that need not come out the same on every machine and in every run. */
    String VARIES = "≈ ";

    void line(String text);

    /** How many columns a line may have. */
    default int width() {
        return PageWidth.CELL;
    }

    /** @param caption what is to be seen */
    void picture(BufferedImage picture, String caption);
}
