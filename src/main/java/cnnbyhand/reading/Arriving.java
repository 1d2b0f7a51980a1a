package cnnbyhand.reading;

import cnnbyhand.byhand.Shape;
import java.util.List;

/**
 * What goes into a layer.
 *
 * @param shapes of one example, one for each input
 * @param channelsFirst whether Keras has the channels before the axes
 */
record Arriving(List<Shape> shapes, boolean channelsFirst) {

    /** The shape of one example; of several inputs, the first. */
    Shape shape() {
        return shapes.get(0);
    }

    /** Keras's number of the axis that the channels are, the batch being 0. */
    int channelAxis() {
        return channelsFirst ? 1 : shape().axes().size() + 1;
    }
}
