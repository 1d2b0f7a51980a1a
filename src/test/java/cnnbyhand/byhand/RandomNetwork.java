package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Networks put together at random from every kind of layer, each possible on the image that it is given. */
public final class RandomNetwork {
    private static final int LAYERS = 8;

    private final Random random;
    private final List<Layer> layers = new ArrayList<>();
    private final Shape image;
    private Shape shape;

    private RandomNetwork(long seed) {
        this.random = new Random(seed);
        this.image = Shape.image(20 + upTo(20), 20 + upTo(20), upTo(4));
        this.shape = image;
    }

    /** The book of a network that follows from {@code seed}. */
    static Ledger ledger(long seed) {
        RandomNetwork network = new RandomNetwork(seed);
        while (network.layers.size() < LAYERS) {
            network.add("layer" + network.layers.size());
        }
        return Ledger.of(network.image, network.layers);
    }

    /** The network that follows from {@code seed}. */
    public static Network network(long seed) {
        Ledger ledger = ledger(seed);
        return Network.of(
                "random" + seed,
                ledger.input(),
                ledger.entries().stream().map(Entry::layer).toList());
    }

    private void add(String name) {
        Layer layer = shape.isVector() ? onVector(name) : onVolume(name, shape);
        layers.add(layer);
        shape = layer.output(shape).shape();
    }

    private Layer onVolume(String name, Shape volume) {
        long widest = Math.min(4, Math.min(volume.height(), volume.width()));
        return switch (random.nextInt(15)) {
            case 0 -> volume.height() % 2 + volume.width() % 2 == 0
                    ? new SpaceToDepth(name, 2)
                    : Convolution.of(name, upTo(9), upTo(widest), upTo(widest)).stride(upTo(2));
            case 1 -> Convolution.of(name, upTo(9), upTo(5)).same().withoutBias();
            case 2 -> Convolution.of(name, upTo(9), 3).padding(upTo(3)).dilation(1);
            case 3 -> Pooling.max(name, upTo(widest)).rounded(Rounding.COVER_ALL);
            case 4 -> Pooling.average(name, upTo(widest)).stride(upTo(2)).same();
            case 5 -> new BatchNormalization(name, volume.channels(), 1e-3, 0.99);
            case 6 -> new LocalResponseNormalization(name, 2 * upTo(3) - 1);
            case 7 -> layers.size() < LAYERS / 2 ? ActivationFunction.RELU.row(name) : new Flatten(name);
            case 8 -> new ZeroPadding(name, Margins.beforeAndAfter(upTo(3), upTo(3), 0, upTo(2)));
            case 9 -> new Cropping(name, Margins.beforeAndAfter(0, widest - 1, 0, 0));
            case 10 -> random.nextBoolean()
                    ? Upsampling.of(name, upTo(3), upTo(2))
                    : BilinearUpsampling.of(name, upTo(3), upTo(2));
            case 13 -> LocallyConnected.of(name, upTo(3), upTo(widest), upTo(widest))
                    .stride(upTo(2));
            case 11 -> GlobalPooling.average(name).keepingAxes();
            case 12 -> layers.size() < LAYERS / 2
                    ? ActivationFunction.leakyRelu(0.3).row(name)
                    : GlobalPooling.max(name);
            default -> new Dropout(name, random.nextDouble());
        };
    }

    private Layer onVector(String name) {
        return switch (random.nextInt(5)) {
            case 0 -> new BatchNormalization(name, shape.channels(), 1e-3, 0.99);
            case 1 -> ActivationFunction.SOFTMAX.row(name);
            case 2 -> new Dropout(name, 0.5);
            case 3 -> Dense.of(name, upTo(30)).withoutBias();
            default -> Dense.of(name, upTo(30));
        };
    }

    private long upTo(long most) {
        return 1 + random.nextInt(Math.toIntExact(most));
    }
}
