package cnnbyhand.screen;

import cnnbyhand.byhand.Expression;
import cnnbyhand.tables.Numbers;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How far a pass over images has come, on a line that is written over and gone in the end. It never reaches a terminal's last
 * column, behind which a terminal begins a line of its own.
 */
final class ProgressLine {
    private static final long NANOSECONDS_BETWEEN = 250_000_000;
    private static final int LONGEST_BAR = 30;
    private static final int SHORTEST_BAR = 5;

    private final String what;
    private final int images;
    private final int width;
    private final Consumer<String> out;
    private final LongSupplier clock;
    private final long start;
    private int done;
    private String loss = "";
    private long drawn;
    private int shown;

    /**
     * @param what goes on
     * @param images how many there are in all
     * @param width the terminal's
     * @param out takes what is written over the line
     * @param clock in nanoseconds
     */
    ProgressLine(String what, int images, int width, Consumer<String> out, LongSupplier clock) {
        this.what = what;
        this.images = images;
        this.width = width;
        this.out = out;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.drawn = start;
        draw();
    }

    /** @param loss NaN where there is none */
    void advance(int examples, double loss) {
        done += examples;
        this.loss = Double.isNaN(loss) ? "" : "  loss " + Numbers.fixed(loss, 3);
        if (clock.getAsLong() - drawn >= NANOSECONDS_BETWEEN) {
            drawn = clock.getAsLong();
            draw();
        }
    }

    /** Leaves an empty line, with the cursor at its beginning; a terminal may have put a typed Ctrl-C on it, too. */
    void end() {
        out.accept("\r" + " ".repeat(width - 1) + "\r");
    }

    private void draw() {
        String text = text();
        out.accept("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
        shown = text.length();
    }

    private String text() {
        String before = "  " + what + "  ";
        String behind =
                "  " + Expression.grouped(done) + " of " + Expression.grouped(images) + " images" + rate() + loss;
        int bar = Math.min(LONGEST_BAR, width - 1 - before.length() - behind.length());
        String text = bar >= SHORTEST_BAR ? before + bar(bar) + behind : before + behind.strip();
        return text.length() < width ? text : text.substring(0, width - 1);
    }

    private String bar(int length) {
        int full = images == 0 ? length : (int) Math.min(length, (long) done * length / images);
        return "█".repeat(full) + "░".repeat(length - full);
    }

    private String rate() {
        long nanoseconds = clock.getAsLong() - start;
        return done == 0 || nanoseconds <= 0 ? "" : "  " + Numbers.fixed(done * 1e9 / nanoseconds, 0) + " a second";
    }
}
