package cnnbyhand.reading;

import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/** Random settings of layers that slide a window, or add and take away at the edges. */
final class RandomKerasWindows {
    private RandomKerasWindows() {}

    /** A window with strides or with gaps; both together are not allowed. */
    static String convolution(RandomKerasSettings from) {
        return from.random().nextInt(4) == 0 ? gapped(from) : stridden(from);
    }

    private static String gapped(RandomKerasSettings from) {
        return from.sides("kernel_size", from.each(side -> from.upTo((side + 1) / 2)))
                + from.sides("dilation_rate", from.each(side -> side > 2 ? 2 : 1))
                + padding(from);
    }

    static String stridden(RandomKerasSettings from) {
        List<Long> kernel = kernel(from);
        return from.sides("kernel_size", kernel) + from.sides("strides", strides(from, kernel)) + padding(from);
    }

    private static List<Long> kernel(RandomKerasSettings from) {
        return from.each(side -> from.upTo(Math.min(4, side)));
    }

    /** In volumes at most as long as the window. */
    private static List<Long> strides(RandomKerasSettings from, List<Long> kernel) {
        boolean volume = kernel.size() == 3;
        return kernel.stream()
                .map(side -> from.upTo(volume ? Math.min(3, side) : 3))
                .toList();
    }

    private static String padding(RandomKerasSettings from) {
        return from.maybe("'padding':'" + (from.coin() ? "same" : "valid") + "',");
    }

    /** With a bias, the channels must be last. */
    static String separable(RandomKerasSettings from) {
        String bias = from.channelsFirst() ? "'use_bias':false," : "";
        return from.filters()
                + from.multiplier()
                + convolution(from)
                + bias
                + (from.channelsFirst() ? from.activation(true) + from.format() : from.weighted());
    }

    static String transposed(RandomKerasSettings from) {
        return from.each("kernel_size", 4) + from.each("strides", 4) + padding(from);
    }

    static String pooling(RandomKerasSettings from) {
        List<Long> pool = kernel(from);
        String strides = from.coin() ? "'strides':null," : from.sides("strides", strides(from, pool));
        return from.sides("pool_size", pool) + strides + padding(from) + from.format();
    }

    /** Keras writes the size as a list at all times. */
    static String upsampling(RandomKerasSettings from) {
        return "'size':" + from.each(side -> from.upTo(3)) + "," + from.maybe("'interpolation':'nearest',")
                + from.format();
    }

    /** One number, one for each axis, or two for each axis. */
    static String margins(RandomKerasSettings from, String key, long most) {
        LongSupplier margin = () -> from.random().nextLong(most + 1);
        List<Long> four = LongStream.generate(margin).limit(4).boxed().toList();
        String all =
                switch (from.random().nextInt(3)) {
                    case 0 -> four.get(0).toString();
                    case 1 -> four.subList(0, 2).toString();
                    default -> List.of(four.subList(0, 2), four.subList(2, 4)).toString();
                };
        return "'%s':%s,".formatted(key, all) + from.format();
    }

    static String cropping(RandomKerasSettings from) {
        long shortest = Collections.min(from.shape().axes());
        return margins(from, "cropping", Math.min(2, (shortest - 1) / 2));
    }

    /** Not by one column, which TensorFlow.js takes from the other end. */
    static String center(RandomKerasSettings from) {
        long height = from.upTo(from.shape().height());
        long width =
                from.shape().width() - 2 * from.random().nextLong((from.shape().width() + 1) / 2);
        return "'height':" + height + ",'width':" + width + ",";
    }
}
