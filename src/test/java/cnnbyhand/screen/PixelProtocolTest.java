package cnnbyhand.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PixelProtocolTest {

    @Test
    void theTerminalSaysWhichItSpeaks() {
        assertThat(PixelProtocol.of(Map.of("TERM", "xterm-kitty"))).contains(PixelProtocol.KITTY);
        assertThat(PixelProtocol.of(Map.of("KITTY_WINDOW_ID", "1"))).contains(PixelProtocol.KITTY);
        assertThat(PixelProtocol.of(Map.of("TERM", "foot"))).contains(PixelProtocol.SIXEL);
        assertThat(PixelProtocol.of(Map.of("TERM", "xterm-256color"))).isEmpty();
        assertThat(PixelProtocol.of(Map.of("TERM", "xterm-kitty", "TMUX", "/tmp/tmux")))
                .isEmpty();
    }

    @Test
    void kittyGetsThreeBytesAPixel() {
        assertThat(PixelProtocol.KITTY.text(picture(2, 1)))
                .isEqualTo("\u001b_Ga=T,q=2,f=24,s=2,v=1,m=0;"
                        + Base64.getEncoder().encodeToString(new byte[] {-1, 0, 0, 0, 0, 0}) + "\u001b\\");
        assertThat(PixelProtocol.KITTY.text(picture(100, 50)).split("\u001b_G")).hasSize(1 + 5);
    }

    @Test
    void sixelsAreColumnsOfSix() {
        String text = PixelProtocol.SIXEL.text(picture(2, 7));

        assertThat(text).startsWith("\u001bPq\"1;1;2;7#0;2;0;0;0#1;2;0;0;20").endsWith("#0}~$#180@?$-#0@@$-\u001b\\");
    }

    /** Red in the upper left corner, otherwise black. */
    private static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xff0000);
        return picture;
    }
}
