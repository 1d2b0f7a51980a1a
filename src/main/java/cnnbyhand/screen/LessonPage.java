package cnnbyhand.screen;

import cnnbyhand.lessons.Audience;
import cnnbyhand.lessons.CellFailed;
import cnnbyhand.lessons.Part;
import cnnbyhand.lessons.Shown;
import cnnbyhand.lessons.TerminalText;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A lesson on the screen: prose, code, and what the code shows. */
public final class LessonPage implements Audience {
    private static final String CODE = "  ";
    private static final String OUTPUT = "  │ ";

    private final Screen screen;
    private final Gallery pictures;
    private final boolean step;

    /** Where pictures go, which a terminal cannot show. */
    @FunctionalInterface
    public interface Gallery {
        /** Keeps a picture under {@code name} and returns where. */
        Path hang(String name, BufferedImage picture) throws IOException;
    }

    /**
     * @param pictures where pictures go, which a terminal cannot show
     * @param step whether Enter is awaited between two cells
     */
    public LessonPage(Screen screen, Gallery pictures, boolean step) {
        this.screen = screen;
        this.pictures = pictures;
        this.step = step;
    }

    @Override
    public void prose(Part.Prose prose) {
        screen.line("");
        screen.lines(TerminalText.of(prose.markdown()));
    }

    @Override
    public void code(Part.CodeCell cell) {
        screen.line("");
        cell.code().lines().forEach(line -> screen.good((CODE + line).stripTrailing()));
        screen.line("");
    }

    @Override
    public void line(String text) {
        screen.line((OUTPUT + text).stripTrailing());
    }

    @Override
    public void picture(BufferedImage picture, Shown.Figure shown) {
        try {
            line(shown.caption());
            line("picture: " + pictures.hang(shown.name(), picture));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public boolean ready() {
        if (!step) {
            return true;
        }
        screen.line("");
        boolean pressed = screen.ask("Enter to continue\n").isPresent();
        if (!pressed) {
            screen.line("No more input: the lesson stops here.");
        }
        return pressed;
    }

    /** The whole cell with a mark at the line that failed, and why. */
    public void failure(String file, CellFailed failure) {
        List<String> code = failure.cell().code().lines().toList();
        screen.line("");
        for (int line = 1; line <= code.size(); line++) {
            screen.line((line == failure.line() ? "→ " : "  ") + String.format("%2d  ", line) + code.get(line - 1));
        }
        screen.bad(file + ", cell " + failure.cell().number() + ", line " + failure.line() + " (line "
                + (failure.cell().line() + failure.line() - 1) + " of the file): " + failure.getMessage());
    }
}
