package cnnbyhand.reading;

import cnnbyhand.byhand.Shape;

/**
 * What goes into a layer.
 *
 * @param shape of one example
 * @param channelsFirst whether Keras has the channels before the axes
 */
record Arriving(Shape shape, boolean channelsFirst) {

    /** Keras's number of the axis that the channels are, the batch being 0. */
    int channelAxis() {
        return channelsFirst ? 1 : shape.axes().size() + 1;
    }
}
