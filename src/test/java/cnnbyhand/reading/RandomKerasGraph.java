package cnnbyhand.reading;

import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.DotProduct;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.ElementwiseJoin.Arithmetic;
import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.byhand.Join;
import cnnbyhand.byhand.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A small Functional model that branches and joins at random. */
final class RandomKerasGraph {
    private static final int ROWS = 14;
    private static final List<String> ELEMENTWISE = List.of("Add", "Multiply", "Average", "Maximum", "Minimum");

    private final Random random;
    private final KerasGraphText net;
    private final List<String> names = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final Set<String> open = new LinkedHashSet<>();
    private int rows;

    private RandomKerasGraph(long seed) {
        random = new Random(seed);
        long height = 2 + random.nextInt(5);
        long width = 2 + random.nextInt(5);
        long channels = 1 + random.nextInt(4);
        net = KerasGraphText.of(height + "," + width + "," + channels);
        put(net.input(), Shape.image(height, width, channels));
    }

    /** The model that follows from {@code seed}, as Keras writes it. */
    static String text(long seed) {
        RandomKerasGraph graph = new RandomKerasGraph(seed);
        while (graph.rows < ROWS) {
            graph.addOne();
        }
        return graph.net.text(List.copyOf(graph.open));
    }

    private void put(String name, Shape shape) {
        names.add(name);
        shapes.add(shape);
        open.add(name);
        rows++;
    }

    private void put(String name, Shape shape, List<String> inputs) {
        open.removeAll(inputs);
        put(name, shape);
    }

    private void addOne() {
        int from = random.nextInt(names.size());
        String name = names.get(from);
        Shape shape = shapes.get(from);
        switch (random.nextInt(7)) {
            case 0, 1 -> elementwise();
            case 2 -> concatenation();
            case 3 -> dot();
            case 4 -> put(net.active("tanh", name), shape, List.of(name));
            case 5 -> onImage(name, shape);
            default -> {
                if (shape.isImage()) {
                    long places = shape.height() * shape.width();
                    put(
                            net.layer("Reshape", "\"target_shape\":[" + places + "," + shape.channels() + "]", name),
                            Shape.sequence(places, shape.channels()),
                            List.of(name));
                }
            }
        }
    }

    private void onImage(String name, Shape shape) {
        if (!shape.isImage()) {
            return;
        }
        if (random.nextBoolean()) {
            long filters = 1 + random.nextInt(4);
            put(net.biased(name, filters, 3, 1, "same", "linear"), shape.withChannels(filters), List.of(name));
        } else {
            String pooled = net.layer("GlobalAveragePooling2D", "", name);
            put(pooled, Shape.vector(shape.channels()), List.of(name));
        }
    }

    private void elementwise() {
        int operation = random.nextInt(ELEMENTWISE.size());
        join(
                new ElementwiseJoin(
                        "join",
                        Arithmetic.valueOf(List.of("ADD", "MULTIPLY", "AVERAGE", "MAXIMUM", "MINIMUM")
                                .get(operation))),
                ELEMENTWISE.get(operation),
                "");
    }

    private void concatenation() {
        int axis = random.nextInt(4) - 1;
        join(
                new Concatenation("join", axis),
                "Concatenate",
                "\"axis\":" + (axis == Concatenation.CHANNELS ? -1 : axis + 1));
    }

    private void dot() {
        int first = 1 + random.nextInt(2);
        int second = 1 + random.nextInt(2);
        boolean unit = random.nextBoolean();
        join(
                new DotProduct("join", first, second, unit),
                "Dot",
                "\"axes\":[" + first + "," + second + "],\"normalize\":" + unit);
    }

    /** Of two rows at random, if they fit. */
    private void join(Join join, String type, String config) {
        int one = random.nextInt(names.size());
        int other = random.nextInt(names.size());
        boolean dot = type.equals("Dot");
        boolean sequences =
                shapes.get(one).axes().size() == 1 && shapes.get(other).axes().size() == 1;
        if (one == other || dot && !sequences) {
            return;
        }
        output(join, List.of(shapes.get(one), shapes.get(other))).ifPresent(shape -> {
            List<String> inputs = List.of(names.get(one), names.get(other));
            put(net.layer(type, config, inputs.get(0), inputs.get(1)), shape, inputs);
        });
    }

    private static Optional<Shape> output(Join join, List<Shape> inputs) {
        try {
            return Optional.of(join.output(inputs).shape());
        } catch (ImpossibleLayer unequal) {
            return Optional.empty();
        }
    }
}
