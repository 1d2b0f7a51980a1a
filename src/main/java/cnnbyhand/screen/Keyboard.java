package cnnbyhand.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;

/** What the user types, a line at a time; of a line without end only the beginning is kept. */
final class Keyboard {
    private static final int LONGEST = 1000;

    private final Reader in;

    Keyboard(InputStream in, Charset charset) {
        this.in = new BufferedReader(new InputStreamReader(in, charset));
    }

    /** The next line; nothing at the end of input, or where there is no input at all. */
    Optional<String> line() {
        try {
            int sign = in.read();
            return sign < 0 ? Optional.empty() : Optional.of(rest(sign));
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    private String rest(int first) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = first; sign >= 0 && sign != '\n'; sign = in.read()) {
            if (line.length() < LONGEST && sign != '\r') {
                line.append((char) sign);
            }
        }
        return line.toString();
    }
}
