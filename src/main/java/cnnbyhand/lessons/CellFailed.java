package cnnbyhand.lessons;

/** A cell that did not come to its end; the message is one line. */
public final class CellFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Part.CodeCell cell;
    private final int line;

    /** @param line of the cell's code, from 1 */
    CellFailed(Part.CodeCell cell, int line, String message) {
        super(message);
        this.cell = cell;
        this.line = line;
    }

    public Part.CodeCell cell() {
        return cell;
    }

    /** The line of the cell's code, from 1, on which it failed. */
    public int line() {
        return line;
    }
}
