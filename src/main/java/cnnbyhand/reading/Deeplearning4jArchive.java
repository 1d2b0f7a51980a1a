package cnnbyhand.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** What Deeplearning4j's {@code ModelSerializer} writes: {@code configuration.json}, and all parameters as one row. */
final class Deeplearning4jArchive {
    private static final String CONFIGURATION = "configuration.json";
    private static final String PARAMETERS = "coefficients.bin";

    private Deeplearning4jArchive() {}

    static boolean isOne(ZippedFile zip) {
        return zip.entry(CONFIGURATION).isPresent();
    }

    static DescribedNetwork read(ZippedFile zip, String name, InputSizes input) throws IOException, UnusableNetwork {
        DescribedNetwork read = Deeplearning4jText.read(
                zip.text(CONFIGURATION).orElseThrow(), name, input, "zip of ModelSerializer", Optional.empty());
        return read.with(weights(zip));
    }

    /** A network without parameters has no such entry. */
    private static Optional<StatedWeights> weights(ZippedFile zip) throws IOException, UnusableNetwork {
        Optional<ZipArchiveEntry> entry = zip.entry(PARAMETERS);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = zip.open(entry.get())) {
            return Optional.of(
                    StatedWeights.ofTotal(SavedRow.length(in, entry.get().getSize(), PARAMETERS)));
        }
    }
}
