package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Keras 3's archive: {@code metadata.json}, {@code config.json} and {@code model.weights.h5}. */
final class KerasArchive {
    private static final String CONFIG = "config.json";
    private static final String METADATA = "metadata.json";
    private static final String WEIGHTS = "model.weights.h5";

    private final ZippedFile zip;

    private KerasArchive(ZippedFile zip) {
        this.zip = zip;
    }

    static DescribedNetwork read(ZippedFile zip, KerasNetwork keras) throws IOException, UnusableNetwork {
        return new KerasArchive(zip).read(keras);
    }

    private DescribedNetwork read(KerasNetwork keras) throws IOException, UnusableNetwork {
        JsonNode config = JsonText.object(zip.text(CONFIG)
                .orElseThrow(() -> new UnusableNetwork("the archive must hold " + CONFIG
                        + " as Keras 3 writes it, or configuration.json as Deeplearning4j does, found neither")));
        Optional<String> metadata = zip.text(METADATA);
        String version = metadata.isPresent()
                ? JsonText.object(metadata.get())
                        .path(KerasArchitecture.VERSION)
                        .asText("3")
                : "3";
        KerasArchitecture.state(config, KerasArchitecture.VERSION, Optional.of(version));
        return keras.network(config, "Keras " + version + ", .keras", weights(KerasChain.of(config)));
    }

    /** Keras stores the weights unpacked, so that they are read where they lie. */
    private Optional<StatedWeights> weights(KerasChain chain) throws IOException, UnusableNetwork {
        ZipArchiveEntry entry = zip.entry(WEIGHTS).orElse(null);
        boolean nested = chain.layers().stream().anyMatch(layer -> layer.name().contains("/"));
        if (entry == null || entry.getMethod() != ZipEntry.STORED || nested) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(zip.file());
                Hdf5Weights weights = Hdf5Weights.of(channel, entry.getDataOffset(), entry.getSize())) {
            Map<String, String> names = groups(chain);
            return weights.arrays().map(found -> found.renamed(path -> names.get(path.get(path.size() - 1))));
        }
    }

    /** Group → layer: Keras 3 names the groups by class and counts them, because layers' names are often made up. */
    private static Map<String, String> groups(KerasChain chain) {
        Map<String, Integer> used = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (KerasLayer layer : chain.layers()) {
            String word = snakeCase(layer.type());
            int count = used.merge(word, 1, Integer::sum);
            names.put(count == 1 ? word : word + "_" + (count - 1), layer.name());
        }
        return names;
    }

    /** {@code MaxPooling2D} as {@code max_pooling2d}. */
    private static String snakeCase(String type) {
        return type.replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }
}
