package cnnbyhand.screen;

import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a terminal that says so takes a picture pixel by pixel. */
enum PixelProtocol {
    /** <a href="https://sw.kovidgoyal.net/kitty/graphics-protocol/">kitty's</a>: the bytes of all pixels in Base64. */
    KITTY {
        @Override
        String text(BufferedImage picture) {
            String pixels = Base64.getEncoder().encodeToString(bytes(picture));
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < pixels.length(); at += CHUNK) {
                String chunk = pixels.substring(at, Math.min(pixels.length(), at + CHUNK));
                String head = at == 0 ? "a=T,q=2,f=24,s=" + picture.getWidth() + ",v=" + picture.getHeight() + "," : "";
                String more = at + CHUNK < pixels.length() ? "m=1;" : "m=0;";
                text.append(ESCAPE)
                        .append("_G")
                        .append(head)
                        .append(more)
                        .append(chunk)
                        .append(END);
            }
            return text.toString();
        }
    },
    /** DEC's sixels: columns of six pixels, a pass for each of 216 colours. */
    SIXEL {
        @Override
        String text(BufferedImage picture) {
            StringBuilder text =
                    new StringBuilder(ESCAPE + "Pq\"1;1;" + picture.getWidth() + ";" + picture.getHeight());
            for (int colour = 0; colour < STEPS * STEPS * STEPS; colour++) {
                text.append("#" + colour + ";2;" + percent(colour / (STEPS * STEPS)) + ";"
                        + percent(colour / STEPS % STEPS) + ";" + percent(colour % STEPS));
            }
            for (int top = 0; top < picture.getHeight(); top += SIX) {
                band(picture, top, text);
            }
            return text.append(END).toString();
        }

        private void band(BufferedImage picture, int top, StringBuilder text) {
            for (int colour = 0; colour < STEPS * STEPS * STEPS; colour++) {
                StringBuilder pass = new StringBuilder();
                boolean used = false;
                for (int column = 0; column < picture.getWidth(); column++) {
                    int bits = 0;
                    for (int row = top; row < Math.min(picture.getHeight(), top + SIX); row++) {
                        bits |= colour(picture.getRGB(column, row)) == colour ? 1 << row - top : 0;
                    }
                    used |= bits > 0;
                    pass.append((char) (FIRST + bits));
                }
                text.append(used ? "#" + colour + pass + "$" : "");
            }
            text.append('-');
        }
    };

    private static final String ESCAPE = "\u001b";
    private static final String END = ESCAPE + "\\";
    private static final int CHUNK = 4096;
    private static final int STEPS = 6;
    private static final int SIX = 6;
    private static final char FIRST = '?';
    private static final Set<String> SIXEL_TERMINALS = Set.of("foot", "foot-extra", "mlterm", "yaft-256color");

    /** What the picture is on the screen: one line of its own. */
    abstract String text(BufferedImage picture);

    /** What a terminal says of itself in the environment; within tmux, where it would not arrive, nothing. */
    static Optional<PixelProtocol> of(Map<String, String> environment) {
        String terminal = environment.getOrDefault("TERM", "");
        if (environment.containsKey("TMUX") || terminal.startsWith("screen")) {
            return Optional.empty();
        }
        if (environment.containsKey("KITTY_WINDOW_ID") || terminal.equals("xterm-kitty")) {
            return Optional.of(KITTY);
        }
        return terminal.contains("sixel") || SIXEL_TERMINALS.contains(terminal) ? Optional.of(SIXEL) : Optional.empty();
    }

    private static byte[] bytes(BufferedImage picture) {
        byte[] bytes = new byte[3 * picture.getWidth() * picture.getHeight()];
        int at = 0;
        for (int row = 0; row < picture.getHeight(); row++) {
            for (int column = 0; column < picture.getWidth(); column++) {
                int rgb = picture.getRGB(column, row);
                bytes[at++] = (byte) (rgb >> 16);
                bytes[at++] = (byte) (rgb >> 8);
                bytes[at++] = (byte) rgb;
            }
        }
        return bytes;
    }

    private static int colour(int rgb) {
        return STEPS * STEPS * step(rgb >> 16 & 255) + STEPS * step(rgb >> 8 & 255) + step(rgb & 255);
    }

    private static int step(int shade) {
        return Math.round(shade * (STEPS - 1) / 255f);
    }

    private static int percent(int step) {
        return 100 * step / (STEPS - 1);
    }
}
