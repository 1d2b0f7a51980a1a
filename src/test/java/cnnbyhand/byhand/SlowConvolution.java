package cnnbyhand.byhand;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An oracle that convolves a small image by loops alone and counts what it does, a cell at a time. */
final class SlowConvolution {
    private final Set<List<Long>> weights = new HashSet<>();
    private final Set<Long> rows = new HashSet<>();
    private final Set<Long> columns = new HashSet<>();
    private final Convolution layer;
    private final Shape image;
    private long multiplyAccumulates;

    SlowConvolution(Convolution layer, Shape image) {
        this.layer = layer;
        this.image = image;
        for (long filter = 0; filter < layer.filters(); filter++) {
            slideDown(filter);
        }
    }

    Shape output() {
        return Shape.image(rows.size(), columns.size(), layer.filters());
    }

    long weights() {
        return weights.size();
    }

    /** Zeros of the padding are multiplied, too. */
    long multiplyAccumulates() {
        return multiplyAccumulates;
    }

    private void slideDown(long filter) {
        Axis down = layer.kernel().axes().get(0);
        for (long top = 0; last(top, down) < room(image.height(), down); top += down.stride()) {
            rows.add(top);
            slideAcross(filter);
        }
    }

    private void slideAcross(long filter) {
        Axis across = layer.kernel().axes().get(1);
        for (long left = 0; last(left, across) < room(image.width(), across); left += across.stride()) {
            columns.add(left);
            multiply(filter);
        }
    }

    private void multiply(long filter) {
        for (long row = 0; row < layer.kernel().axes().get(0).kernel(); row++) {
            for (long column = 0; column < layer.kernel().axes().get(1).kernel(); column++) {
                for (long channel = 0; channel < image.channels(); channel++) {
                    weights.add(List.of(filter, row, column, channel));
                    multiplyAccumulates++;
                }
            }
        }
    }

    private static long last(long first, Axis axis) {
        long cell = first;
        for (long tap = 1; tap < axis.kernel(); tap++) {
            cell += axis.dilation();
        }
        return cell;
    }

    private static long room(long size, Axis axis) {
        return axis.padding().before() + size + axis.padding().after();
    }
}
