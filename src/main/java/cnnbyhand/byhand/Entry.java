package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a ledger: a layer, what goes in, and all that follows.
 *
 * @param layer the layer as the document describes it
 * @param inputs what goes in, and where it comes from
 * @param output the shape that comes out
 * @param parameters what the layer keeps
 * @param arrays the arrays that hold it
 * @param multiplyAccumulates for one example, without bias
 * @param activationBytes of one example's output, four a value
 * @param fieldBefore values of the network's input that one value that goes in sees
 * @param receptiveField values of the network's input that one output value sees
 */
public record Entry(
        Layer layer,
        List<NamedShape> inputs,
        Output output,
        Parameters parameters,
        List<ParameterArray> arrays,
        Count multiplyAccumulates,
        Count activationBytes,
        ReceptiveField fieldBefore,
        ReceptiveField receptiveField) {

    private static final int BYTES_OF_A_FLOAT = 4;

    public Entry {
        inputs = List.copyOf(inputs);
    }

    /**
     * Works out {@code layer} on {@code inputs}.
     *
     * @param image the network's input
     * @param before what the values that go in see of it
     * @throws ImpossibleLayer where the layer does not fit its inputs, or a count does not fit 64 bits
     */
    static Entry of(Layer layer, List<NamedShape> inputs, Shape image, ReceptiveField before) {
        List<Shape> shapes = inputs.stream().map(NamedShape::shape).toList();
        try {
            Output output = layer.joining().output(shapes);
            Shape first = shapes.get(0);
            return new Entry(
                    layer,
                    inputs,
                    output,
                    layer.parameters(first),
                    layer.arrays(first),
                    layer.joining().multiplyAccumulates(shapes),
                    Count.of(
                            "4·values",
                            Expression.of(BYTES_OF_A_FLOAT).times(output.shape().values())),
                    before,
                    layer.receptiveField(first, image, before));
        } catch (ArithmeticException overflow) {
            throw new ImpossibleLayer(layer.name(), overflow.getMessage());
        }
    }

    /** The shape that goes in; of several inputs, the first. */
    public Shape input() {
        return inputs.get(0).shape();
    }

    /** What goes in, {@code 28×28×64 and 28×28×128}. */
    public String inputsInWords() {
        return inputs.stream().map(input -> input.shape().toString()).collect(Collectors.joining(" and "));
    }

    public String name() {
        return layer.name();
    }

    /** The layer's arithmetic, each number with its rule; what is 0 is left out. */
    public List<Derivation> derivations() {
        List<Derivation> derivations = new ArrayList<>();
        derivations.add(new Derivation("output shape", output.rule(), output.derivation()));
        add(derivations, parameters.isFrozen() ? "frozen parameters" : "parameters", parameters.total());
        if (!layer.counted()) {
            derivations.add(new Derivation("parameters", "not counted", layer.whyNothingIsKept()));
        }
        add(derivations, "multiply-accumulates", multiplyAccumulates);
        add(derivations, "activation bytes", activationBytes);
        if (!receptiveField.sides().isEmpty() && layer.window().isPresent()) {
            String equation = receptiveField.derivation() + " → " + receptiveField + " pixels";
            derivations.add(new Derivation("receptive field", "r + (f − 1)·jump", equation));
        } else if (receptiveField.isOfAll() && !fieldBefore.isOfAll()) {
            derivations.add(new Derivation("receptive field", "all of the image", receptiveField + " pixels"));
        }
        return derivations;
    }

    private static void add(List<Derivation> derivations, String name, Count count) {
        if (count.value() > 0) {
            derivations.add(new Derivation(name, count.rule(), count.derivation()));
        }
    }
}
