package cnnbyhand.screen;

import cnnbyhand.quiz.ClassBook;
import java.nio.file.Path;
import java.util.List;

/** The screen of a class that is graded: whose sheet cannot be read, and what went wrong most. */
public final class ClassScreen {
    private static final int MOST_SLIPS = 5;

    private final Screen screen;

    public ClassScreen(Screen screen) {
        this.screen = screen;
    }

    /** @param leftOut how many folders and hidden files are no sheets */
    public void opening(String network, List<String> about, int sheets, long leftOut) {
        screen.heading("A class predicted: " + network);
        about.forEach(screen::fact);
        screen.fact("sheets     " + sheets
                + (leftOut == 0 ? "" : "; not read: " + leftOut + " that are folders, hidden or no files"));
    }

    public void unreadable(String line) {
        screen.bad("✗ " + line);
    }

    public void closing(ClassBook book, List<Path> files) {
        screen.heading(book.sentence());
        List<String> slips = book.commonest(MOST_SLIPS);
        if (!slips.isEmpty()) {
            screen.line("Slips, the commonest first:");
            slips.forEach(slip -> screen.wrapped("  " + slip, 4));
        }
        files.forEach(file -> screen.line("written    " + file));
    }
}
