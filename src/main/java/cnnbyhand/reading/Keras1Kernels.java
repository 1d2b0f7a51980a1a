package cnnbyhand.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Keras 1 gave a kernel along one axis a second side of 1, and put the filters first where channels are first; later versions do neither. */
final class Keras1Kernels {
    private static final Set<String> ALONG_ONE_AXIS = Set.of("Convolution1D", "AtrousConvolution1D");
    private static final Set<String> ALONG_MORE =
            Set.of("Convolution2D", "AtrousConvolution2D", "SeparableConvolution2D", "Convolution3D");

    private Keras1Kernels() {}

    /** The arrays with each kernel as the later versions have it. */
    static StatedWeights asLater(StatedWeights weights, List<KerasLayer> layers, boolean channelsFirst)
            throws UnusableNetwork {
        Map<String, UnaryOperator<List<Long>>> kernels = new HashMap<>();
        for (KerasLayer layer : layers) {
            if (ALONG_ONE_AXIS.contains(layer.type())) {
                long filters = layer.whole(1, "nb_filter");
                kernels.put(layer.name(), sides -> alongOneAxis(sides, filters));
            } else if (channelsFirst && ALONG_MORE.contains(layer.type())) {
                kernels.put(layer.name(), Keras1Kernels::filtersLast);
            }
        }
        return kernels.isEmpty() ? weights : weights.reordered(kernels);
    }

    /** Length × 1 × channels × filters, or filters × channels × length × 1 before Keras 1.1. */
    private static List<Long> alongOneAxis(List<Long> sides, long filters) {
        if (sides.size() != 4) {
            return sides;
        }
        if (sides.get(1) == 1 && sides.get(3) == filters) {
            return List.of(sides.get(0), sides.get(2), filters);
        }
        return sides.get(3) == 1 ? List.of(sides.get(2), sides.get(1), sides.get(0)) : sides;
    }

    /** Filters × channels × axes become axes × channels × filters. */
    private static List<Long> filtersLast(List<Long> sides) {
        if (sides.size() < 4) {
            return sides;
        }
        List<Long> last = new ArrayList<>(sides.subList(2, sides.size()));
        List<Long> channels = new ArrayList<>(sides.subList(0, 2));
        Collections.reverse(channels);
        last.addAll(channels);
        return last;
    }
}
