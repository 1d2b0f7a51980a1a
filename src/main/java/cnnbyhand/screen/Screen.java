package cnnbyhand.screen;

import cnnbyhand.tables.PageWidth;
import cnnbyhand.tables.Table;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the user sees: lines of text, coloured only on a terminal and only where NO_COLOR is not set. */
public final class Screen {
    private static final String BOLD = "\u001b[1m";
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean terminal;
    private final boolean colour;
    private final Keyboard keyboard;

    private Screen(PrintStream out, Keyboard keyboard, boolean terminal, boolean colour) {
        this.out = out;
        this.keyboard = keyboard;
        this.terminal = terminal;
        this.colour = colour;
    }

    /** The process's own standard output and input. */
    public static Screen standard() {
        boolean terminal = System.console() != null;
        String refused = System.getenv("NO_COLOR");
        boolean colour = terminal && (refused == null || refused.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset());
        return new Screen(out, new Keyboard(System.in, charset()), terminal, colour);
    }

    /** Plain text into {@code out}, where nobody types. */
    public static Screen plain(PrintStream out) {
        return plain(out, InputStream.nullInputStream());
    }

    /** Plain text into {@code out}, answered by {@code in} in UTF-8. */
    public static Screen plain(PrintStream out, InputStream in) {
        return new Screen(out, new Keyboard(in, StandardCharsets.UTF_8), false, false);
    }

    boolean terminal() {
        return terminal;
    }

    public void line(String text) {
        out.println(text);
    }

    /** What is waited for; only a terminal has somebody who waits. */
    public void waiting(String text) {
        if (terminal) {
            line(text);
        }
    }

    void lines(List<String> text) {
        text.forEach(this::line);
    }

    /** Asks for a line; nothing at the end of input. */
    Optional<String> ask(String question) {
        out.print(question);
        out.flush();
        return keyboard.line();
    }

    /** A line that goes on below itself, set in by {@code indent} columns, where it is too long for the screen. */
    void wrapped(String text, int indent) {
        PageWidth.wrapped(oneLine(text), indent).forEach(this::line);
    }

    /** A sentence of any length, on as many lines as it takes; its ticks are green and its crosses red. */
    public void paragraph(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : oneLine(text).split(" ")) {
            if (line.length() + 1 + word.length() > PageWidth.SCREEN && line.length() > 0) {
                line(marked(line.toString()));
                line = new StringBuilder("  ");
            } else if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        line(marked(line.toString()));
    }

    public void heading(String text) {
        out.println();
        out.println(colour ? BOLD + oneLine(text) + PLAIN : oneLine(text));
    }

    /** A table whose ticks are green and whose crosses are red. */
    void table(Table table) {
        table.text().forEach(line -> out.println(marked(line)));
    }

    void good(String text) {
        out.println(colour ? GREEN + text + PLAIN : text);
    }

    public void bad(String text) {
        out.println(colour ? RED + oneLine(text) + PLAIN : oneLine(text));
    }

    /** What a user typed, or called a file, may hold anything: line breaks, and signs that a terminal obeys. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
    }

    private String marked(String line) {
        return colour ? line.replace("✓", GREEN + "✓" + PLAIN).replace("✗", RED + "✗" + PLAIN) : line;
    }

    /** A terminal's own character set if it has the signs that the tables need, otherwise UTF-8. */
    private static Charset charset() {
        Console console = System.console();
        boolean able = console != null && console.charset().newEncoder().canEncode("×⌊⌋→✓─");
        return able ? console.charset() : StandardCharsets.UTF_8;
    }
}
