package cnnbyhand.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PictureTextTest {
    private static final BufferedImage PICTURE = picture();

    @Test
    void twoPixelsAboveEachOtherAreOneSign() {
        List<String> rows = new PictureText(Map.of("COLORTERM", "truecolor")).rows(PICTURE, 80);

        assertThat(rows)
                .containsExactly(
                        "\u001b[38;2;255;0;0m\u001b[48;2;0;0;255m▀\u001b[38;2;0;0;0m\u001b[48;2;255;255;255m▀\u001b[0m",
                        "\u001b[38;2;0;255;0m▀\u001b[38;2;0;0;0m▀\u001b[0m");
    }

    @Test
    void aTerminalOf256ColoursGetsThose() {
        assertThat(new PictureText(Map.of("TERM", "xterm-256color"))
                        .rows(PICTURE, 80)
                        .get(0))
                .startsWith("\u001b[38;5;196m\u001b[48;5;21m▀\u001b[38;5;16m\u001b[48;5;231m▀");
    }

    @Test
    void aLargePictureIsMadeAsNarrowAsTheScreen() {
        BufferedImage large = new BufferedImage(1000, 300, BufferedImage.TYPE_INT_RGB);
        List<String> rows = new PictureText(Map.of("COLORTERM", "24bit")).rows(large, 70);

        assertThat(rows)
                .hasSize(11)
                .allMatch(row -> row.chars().filter(sign -> sign == '▀').count() == 70);
    }

    @Test
    void whereColoursAreFewThereIsNoPicture() {
        assertThat(new PictureText(Map.of("TERM", "xterm")).rows(PICTURE, 80)).isEmpty();
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xff0000);
        picture.setRGB(0, 1, 0x0000ff);
        picture.setRGB(1, 1, 0xffffff);
        picture.setRGB(0, 2, 0x00ff00);
        return picture;
    }
}
