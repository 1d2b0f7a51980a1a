package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a ledger: a layer, what goes in, and all that follows.
 *
 * @param layer the layer as the document describes it
 * @param input the shape that goes in
 * @param output the shape that comes out
 * @param parameters what the layer keeps
 * @param arrays the arrays that hold it
 * @param multiplyAccumulates for one example, without bias
 * @param activationBytes of one example's output, four a value
 * @param receptiveField values of the network's input that one output value sees
 */
public record Entry(
        Layer layer,
        Shape input,
        Output output,
        Parameters parameters,
        List<ParameterArray> arrays,
        Count multiplyAccumulates,
        Count activationBytes,
        ReceptiveField receptiveField) {

    private static final int BYTES_OF_A_FLOAT = 4;

    /**
     * Works out {@code layer} on {@code input}.
     *
     * @throws ImpossibleLayer where the layer does not fit its input, or a count does not fit 64 bits
     */
    static Entry of(Layer layer, Shape input, Shape image, ReceptiveField before) {
        try {
            Output output = layer.output(input);
            return new Entry(
                    layer,
                    input,
                    output,
                    layer.parameters(input),
                    layer.arrays(input),
                    layer.multiplyAccumulates(input),
                    Count.of(
                            "4·values",
                            Expression.of(BYTES_OF_A_FLOAT).times(output.shape().values())),
                    field(layer, output, image, before));
        } catch (ArithmeticException overflow) {
            throw new ImpossibleLayer(layer.name(), overflow.getMessage());
        }
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
        } else if (layer.flattens()) {
            derivations.add(new Derivation("receptive field", "all of the image", receptiveField + " pixels"));
        }
        return derivations;
    }

    private static void add(List<Derivation> derivations, String name, Count count) {
        if (count.value() > 0) {
            derivations.add(new Derivation(name, count.rule(), count.derivation()));
        }
    }

    private static ReceptiveField field(Layer layer, Output output, Shape image, ReceptiveField before) {
        if (output.shape().isVector()) {
            return ReceptiveField.all(image);
        }
        return layer.receptiveField(image, before);
    }
}
