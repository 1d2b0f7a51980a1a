package cnnbyhand.reading;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Keras's HDF5 file: the architecture is text in an attribute, each array of weights a data set in its layer's group. */
final class Hdf5Weights implements AutoCloseable {
    private final HdfFile file;

    private Hdf5Weights(HdfFile file) {
        this.file = file;
    }

    /** Opens a file. */
    static Hdf5Weights open(Path path) throws IOException, UnusableNetwork {
        return open(path, 0, Files.size(path));
    }

    /**
     * Opens a part of a file. It is mapped where one buffer can hold it, so that what a damaged length announces is looked
     * for in the file and not put aside in memory. A larger one is read piece by piece.
     */
    static Hdf5Weights open(Path path, long start, long length) throws IOException, UnusableNetwork {
        if (length > Integer.MAX_VALUE) {
            return large(FilePart.open(path, start, length), path);
        }
        try (FileChannel file = FileChannel.open(path)) {
            return of(file.map(FileChannel.MapMode.READ_ONLY, start, length));
        }
    }

    private static Hdf5Weights large(FilePart part, Path path) throws IOException, UnusableNetwork {
        try {
            return new Hdf5Weights(new HdfFile(part, path.toUri()));
        } catch (RuntimeException | OutOfMemoryError damage) {
            part.close();
            throw damaged(damage);
        }
    }

    /** The same in memory. */
    static Hdf5Weights of(ByteBuffer bytes) throws UnusableNetwork {
        try {
            return new Hdf5Weights(HdfFile.fromByteBuffer(bytes));
        } catch (RuntimeException | OutOfMemoryError damage) {
            throw damaged(damage);
        }
    }

    /** The text under one of the file's own attributes. */
    Optional<String> text(String attribute) throws UnusableNetwork {
        try {
            Attribute found = file.getAttribute(attribute);
            if (found == null) {
                return Optional.empty();
            }
            if (found.getData() instanceof String text) {
                return Optional.of(text);
            }
            throw new UnusableNetwork("its attribute " + attribute + " must be one text, found "
                    + Arrays.toString(found.getDimensions()) + " values");
        } catch (RuntimeException | OutOfMemoryError damage) {
            throw damaged(damage);
        }
    }

    /**
     * All arrays of the network; nothing where there are none. The optimizer's are left out, and values are not read.
     *
     * @param groups which layer has which group, where the file names the groups by class
     */
    Optional<StatedWeights> arrays(KerasGroups groups) throws UnusableNetwork {
        try {
            Hdf5Arrays arrays = new Hdf5Arrays(file);
            Optional<StatedWeights> found = arrays.read();
            return arrays.isNamedByLayer() ? found : found.map(groups::named);
        } catch (RuntimeException | OutOfMemoryError damage) {
            throw damaged(damage);
        }
    }

    /** A length that is damaged may ask for more memory than there is. */
    private static UnusableNetwork damaged(Throwable damage) {
        String reason = damage instanceof HdfException && damage.getMessage() != null
                ? damage.getMessage().lines().findFirst().orElse("")
                : "damage (" + damage.getClass().getSimpleName() + ")";
        return new UnusableNetwork("the file must be a whole HDF5 file, found: " + reason);
    }

    @Override
    public void close() {
        file.close();
    }
}
