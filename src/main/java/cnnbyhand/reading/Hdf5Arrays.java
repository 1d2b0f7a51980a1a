package cnnbyhand.reading;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All arrays of a network in an HDF5 file of Keras, by the groups that they stand in; values are not read. */
final class Hdf5Arrays {
    /** The list of layers that stands at the root of Keras 1's and 2's weights, in one part or in several. */
    private static final List<String> LAYER_NAMES = List.of("layer_names", "layer_names0");

    /** Around all layers of a whole model in Keras 1 and 2. */
    private static final String MODEL_WEIGHTS = "model_weights";

    /** Around all layers when Keras 2 began to count groups by class. */
    private static final String DEPENDENCIES = "_layer_checkpoint_dependencies";

    /** Groups that lie around layers or arrays and name none. */
    private static final Set<String> AROUND = Set.of("vars", "layers", DEPENDENCIES);

    /** Groups of what a network does not compute with: an optimizer's memory, a dropout's random state, a metric's counters. */
    private static final Set<String> LEFT_OUT = Set.of("optimizer_weights", "optimizer", "seed_generator", "metrics");

    private static final int DEEPEST = 64;
    private static final int MOST_NODES = 1_000_000;

    private final HdfFile file;
    private final List<StatedArray> arrays = new ArrayList<>();
    private int nodes;

    Hdf5Arrays(HdfFile file) {
        this.file = file;
    }

    /** Whether each layer's group has the name of the layer, as in Keras 1 and 2, and not of its class. */
    boolean isNamedByLayer() {
        return file.getChild(MODEL_WEIGHTS) != null
                || LAYER_NAMES.stream().anyMatch(name -> file.getAttribute(name) != null);
    }

    /** The arrays; nothing where there are none. The optimizer's are left out. */
    Optional<StatedWeights> read() throws UnusableNetwork {
        boolean byLayer = isNamedByLayer();
        Group start = file.getChild(MODEL_WEIGHTS) instanceof Group group ? group : file;
        for (Node layer : start) {
            if (layer instanceof Group group && !isLeftOut(layer)) {
                collect(group, byLayer ? List.of(layer.getName()) : within(List.of(), layer), 1);
            }
        }
        boolean gaps = !byLayer && file.getChildren().keySet().stream().anyMatch(name -> name.startsWith(DEPENDENCIES));
        return arrays.isEmpty()
                ? Optional.empty()
                : Optional.of(new StatedWeights(gaps ? GroupNumbers.withoutGaps(arrays) : arrays));
    }

    /** @param path the groups down to this one, without those that say nothing */
    private void collect(Group group, List<String> path, int depth) throws UnusableNetwork {
        requireBounds(depth);
        for (Node node : group) {
            if (node instanceof Dataset dataset) {
                arrays.add(array(dataset, path.isEmpty() ? List.of(group.getName()) : path));
            } else if (node instanceof Group inner && !node.isLink() && !isLeftOut(node)) {
                collect(inner, within(path, node), depth + 1);
            }
        }
    }

    private static boolean isLeftOut(Node node) {
        return names(node).stream().anyMatch(LEFT_OUT::contains);
    }

    private static List<String> within(List<String> path, Node node) {
        List<String> longer = new ArrayList<>(path);
        names(node).stream().filter(name -> !AROUND.contains(name)).forEach(longer::add);
        return longer;
    }

    /** Keras on Windows writes {@code layers\dense} and {@code metrics\mean} as one name. */
    private static List<String> names(Node node) {
        return List.of(node.getName().split("\\\\"));
    }

    private void requireBounds(int depth) throws UnusableNetwork {
        nodes++;
        if (depth > DEEPEST || nodes > MOST_NODES) {
            throw new UnusableNetwork("the file must have at most " + MOST_NODES + " groups, nested at most " + DEEPEST
                    + " deep, found more; it may be damaged");
        }
    }

    private static StatedArray array(Dataset dataset, List<String> path) {
        List<Long> sides =
                Arrays.stream(dataset.getDimensions()).mapToObj(Long::valueOf).toList();
        return new StatedArray(path, dataset.getName().replaceAll(":\\d+$", ""), sides);
    }
}
