package cnnbyhand.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Keras 3's archive: {@code metadata.json}, {@code config.json} and {@code model.weights.h5}. */
final class KerasArchive {
    static final String CONFIG = "config.json";
    private static final String METADATA = "metadata.json";
    static final String WEIGHTS = "model.weights.h5";
    private static final String NUMPY = "model.weights.npz";

    /** As much is unpacked in memory, because random places of it are read. */
    private static final int LARGEST_PACKED = 1 << 26;

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
        Optional<ZipArchiveEntry> entry = zip.entry(WEIGHTS);
        Optional<byte[]> unpacked = entry.isPresent() ? unpacked(entry.get()) : Optional.empty();
        return keras.network(config, "Keras " + version + ", .keras", groups -> weights(entry, unpacked, groups))
                .andNotCompared(notRead(entry, unpacked));
    }

    /** A packed entry's bytes, where they are few enough. */
    private Optional<byte[]> unpacked(ZipArchiveEntry entry) throws IOException {
        if (isStored(entry)) {
            return Optional.empty();
        }
        try (InputStream in = zip.open(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_PACKED + 1);
            return bytes.length > LARGEST_PACKED ? Optional.empty() : Optional.of(bytes);
        }
    }

    private static boolean isStored(ZipArchiveEntry entry) {
        return entry.getMethod() == ZipEntry.STORED;
    }

    /** Keras stores the weights unpacked, so that they are read where they lie; others pack them. */
    private Optional<StatedWeights> weights(
            Optional<ZipArchiveEntry> entry, Optional<byte[]> unpacked, KerasGroups groups)
            throws IOException, UnusableNetwork {
        if (unpacked.isPresent()) {
            try (Hdf5Weights weights = Hdf5Weights.of(ByteBuffer.wrap(unpacked.get()))) {
                return weights.arrays(groups);
            }
        }
        return entry.isPresent() && isStored(entry.get()) ? stored(entry.get(), groups) : Optional.empty();
    }

    private Optional<StatedWeights> stored(ZipArchiveEntry entry, KerasGroups groups)
            throws IOException, UnusableNetwork {
        try (Hdf5Weights weights = Hdf5Weights.open(zip.file(), entry.getDataOffset(), entry.getSize())) {
            return weights.arrays(groups);
        }
    }

    /** Weights that are there and no witness. */
    private List<String> notRead(Optional<ZipArchiveEntry> entry, Optional<byte[]> unpacked) {
        if (entry.isPresent() && !isStored(entry.get()) && unpacked.isEmpty()) {
            return List.of(WEIGHTS + ", which is packed and has more than " + LARGEST_PACKED + " bytes");
        }
        return entry.isEmpty() && zip.entry(NUMPY).isPresent() ? List.of(NUMPY) : List.of();
    }
}
