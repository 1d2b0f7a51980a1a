package cnnbyhand;

import cnnbyhand.lessons.Audience;
import cnnbyhand.lessons.CellFailed;
import cnnbyhand.lessons.Part;
import cnnbyhand.lessons.Shown;
import cnnbyhand.lessons.TerminalText;
import cnnbyhand.results.ResultFolder;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A lesson on the screen: prose, code, and what the code shows. */
final class LessonPage implements Audience {
    private static final String CODE = "  ";
    private static final String OUTPUT = "  │ ";

    private final Screen screen;
    private final ResultFolder pictures;
    private final Optional<BufferedReader> keyboard;

    /**
     * @param pictures where pictures go, which a terminal cannot show
     * @param keyboard what Enter is awaited from between two cells; empty for a lesson that goes through
     */
    LessonPage(Screen screen, ResultFolder pictures, Optional<BufferedReader> keyboard) {
        this.screen = screen;
        this.pictures = pictures;
        this.keyboard = keyboard;
    }

    @Override
    public void prose(Part.Prose prose) {
        screen.line("");
        screen.lines(TerminalText.of(prose.markdown()));
    }

    @Override
    public void code(Part.Cell cell) {
        screen.line("");
        cell.code().lines().forEach(line -> screen.good((CODE + line).stripTrailing()));
        screen.line("");
    }

    @Override
    public void line(String text) {
        screen.line((OUTPUT + text).stripTrailing());
    }

    @Override
    public void picture(BufferedImage picture, Shown.Picture shown) {
        try {
            pictures.writePicture(shown.name(), picture);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        line(shown.caption());
        line("picture: " + pictures.path().resolve(shown.name()));
    }

    @Override
    public boolean ready() throws IOException {
        if (keyboard.isEmpty()) {
            return true;
        }
        screen.line("");
        screen.line("Enter to go on");
        boolean pressed = keyboard.get().readLine() != null;
        if (!pressed) {
            screen.line("No more input: the lesson stops here.");
        }
        return pressed;
    }

    /** The whole cell with a mark at the line that failed, and why. */
    void failure(String file, CellFailed failure) {
        List<String> code = failure.cell().code().lines().toList();
        screen.line("");
        for (int line = 1; line <= code.size(); line++) {
            screen.line((line == failure.line() ? "→ " : "  ") + String.format("%2d  ", line) + code.get(line - 1));
        }
        screen.bad(file + ", cell " + failure.cell().number() + ", line " + failure.line() + " (line "
                + (failure.cell().line() + failure.line() - 1) + " of the file): " + failure.getMessage());
    }
}
