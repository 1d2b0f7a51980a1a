package cnnbyhand.keeping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes piece by piece what need not be in memory as a whole; it starts sooner than what turns objects into JSON. */
public final class JsonStream {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonStream() {}

    /** Writes to {@code file}, in UTF-8. */
    public static JsonGenerator to(Path file) throws IOException {
        return FACTORY.createGenerator(Files.newBufferedWriter(file)).useDefaultPrettyPrinter();
    }
}
