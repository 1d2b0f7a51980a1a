package cnnbyhand.screen;

import cnnbyhand.lessons.Audience;
import cnnbyhand.lessons.CellFailed;
import cnnbyhand.lessons.Part;
import cnnbyhand.lessons.Pause;
import cnnbyhand.lessons.Shown;
import cnnbyhand.lessons.TerminalText;
import cnnbyhand.tables.PageWidth;
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
    private final Stepping stepping;
    private final int width;

    /** Where pictures go. */
    @FunctionalInterface
    public interface Gallery {
        /** Keeps a picture under {@code name} and returns where. */
        Path hang(String name, BufferedImage picture) throws IOException;
    }

    /**
     * @param step whether somebody goes through the lesson step by step
     * @param record whether what cells show goes into the lesson, where every line has the same room
     */
    public LessonPage(Screen screen, Gallery pictures, boolean step, boolean record) {
        this.screen = screen;
        this.pictures = pictures;
        this.width = record ? PageWidth.CELL : Math.min(PageWidth.CELL, screen.width() - OUTPUT.length());
        this.stepping = new Stepping(screen, step);
    }

    @Override
    public void prose(Part.Prose prose) {
        List<String> lines = TerminalText.of(prose.markdown(), screen.width());
        if (!lines.isEmpty()) {
            stepping.show(() -> {
                screen.line("");
                screen.lines(lines);
            });
        }
    }

    @Override
    public void code(Part.CodeCell cell) {
        stepping.show(() -> {
            screen.line("");
            cell.code().lines().forEach(line -> screen.good((CODE + line).stripTrailing()));
            screen.line("");
        });
    }

    @Override
    public void line(String text) {
        stepping.show(() -> PageWidth.wrapped(text, 2, screen.width() - OUTPUT.length())
                .forEach(line -> screen.line((OUTPUT + line).stripTrailing())));
    }

    @Override
    public void picture(BufferedImage picture, Shown.Figure shown) {
        try {
            String place = OUTPUT + "picture: " + pictures.hang(shown.name(), picture);
            line(shown.caption());
            stepping.show(() -> {
                PictureText.of(picture, screen).forEach(row -> screen.verbatim(OUTPUT + row));
                screen.line(place);
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void ran(Part.CodeCell cell) {
        stepping.besideTheRightOne();
    }

    @Override
    public void answered(int question) {
        stepping.besideTheRightOne(question);
    }

    @Override
    public boolean ready(Pause pause) {
        return stepping.ready(pause);
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
