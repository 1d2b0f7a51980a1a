package cnnbyhand;

import cnnbyhand.screen.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * One command, carried out in this process.
 *
 * @param status its exit status
 * @param lines what it showed
 */
public record Run(int status, List<String> lines) {

    /** Runs with options such as {@code model=mnist}. */
    public static Run of(String... options) {
        return typing("", options);
    }

    /** Runs with options such as {@code quiz=mnist} while somebody types {@code typed} and then ends the input. */
    public static Run typing(String typed, String... options) {
        return typing(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), options);
    }

    public static Run typing(InputStream keys, String... options) {
        Properties properties = new Properties();
        for (String option : options) {
            int sign = option.indexOf('=');
            properties.setProperty(option.substring(0, sign), option.substring(sign + 1));
        }
        return typing(keys, properties);
    }

    public static Run of(Properties properties) {
        return typing(InputStream.nullInputStream(), properties);
    }

    private static Run typing(InputStream keys, Properties properties) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        int status = Main.run(properties, Screen.plain(new PrintStream(shown, true, StandardCharsets.UTF_8), keys));
        return new Run(status, lines(shown));
    }

    public static Screen screen(ByteArrayOutputStream shown) {
        return screen(shown, "");
    }

    /** A screen before which somebody types {@code typed} and then ends the input. */
    public static Screen screen(ByteArrayOutputStream shown, String typed) {
        return Screen.plain(
                new PrintStream(shown, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    }

    public static List<String> lines(ByteArrayOutputStream shown) {
        return shown.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The lines between a heading that begins so and the next empty line. */
    public List<String> section(String heading) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith(heading))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }
}
