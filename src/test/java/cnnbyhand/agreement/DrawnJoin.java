package cnnbyhand.agreement;

import cnnbyhand.byhand.ChannelFirstReshape;
import cnnbyhand.byhand.ChannelRange;
import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.ElementwiseJoin.Arithmetic;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Rescaling;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.WholeNormalization;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What Deeplearning4j has as a vertex of a graph, with random settings.
 *
 * @param inputs what goes into it
 */
record DrawnJoin(Layer layer, List<NamedShape> inputs) {
    private static final List<Arithmetic> OPERATIONS =
            List.of(Arithmetic.ADD, Arithmetic.SUBTRACT, Arithmetic.MULTIPLY, Arithmetic.AVERAGE, Arithmetic.MAXIMUM);

    /** A vertex that takes some of these rows. */
    static DrawnJoin of(SplittableRandom random, String name, List<NamedShape> rows) {
        NamedShape first = rows.get(random.nextInt(rows.size()));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> elementwise(random, name, first, rows);
            case 3, 4 -> concatenation(random, name, first, rows);
            case 5 -> new DrawnJoin(range(random, name, first.shape()), List.of(first));
            case 6 -> new DrawnJoin(rescaling(random, name), List.of(first));
            default -> new DrawnJoin(
                    random.nextBoolean() ? reshape(name, first.shape()) : new WholeNormalization(name, 1e-8),
                    List.of(first));
        };
    }

    private static DrawnJoin elementwise(
            SplittableRandom random, String name, NamedShape first, List<NamedShape> rows) {
        Arithmetic operation = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
        List<NamedShape> alike =
                rows.stream().filter(row -> row.shape().equals(first.shape())).toList();
        int count = operation == Arithmetic.SUBTRACT ? 2 : 2 + random.nextInt(2);
        return new DrawnJoin(new ElementwiseJoin(name, operation), some(random, count, alike));
    }

    private static DrawnJoin concatenation(
            SplittableRandom random, String name, NamedShape first, List<NamedShape> rows) {
        List<NamedShape> alike = rows.stream()
                .filter(row -> row.shape().axes().equals(first.shape().axes()))
                .toList();
        return new DrawnJoin(
                new Concatenation(name, Concatenation.CHANNELS), some(random, 2 + random.nextInt(2), alike));
    }

    private static List<NamedShape> some(SplittableRandom random, int count, List<NamedShape> rows) {
        List<NamedShape> some = new ArrayList<>();
        while (some.size() < count) {
            some.add(rows.get(random.nextInt(rows.size())));
        }
        return some;
    }

    private static Layer range(SplittableRandom random, String name, Shape shape) {
        long first = random.nextLong(shape.channels());
        return new ChannelRange(name, first, first + random.nextLong(shape.channels() - first));
    }

    private static Layer rescaling(SplittableRandom random, String name) {
        double number = (1 + random.nextInt(40)) / 10.0;
        return random.nextBoolean() ? new Rescaling(name, number + 1, 0) : new Rescaling(name, 1, -number);
    }

    private static Layer reshape(String name, Shape shape) {
        return new ChannelFirstReshape(name, List.of(shape.values().value()));
    }
}
