package cnnbyhand.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Weights that Keras saved apart from an architecture in JSON: they lie in the same folder, under a name that begins alike. */
final class WeightsBeside {
    private static final String JSON = ".json";

    /** As Keras 3 demands it, then as people write it. */
    private static final List<String> ENDINGS = List.of(".weights.h5", "_weights.h5", ".h5", "_weights.hdf5", ".hdf5");

    private final List<Path> files;

    private WeightsBeside(List<Path> files) {
        this.files = files;
    }

    /** Those beside {@code architecture}, the likeliest first. */
    static WeightsBeside of(Path architecture) {
        String name = architecture.getFileName().toString();
        if (!name.endsWith(JSON)) {
            return new WeightsBeside(List.of());
        }
        String stem = name.substring(0, name.length() - JSON.length());
        Stream<String> names = ENDINGS.stream().map(ending -> stem + ending);
        Stream<String> unpacked = name.equals(KerasArchive.CONFIG) ? Stream.of(KerasArchive.WEIGHTS) : Stream.empty();
        return new WeightsBeside(Stream.concat(unpacked, names)
                .map(architecture::resolveSibling)
                .filter(Files::isRegularFile)
                .toList());
    }

    /** The arrays of the first of them. */
    Optional<StatedWeights> arrays(KerasGroups groups) throws IOException, UnusableNetwork {
        return files.isEmpty() ? Optional.empty() : arrays(files.get(0), groups);
    }

    /** The others, as what is not compared. */
    List<String> notRead() {
        return files.stream()
                .skip(1)
                .map(each -> each.getFileName() + " beside the file")
                .toList();
    }

    private static Optional<StatedWeights> arrays(Path file, KerasGroups groups) throws IOException, UnusableNetwork {
        if (GitLfs.isPointer(file)) {
            throw new UnusableNetwork("the weights beside it, " + file.getFileName()
                    + ": the file must be a whole HDF5 file, found " + GitLfs.REMEDY
                    + ", or move it away to read the architecture alone");
        }
        try (Hdf5Weights weights = Hdf5Weights.open(file)) {
            Optional<StatedWeights> arrays = weights.arrays(groups);
            return Optional.of(arrays.orElseThrow(() -> new UnusableNetwork("it must hold arrays, found none"))
                    .in(file.getFileName().toString()));
        } catch (UnusableNetwork fault) {
            throw new UnusableNetwork("the weights beside it, " + file.getFileName() + ": " + fault.getMessage()
                    + "; mend the file, or move it away to read the architecture alone");
        }
    }

    /** What to do with weights alone. */
    static String advice(Path weights) {
        String name = weights.getFileName().toString();
        if (name.equals(KerasArchive.WEIGHTS) && Files.isRegularFile(weights.resolveSibling(KerasArchive.CONFIG))) {
            return "give the architecture beside them: -Dnetwork=" + weights.resolveSibling(KerasArchive.CONFIG);
        }
        String stem = ENDINGS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
        Path architecture = weights.resolveSibling(stem + JSON);
        return (Files.isRegularFile(architecture)
                        ? "give the architecture beside them: "
                        : "give the file that the whole model was saved to, or save model.to_json() beside them and give that: ")
                + "-Dnetwork=" + architecture;
    }
}
