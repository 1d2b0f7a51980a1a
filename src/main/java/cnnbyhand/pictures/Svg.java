package cnnbyhand.pictures;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A picture as lines instead of pixels. */
final class Svg {
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{3,}");

    private Svg() {}

    /** What {@code painter} draws on a sheet of that size, in pixels. */
    static String of(Consumer<Graphics2D> painter, int width, int height) {
        VectorGraphics2D graphics = new VectorGraphics2D();
        painter.accept(graphics);
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(graphics.getCommands(), new PageSize(0, 0, width, height))
                    .writeTo(svg);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rounded(svg.toString(StandardCharsets.UTF_8));
    }

    /** Letters are drawn as outlines, whose corners come with ten decimals; two are finer than any screen or print. */
    private static String rounded(String svg) {
        return LONG_NUMBER
                .matcher(svg)
                .replaceAll(match -> String.format(Locale.ROOT, "%.2f", Double.parseDouble(match.group())));
    }
}
