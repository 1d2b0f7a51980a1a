package cnnbyhand.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/** A workload's images for DJL. */
final class DjlImages {

    private DjlImages() {}

    /** As a network takes them. */
    static Shape shape(Workload workload) {
        var image = workload.model().network().input();
        return new Shape(workload.batch(), image.channels(), image.height(), image.width());
    }

    /** Copies the batch, as each contender has to. */
    static NDArray of(Workload workload, NDManager manager) {
        NDArray images = manager.create(workload.pixels(), new Shape(workload.sides()));
        return workload.channelsLast() ? images.transpose(0, 3, 1, 2) : images;
    }

    static void requireParameters(Workload workload, Block block) {
        workload.requireParameters(block.getParameters().values().stream()
                .mapToLong(parameter -> parameter.getArray().size())
                .sum());
    }
}
