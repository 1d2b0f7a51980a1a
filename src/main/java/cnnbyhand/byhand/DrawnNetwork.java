package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A network that is drawn at random, as one might be built: blocks of convolutions and a pooling, in which images shrink
 * and channels grow, then dense layers down to the classes. What is drawn follows from the seed alone.
 */
public final class DrawnNetwork {
    /** Below this side an image is not pooled any more. */
    private static final long SMALLEST_POOLED = 8;

    private static final long CLASSES = 10;

    private final Random random;
    private final boolean windows;
    private final boolean counts;
    private final List<Layer> layers = new ArrayList<>();
    private Shape shape;
    private long filters;
    private int block;

    private DrawnNetwork(long seed, boolean windows, boolean counts) {
        this.random = new Random(seed);
        this.windows = windows;
        this.counts = counts;
        this.shape =
                one(Shape.image(28, 28, 1), Shape.image(32, 32, 3), Shape.image(48, 48, 3), Shape.image(64, 64, 3));
        this.filters = one(8L, 16L, 32L);
    }

    /** A network whose windows also step, pad and overlap. */
    public static Network forShapes(long seed) {
        return new DrawnNetwork(seed, true, false).network("random-shapes-" + seed);
    }

    /** A network that also normalizes, and whose convolutions may have no bias. */
    public static Network forParameters(long seed) {
        return new DrawnNetwork(seed, false, true).network("random-parameters-" + seed);
    }

    /** A network of plain convolutions, poolings and dense layers. */
    public static Network forBoth(long seed) {
        return new DrawnNetwork(seed, false, false).network("random-" + seed);
    }

    private Network network(String name) {
        Shape input = shape;
        int blocks = 2 + random.nextInt(2);
        do {
            block();
        } while (block < blocks && shape.height() >= SMALLEST_POOLED);
        classifier();
        return Network.of(name, input, layers);
    }

    private void block() {
        block++;
        int convolutions = shape.height() > 2 * SMALLEST_POOLED ? 1 + random.nextInt(2) : 1;
        for (int each = 1; each <= convolutions; each++) {
            convolution("conv" + block + "_" + each);
        }
        pooling("pool" + block);
        if (random.nextInt(3) == 0) {
            add(new Dropout("dropout" + block, 0.25));
        }
        filters *= 2;
    }

    private void convolution(String name) {
        boolean first = layers.isEmpty();
        long side = first && random.nextBoolean() ? 5 : 3;
        boolean normalized = counts && random.nextBoolean();
        Convolution plain = Convolution.of(name, filters, side);
        Convolution padded = random.nextBoolean() ? plain.same() : plain;
        Convolution stepped = windows && first && shape.height() >= 48 ? padded.stride(2) : padded;
        if (normalized) {
            add(stepped.withoutBias());
            add(new BatchNormalization("norm" + name.substring("conv".length()), filters, 1e-3, 0.99));
            add(ActivationFunction.RELU.row("relu" + name.substring("conv".length())));
        } else {
            add(stepped.activation(ActivationFunction.RELU));
        }
    }

    private void pooling(String name) {
        boolean overlapping = windows && random.nextBoolean();
        Pooling pooling = random.nextInt(4) == 0
                ? Pooling.average(name, overlapping ? 3 : 2)
                : Pooling.max(name, overlapping ? 3 : 2);
        add(overlapping ? pooling.stride(2) : pooling);
    }

    private void classifier() {
        add(random.nextInt(4) == 0 ? GlobalPooling.average("global_pool") : new Flatten("flatten"));
        add(Dense.of("dense1", one(32L, 64L, 128L)).activation(ActivationFunction.RELU));
        if (random.nextBoolean()) {
            add(new Dropout("dropout", 0.5));
        }
        add(Dense.of("dense2", CLASSES).activation(ActivationFunction.SOFTMAX));
    }

    private void add(Layer layer) {
        layers.add(layer);
        shape = layer.output(shape).shape();
    }

    @SafeVarargs
    private final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
