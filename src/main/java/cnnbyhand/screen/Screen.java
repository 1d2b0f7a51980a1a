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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the user sees: lines of text, on a terminal no wider than it is, and coloured there where NO_COLOR is not set.
 */
public final class Screen {
    private static final String BOLD = "\u001b[1m";
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final Pattern NAMED = Pattern.compile(" *\\S+(?: \\S+)? {2,}");
    private static final int LONGEST_NAME = 24;
    /** Where a fact begins behind the word that says what it is. */
    private static final int BEHIND_A_WORD = 11;

    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean terminal;
    private final boolean colour;
    private final int width;
    private final Keyboard keyboard;

    private Screen(PrintStream out, Keyboard keyboard, boolean terminal, boolean colour, int width) {
        this.out = out;
        this.keyboard = keyboard;
        this.terminal = terminal;
        this.colour = colour;
        this.width = width;
    }

    /** The process's own standard output and input. */
    public static Screen standard() {
        boolean terminal = System.console() != null;
        String refused = System.getenv("NO_COLOR");
        boolean colour = terminal && (refused == null || refused.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset());
        int width = terminal ? TerminalWidth.own() : PageWidth.SCREEN;
        return new Screen(out, new Keyboard(System.in, charset()), terminal, colour, width);
    }

    /** Plain text into {@code out}, where nobody types. */
    public static Screen plain(PrintStream out) {
        return plain(out, InputStream.nullInputStream());
    }

    /** Plain text into {@code out}, answered by {@code in} in UTF-8. */
    public static Screen plain(PrintStream out, InputStream in) {
        return new Screen(out, new Keyboard(in, StandardCharsets.UTF_8), false, false, PageWidth.SCREEN);
    }

    /** As on a terminal of {@code width} columns without colours, answered by {@code in} in UTF-8. */
    public static Screen terminal(PrintStream out, InputStream in, int width) {
        return new Screen(out, new Keyboard(in, StandardCharsets.UTF_8), true, false, width);
    }

    boolean terminal() {
        return terminal;
    }

    boolean colour() {
        return colour;
    }

    /** How many columns there are. */
    public int width() {
        return width;
    }

    /** A line; on a terminal it goes on below itself, set in, where it is too long. */
    public void line(String text) {
        fitted(text).forEach(out::println);
    }

    private List<String> fitted(String text) {
        return terminal ? PageWidth.wrapped(text, indent(text), width) : List.of(text);
    }

    /** Behind the word that says what it is, where a line begins with one. */
    private static int indent(String text) {
        Matcher word = NAMED.matcher(text);
        return word.lookingAt() && word.end() <= LONGEST_NAME
                ? word.end()
                : text.length() - text.stripLeading().length() + 2;
    }

    /** Somebody else's lines, however wide they are. */
    public void verbatim(String text) {
        out.println(text);
    }

    /** Writes over the line that the cursor is on; only a terminal has one. */
    void over(String text) {
        out.print(text);
        out.flush();
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

    /** A word that is filled up to 11 columns, and a fact, which goes on below itself. */
    void fact(String text) {
        wrapped(text, BEHIND_A_WORD);
    }

    /** A line that goes on below itself, set in by {@code indent} columns, where it is too long for the screen. */
    void wrapped(String text, int indent) {
        PageWidth.wrapped(oneLine(text), indent, width).forEach(out::println);
    }

    /** A sentence of any length, on as many lines as it takes; its ticks are green and its crosses red. */
    public void paragraph(String text) {
        PageWidth.wrapped(oneLine(text), 2, width).forEach(line -> out.println(marked(line)));
    }

    public void heading(String text) {
        out.println();
        fitted(oneLine(text)).forEach(line -> out.println(in(BOLD, line)));
    }

    /** A table whose ticks are green and whose crosses are red. */
    void table(Table table) {
        table(table.text());
    }

    /** The lines of such a table. */
    void table(List<String> lines) {
        lines.stream().flatMap(line -> fitted(line).stream()).forEach(line -> out.println(marked(line)));
    }

    void good(String text) {
        fitted(text).forEach(line -> out.println(in(GREEN, line)));
    }

    public void bad(String text) {
        fitted(oneLine(text)).forEach(line -> out.println(in(RED, line)));
    }

    private String in(String shade, String line) {
        return colour ? shade + line + PLAIN : line;
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
