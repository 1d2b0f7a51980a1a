package cnnbyhand.reading;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keras's HDF5 file: the architecture is text in an attribute, each array of weights a data set in its layer's group. */
final class Hdf5Weights implements AutoCloseable {
    /** In Keras 1 and 2, and in Keras 3. */
    private static final List<String> WEIGHT_GROUPS = List.of("model_weights", "layers");

    /** Groups of Keras 3 that lie within a layer's, and are none of a layer. */
    private static final Set<String> WITHIN = Set.of("vars", "layers");

    private static final int DEEPEST = 64;
    private static final int MOST_NODES = 1_000_000;
    /** Groups of what a network does not compute with: an optimizer's memory, a dropout's random state, a metric's counters. */
    private static final Set<String> LEFT_OUT = Set.of("optimizer_weights", "optimizer", "seed_generator", "metrics");

    private final HdfFile file;
    private int nodes;

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
        try {
            return new Hdf5Weights(HdfFile.fromByteBuffer(file.map(FileChannel.MapMode.READ_ONLY, start, length)));
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

    /** All arrays of the network; nothing where there are none. The optimizer's are left out, and values are not read. */
    Optional<StatedWeights> arrays() throws UnusableNetwork {
        try {
            List<StatedArray> arrays = new ArrayList<>();
            Group start = WEIGHT_GROUPS.stream()
                    .map(file::getChild)
                    .filter(Group.class::isInstance)
                    .map(Group.class::cast)
                    .findFirst()
                    .orElse(file);
            for (Node layer : start) {
                if (layer instanceof Group group && !LEFT_OUT.contains(layer.getName())) {
                    collect(group, List.of(layer.getName()), arrays);
                }
            }
            return arrays.isEmpty() ? Optional.empty() : Optional.of(new StatedWeights(arrays));
        } catch (RuntimeException damage) {
            throw damaged(damage);
        }
    }

    /** @param path the groups down to this one */
    private void collect(Group group, List<String> path, List<StatedArray> arrays) throws UnusableNetwork {
        requireBounds(path);
        for (Node node : group) {
            if (node instanceof Dataset dataset) {
                arrays.add(array(dataset, path));
            } else if (node instanceof Group inner && !node.isLink() && !LEFT_OUT.contains(node.getName())) {
                List<String> longer = new ArrayList<>(path);
                if (!WITHIN.contains(node.getName())) {
                    longer.add(node.getName());
                }
                collect(inner, longer, arrays);
            }
        }
    }

    private void requireBounds(List<String> path) throws UnusableNetwork {
        nodes++;
        if (path.size() > DEEPEST || nodes > MOST_NODES) {
            throw new UnusableNetwork("the file must have at most " + MOST_NODES + " groups, nested at most " + DEEPEST
                    + " deep, found more; it may be damaged");
        }
    }

    private static StatedArray array(Dataset dataset, List<String> path) {
        List<Long> sides =
                Arrays.stream(dataset.getDimensions()).mapToObj(Long::valueOf).toList();
        return new StatedArray(path, dataset.getName().replaceAll(":\\d+$", ""), sides);
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
