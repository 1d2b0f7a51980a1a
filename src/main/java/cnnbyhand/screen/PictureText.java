package cnnbyhand.screen;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A picture as a terminal shows it: pixel by pixel where it says that it can, otherwise two pixels above each other as an
 * upper half block and what is behind it.
 */
final class PictureText {
    private static final int WIDEST = 72;
    private static final int HIGHEST = 48;
    /** In pixels, where a terminal takes those. */
    private static final int LARGEST = 480;

    private static final String PLAIN = "\u001b[0m";

    private final Map<String, String> environment;

    PictureText(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Lines in colour; none where the screen shows no colours, or too few. */
    static List<String> of(BufferedImage picture, Screen screen) {
        return screen.colour() ? new PictureText(System.getenv()).rows(picture, screen.width() - 8) : List.of();
    }

    /** @param width how many columns there are */
    List<String> rows(BufferedImage picture, int width) {
        Optional<PixelProtocol> pixels = PixelProtocol.of(environment);
        if (pixels.isPresent()) {
            return List.of(pixels.get().text(scaled(picture, LARGEST, LARGEST)));
        }
        if (!manyColours()) {
            return List.of();
        }
        BufferedImage small = scaled(picture, Math.min(WIDEST, width), HIGHEST);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < small.getHeight(); row += 2) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < small.getWidth(); column++) {
                boolean below = row + 1 < small.getHeight();
                line.append(colour(38, small.getRGB(column, row)));
                line.append(below ? colour(48, small.getRGB(column, row + 1)) : "")
                        .append('▀');
            }
            rows.add(line.append(PLAIN).toString());
        }
        return rows;
    }

    private boolean manyColours() {
        return allColours() || environment.getOrDefault("TERM", "").contains("256color");
    }

    private boolean allColours() {
        String said = environment.getOrDefault("COLORTERM", "");
        return said.equals("truecolor") || said.equals("24bit");
    }

    /** @param ground 38 for the block, 48 for what is behind it */
    private String colour(int ground, int rgb) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        String shade = allColours()
                ? "2;" + red + ";" + green + ";" + blue
                : "5;" + (16 + 36 * sixth(red) + 6 * sixth(green) + sixth(blue));
        return "\u001b[" + ground + ";" + shade + "m";
    }

    /** A terminal of 256 colours mixes each of six steps of red, green and blue. */
    private static int sixth(int shade) {
        return Math.round(shade * 5 / 255f);
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        double scale =
                Math.min(1, Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight()));
        int columns = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int rows = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = small.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.drawImage(averaged(picture, columns, rows), 0, 0, columns, rows, null);
        brush.dispose();
        return small;
    }

    /** Halved as long as that leaves enough: a large picture drawn small at once would lose most of its pixels. */
    private static BufferedImage averaged(BufferedImage picture, int columns, int rows) {
        BufferedImage half = picture;
        while (half.getWidth() >= 2 * columns && half.getHeight() >= 2 * rows) {
            BufferedImage next =
                    new BufferedImage(half.getWidth() / 2, half.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            Graphics2D brush = next.createGraphics();
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(half, 0, 0, next.getWidth(), next.getHeight(), null);
            brush.dispose();
            half = next;
        }
        return half;
    }
}
