package cnnbyhand.reading;

import cnnbyhand.byhand.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * Random settings, as Keras writes them but in single quotes and each with a comma behind it. A setting that has a usual
 * value is left out at times.
 *
 * @param shape what goes into the layer
 * @param channelsFirst whether the network has its channels before the axes
 * @param first whether no layer stands before it
 */
record RandomKerasSettings(SplittableRandom random, Shape shape, boolean channelsFirst, boolean first) {
    private static final List<String> FUNCTIONS = List.of(
            "linear",
            "relu",
            "relu6",
            "sigmoid",
            "hard_sigmoid",
            "tanh",
            "softplus",
            "softsign",
            "swish",
            "mish",
            "elu",
            "selu",
            "gelu");

    long upTo(long most) {
        return 1 + random.nextLong(most);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    String maybe(String setting) {
        return coin() ? setting : "";
    }

    /** A number between 0 and {@code below}, with two digits behind the point. */
    String number(String key, int below) {
        return "'%s':%s,".formatted(key, (1 + random.nextInt(100 * below - 1)) / 100.0);
    }

    String flag(String key) {
        return maybe("'" + key + "':" + coin() + ",");
    }

    /** The channels' place must be said where they come first. */
    String format() {
        return channelsFirst ? "'data_format':'channels_first'," : maybe("'data_format':'channels_last',");
    }

    String filters() {
        return "'filters':" + upTo(5) + ",";
    }

    String multiplier() {
        return maybe("'depth_multiplier':" + upTo(3) + ",");
    }

    String weighted() {
        return flag("use_bias") + activation(channelsFirst) + format();
    }

    /** @param elementwise whether each value must follow from one value: a softmax takes the last side */
    String activation(boolean elementwise) {
        boolean softmax = !elementwise && random.nextInt(8) == 0;
        return "'activation':'" + (softmax ? "softmax" : FUNCTIONS.get(random.nextInt(FUNCTIONS.size()))) + "',";
    }

    /** From 1 to {@code most} along each axis. */
    String each(String key, long most) {
        return sides(key, each(side -> upTo(most)));
    }

    List<Long> each(LongUnaryOperator axis) {
        return shape.axes().stream().map(axis::applyAsLong).toList();
    }

    /** One number stands for all where they are the same. */
    String sides(String key, List<Long> sides) {
        boolean one = sides.stream().distinct().count() == 1 && coin();
        return "'%s':%s,".formatted(key, one ? sides.get(0) : sides);
    }

    String dense() {
        return "'units':" + upTo(6) + "," + flag("use_bias") + activation(false);
    }

    boolean isFirstVector() {
        return first && shape.isVector();
    }

    String embedding() {
        return "'input_dim':" + upTo(9) + ",'output_dim':" + upTo(5) + ",'input_length':" + shape.channels() + ",";
    }

    /** The same values with two sides put together, or with one more. */
    String reshape() {
        List<Long> sides = new ArrayList<>(shape.sides());
        sides.add(0, sides.size() > 1 ? sides.remove(0) * sides.remove(0) : 1L);
        return "'target_shape':" + sides + ",";
    }

    String permute() {
        List<Integer> order = new ArrayList<>(
                IntStream.rangeClosed(1, shape.sides().size()).boxed().toList());
        Collections.shuffle(order, new Random(random.nextLong()));
        return "'dims':" + order + ",";
    }

    /** Along the channels. */
    String normalization() {
        boolean first = channelsFirst && !shape.isVector();
        String last = maybe(coin() ? "'axis':-1," : "'axis':[" + shape.sides().size() + "],");
        return (first ? "'axis':1," : last) + flag("scale") + flag("center") + maybe(number("epsilon", 1));
    }

    String sharedAxes() {
        List<Integer> all =
                IntStream.rangeClosed(1, shape.sides().size()).boxed().toList();
        List<Integer> some = all.stream().filter(axis -> coin()).toList();
        return some.isEmpty() ? "" : "'shared_axes':" + some + ",";
    }
}
