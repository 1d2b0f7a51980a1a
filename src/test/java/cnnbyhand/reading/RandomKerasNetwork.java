package cnnbyhand.reading;

import cnnbyhand.byhand.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A small Sequential network as Keras 2 writes it, put together at random from the kinds that TensorFlow.js has, too. */
final class RandomKerasNetwork {
    private static final int MOST_LAYERS = 6;
    private static final int MOST_VALUES = 700;

    private final SplittableRandom random;
    private final boolean channelsFirst;
    private final List<String> kinds = new ArrayList<>();
    private final StringBuilder layers = new StringBuilder();
    private final Shape input;
    private DescribedNetwork network;

    private RandomKerasNetwork(long seed) throws IOException, UnusableNetwork {
        this.random = new SplittableRandom(seed);
        this.input = anyShape();
        this.channelsFirst = input.axes().size() > 1 && random.nextInt(5) == 0;
        int count = 1 + random.nextInt(MOST_LAYERS);
        while (kinds.size() < count) {
            add();
        }
    }

    /** The network that follows from {@code seed}. */
    static RandomKerasNetwork of(long seed) throws IOException, UnusableNetwork {
        return new RandomKerasNetwork(seed);
    }

    private Shape anyShape() {
        List<Long> sides = new ArrayList<>();
        for (int axis = random.nextInt(4); axis > 0; axis--) {
            sides.add(3L + random.nextInt(5));
        }
        sides.add(1L + random.nextInt(5));
        return Shape.of(sides);
    }

    /** Adds a layer, unless it would make the network large. */
    private void add() throws IOException, UnusableNetwork {
        RandomKerasLayer layer = RandomKerasLayer.of(random, shape(), channelsFirst, kinds.isEmpty());
        String config = kinds.isEmpty() ? "'batch_input_shape':" + batch() + "," + layer.config() : layer.config();
        String written = KerasFiles.layer(
                layer.type(),
                "layer" + kinds.size(),
                config.replaceFirst(",$", "").replace('\'', '"'));
        String before = layers.isEmpty() ? "" : layers + ",";
        if (kinds.isEmpty() && channelsFirst && !written.contains("channels_first")) {
            return;
        }
        DescribedNetwork longer = KerasFiles.read(KerasFiles.sequential(before + written));
        if (output(longer).values().value() <= MOST_VALUES) {
            layers.append(layers.isEmpty() ? "" : ",").append(written);
            kinds.add(layer.type());
            network = longer;
        }
    }

    private String batch() {
        List<Long> sides = new ArrayList<>(input.sides());
        if (channelsFirst) {
            sides.add(0, sides.remove(sides.size() - 1));
        }
        return sides.toString().replace("[", "[null,").replace(" ", "");
    }

    private Shape shape() {
        return kinds.isEmpty() ? input : output(network);
    }

    private static Shape output(DescribedNetwork network) {
        var entries = network.network().ledger().entries();
        return entries.get(entries.size() - 1).output().shape();
    }

    /** As Keras writes it, on one line. */
    String text() {
        return KerasFiles.sequential(layers.toString());
    }

    /** As this project's reader reads it. */
    DescribedNetwork network() {
        return network;
    }

    /** Keras's class of each layer. */
    List<String> kinds() {
        return kinds;
    }
}
