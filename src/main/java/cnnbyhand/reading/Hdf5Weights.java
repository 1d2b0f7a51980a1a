package cnnbyhand.reading;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Keras's HDF5 file: the architecture is text in an attribute, each array of weights a data set in its layer's group. */
final class Hdf5Weights implements AutoCloseable {
    private final HdfFile file;

    private Hdf5Weights(HdfFile file) {
        this.file = file;
    }

    /**
     * Opens a file. It is mapped, so that what a damaged length announces is looked for in the file and not put aside in memory.
     */
    static Hdf5Weights open(Path path) throws IOException, UnusableNetwork {
        try (FileChannel file = FileChannel.open(path)) {
            return of(file, 0, file.size());
        }
    }

    /** The same for a part of a file. */
    static Hdf5Weights of(FileChannel file, long start, long length) throws IOException, UnusableNetwork {
        if (length > Integer.MAX_VALUE) {
            throw new UnusableNetwork("the HDF5 file must have at most " + Integer.MAX_VALUE + " bytes, found " + length
                    + "; save the architecture alone as JSON");
        }
        return of(file.map(FileChannel.MapMode.READ_ONLY, start, length));
    }

    /** The same in memory. */
    static Hdf5Weights of(ByteBuffer bytes) throws UnusableNetwork {
        try {
            return new Hdf5Weights(HdfFile.fromByteBuffer(bytes));
        } catch (RuntimeException damage) {
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
        } catch (RuntimeException damage) {
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
        } catch (RuntimeException damage) {
            throw damaged(damage);
        }
    }

    private static UnusableNetwork damaged(RuntimeException damage) {
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
