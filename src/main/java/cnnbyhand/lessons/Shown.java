package cnnbyhand.lessons;

import cnnbyhand.lessons.cells.Surface;
import java.util.List;

/** Something that a cell has shown, as it stands in the lesson. */
public sealed interface Shown {

    /**
     * Lines of text. A line that begins with {@link Surface#VARIES} is not the same on every machine and in every run.
     *
     * @param lines without line ends
     */
    record Text(List<String> lines) implements Shown {}

    /**
     * A picture; its caption begins with {@link Surface#VARIES} where it is not the same everywhere.
     *
     * @param caption what is to be seen
     * @param name of its file
     */
    record Figure(String caption, String name) implements Shown {}

    /** Whether a line or a caption says of itself that it need not come out the same again. */
    static boolean varies(String words) {
        return words.startsWith(Surface.VARIES);
    }
}
