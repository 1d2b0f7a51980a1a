package cnnbyhand.byhand;

/** Numbers by place, wherever they are stored: what goes into a layer, or one of its arrays of parameters. */
public final class Values {
    private final Store store;
    private final int offset;
    private final int[] strides;
    private final int example;

    /** Where numbers are stored, one behind the other. */
    @FunctionalInterface
    public interface Store {
        double at(int position);
    }

    /**
     * Numbers in {@code store}.
     *
     * @param offset where the number at place 0, 0, … is
     * @param strides how far the next number along each side is
     */
    public Values(Store store, int offset, int... strides) {
        this(store, offset, 0, strides.clone());
    }

    private Values(Store store, int offset, int example, int[] strides) {
        this.store = store;
        this.offset = offset;
        this.example = example;
        this.strides = strides;
    }

    /** The same numbers of the first of several examples, each {@code stride} behind the one before. */
    public Values ofExamples(int stride) {
        return new Values(store, offset, stride, strides);
    }

    /** The numbers of another example, from 0. */
    Values ofExample(int which) {
        return new Values(store, offset + which * example, example, strides);
    }

    /** Numbers that lie as they are read: the last side's are neighbours. */
    public static Values of(double[] numbers, int... sides) {
        int[] strides = new int[sides.length];
        int stride = 1;
        for (int side = sides.length - 1; side >= 0; side--) {
            strides[side] = stride;
            stride *= sides[side];
        }
        return new Values(position -> numbers[position], 0, strides);
    }

    /** The same numbers from a channel on, which then is the first. */
    Values fromChannel(int first) {
        return new Values(store, offset + first * strides[0], example, strides);
    }

    /** The number at {@code place}: the channel, then the axes, for what goes in; the sides of an array in their order. */
    public double at(int... place) {
        int position = offset;
        for (int side = 0; side < place.length; side++) {
            position += place[side] * strides[side];
        }
        return store.at(position);
    }
}
