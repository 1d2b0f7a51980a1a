package cnnbyhand.screen;

import cnnbyhand.tables.PageWidth;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How many columns of a terminal are used: as many as it has, from 80 to 140. */
final class TerminalWidth {
    private static final int NARROWEST = 80;
    private static final int WIDEST = 140;
    private static final int LONGEST_SECONDS = 2;

    private TerminalWidth() {}

    /** The terminal's that this process was started on. */
    static int own() {
        return of(System.getenv("COLUMNS"), TerminalWidth::asked);
    }

    /**
     * The width to use.
     *
     * @param columns the environment's COLUMNS, which goes first; null where it is not set
     * @param size what the terminal says of itself: rows and columns, 0 where it does not know them
     */
    static int of(String columns, Supplier<String> size) {
        OptionalInt found = number(columns == null ? "" : columns);
        if (found.isEmpty()) {
            found = number(Stream.of(size.get().split(" ")).skip(1).findFirst().orElse(""));
        }
        return Math.max(NARROWEST, Math.min(WIDEST, found.orElse(PageWidth.SCREEN)));
    }

    private static OptionalInt number(String text) {
        boolean usable = text.strip().matches("[1-9]\\d{0,5}");
        return usable ? OptionalInt.of(Integer.parseInt(text.strip())) : OptionalInt.empty();
    }

    /** Asks as a shell does; nothing where there is no {@code stty}, as on Windows. */
    private static String asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return stty.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)
                    ? answer(stty).orElse("")
                    : "";
        } catch (IOException absent) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static Optional<String> answer(Process stty) throws IOException {
        return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .lines()
                .findFirst();
    }
}
