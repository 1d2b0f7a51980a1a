package cnnbyhand.pictures;

/** One layer's output for one image, drawn into a box of fixed size. */
interface OutputPicture {
    /** Sixteen tiles of 96 pixels and the gaps between them. */
    int WIDTH = 16 * 96 + 15 * 6;

    int HEIGHT = 96;

    /** What is shown, and on what scale, in a few words. */
    String caption();

    /** Draws it; {@code left} and {@code top} are the box's corner in pixels. */
    void paint(Sheet sheet, int left, int top);
}
