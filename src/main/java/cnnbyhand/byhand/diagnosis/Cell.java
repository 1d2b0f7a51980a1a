package cnnbyhand.byhand.diagnosis;

import java.util.Locale;

/** What can be asked of a layer. */
public enum Cell {
    SHAPE("height, width and channels such as 5,5,16, or one number such as 400"),
    PARAMETERS("a whole number such as 2,416 or (5*5*6 + 1)*16");

    private final String form;

    Cell(String form) {
        this.form = form;
    }

    /** The cell as a column is headed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How an answer has to look. */
    public String form() {
        return form;
    }
}
