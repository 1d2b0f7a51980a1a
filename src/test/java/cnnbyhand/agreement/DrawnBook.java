package cnnbyhand.agreement;

import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Frozen;
import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import cnnbyhand.checking.twins.NotInDeeplearning4j;
import cnnbyhand.checking.twins.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A small valid network, by hand: a chain, or a graph of one or two inputs. It follows from a seed and an index. */
final class DrawnBook {
    private static final int MOST_LAYERS = 5;
    private static final int MOST_VALUES = 250;
    private static final int ATTEMPTS = 40;
    /** One network in so many also has settings that this project knows Deeplearning4j not to compute. */
    private static final int WILD = 8;

    private final SplittableRandom random;
    private final boolean wild;
    private final boolean chain;
    private final List<NamedShape> inputs = new ArrayList<>();
    private final List<NamedShape> rows = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    DrawnBook(SplittableRandom random) {
        this.random = random;
        this.wild = random.nextInt(WILD) == 0;
        this.chain = random.nextBoolean();
        addInput("input");
        if (!chain && random.nextInt(3) == 0) {
            inputs.add(new NamedShape("other", inputs.get(0).shape()));
            rows.add(inputs.get(1));
        }
    }

    private void addInput(String name) {
        int axes = random.nextInt(4);
        long least = axes == 3 ? 2 : 3;
        List<Long> sides = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            sides.add(least + random.nextInt(axes == 3 ? 3 : 5));
        }
        sides.add(1L + random.nextInt(axes == 0 ? 8 : 3));
        inputs.add(new NamedShape(name, Shape.of(sides)));
        rows.add(inputs.get(0));
    }

    /** The network, which is drawn once. */
    Drawn drawn(String name) {
        int count = 1 + random.nextInt(MOST_LAYERS);
        if (inputs.get(0).shape().isVector() && inputs.size() == 1 && random.nextInt(6) == 0) {
            add(DrawnLayer.embedding(new Draw(random, "layer0", inputs.get(0).shape())), List.of(inputs.get(0)));
        }
        for (int attempt = 0; attempt < ATTEMPTS && steps.size() < count; attempt++) {
            attempt();
        }
        closeFlatten();
        if (steps.isEmpty()) {
            add(Dense.of("layer0", 1), List.of(inputs.get(0)));
        }
        return new Drawn(network(name), !chain, random.nextInt(4) == 0);
    }

    private Network network(String name) {
        if (chain) {
            return Network.of(
                    name, inputs.get(0).shape(), steps.stream().map(Step::layer).toList());
        }
        return Network.of(name, Drawn.graph(inputs, steps));
    }

    /** Deeplearning4j flattens a chain only before a layer. */
    private void closeFlatten() {
        if (chain && !steps.isEmpty() && steps.get(steps.size() - 1).layer() instanceof Flatten) {
            NamedShape last = rows.get(rows.size() - 1);
            add(Dense.of("layer" + steps.size(), 2), List.of(last));
        }
    }

    private void attempt() {
        boolean join = !chain && random.nextInt(3) == 0;
        String name = "layer" + steps.size();
        try {
            if (join) {
                DrawnJoin drawn = DrawnJoin.of(random, name, rows);
                add(drawn.layer(), drawn.inputs());
            } else {
                NamedShape from = chain ? rows.get(rows.size() - 1) : rows.get(random.nextInt(rows.size()));
                Layer layer = DrawnLayer.of(new Draw(random, name, from.shape()));
                boolean frozen = random.nextInt(12) == 0;
                add(frozen ? Frozen.of(layer, from.shape()) : layer, List.of(from));
            }
        } catch (ImpossibleLayer unfit) {
            // Other settings are drawn.
            return;
        }
    }

    /** Adds a row, unless it would be large, or Deeplearning4j could not compute it and the network is not a wild one. */
    private void add(Layer layer, List<NamedShape> from) {
        List<Shape> shapes = from.stream().map(NamedShape::shape).toList();
        Shape output = layer.joining().output(shapes).shape();
        if (output.values().value() > MOST_VALUES || !wild && !isComputable(layer, shapes)) {
            return;
        }
        List<String> names = from.stream().map(NamedShape::name).toList();
        steps.add(Step.of(layer, names));
        rows.add(new NamedShape(layer.name(), output));
    }

    private static boolean isComputable(Layer layer, List<Shape> inputs) {
        try {
            Twin twin = Twin.of(layer);
            if (twin.vertex(layer.unfrozen(), inputs).isEmpty()) {
                twin.built(layer.unfrozen(), inputs.get(0));
            }
            return true;
        } catch (NotInDeeplearning4j reason) {
            return false;
        }
    }
}
