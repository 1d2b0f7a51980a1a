package cnnbyhand.byhand;

/** A layer on given values: any value of its output, worked out by the layer's definition. */
@FunctionalInterface
public interface Cells {

    /**
     * The value at {@code place} of the output.
     *
     * @param place the channel, then a place on each axis; the unit alone for a vector; all from 0
     */
    WorkedCell at(int... place);
}
