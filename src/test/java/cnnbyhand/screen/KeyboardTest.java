package cnnbyhand.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyboardTest {

    @Test
    void linesComeOneByOneWhateverEndsThem() {
        Keyboard keyboard = typing("one\ntwo\r\n\nfour");
        assertThat(keyboard.line()).contains("one");
        assertThat(keyboard.line()).contains("two");
        assertThat(keyboard.line()).contains("");
        assertThat(keyboard.line()).contains("four");
        assertThat(keyboard.line()).isEmpty();
        assertThat(keyboard.line()).isEmpty();
    }

    @Test
    void ofALineWithoutEndTheBeginningIsKeptAndTheNextLineIsWhole() {
        Keyboard keyboard = typing("9".repeat(3_000_000) + "\nnext\n");
        assertThat(keyboard.line()).contains("9".repeat(1000));
        assertThat(keyboard.line()).contains("next");
    }

    @Test
    void aClosedInputIsAtItsEnd() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        assertThat(new Keyboard(closed, StandardCharsets.UTF_8).line()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreShownAsSuch() {
        InputStream bytes = new ByteArrayInputStream(new byte[] {'2', (byte) 0xff, '6', '\n'});
        assertThat(new Keyboard(bytes, StandardCharsets.UTF_8).line()).contains("2\ufffd6");
    }

    private static Keyboard typing(String text) {
        return new Keyboard(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
