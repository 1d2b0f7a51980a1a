package cnnbyhand.pictures;

/** One layer's output for one image, drawn into a panel. */
interface OutputPicture {

    /** What is shown, and on what scale, in a few words. */
    String caption(Panel panel);

    /** Draws it; {@code left} and {@code top} are the panel's corner in pixels. */
    void paint(Sheet sheet, int left, int top, Panel panel);
}
