package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;

/** A network as a plain list of layers, and the book that follows from it. */
public final class Network {
    private final String name;
    private final List<Layer> layers;
    private final Ledger ledger;

    private Network(String name, List<Layer> layers, Ledger ledger) {
        this.name = name;
        this.layers = List.copyOf(layers);
        this.ledger = ledger;
    }

    /**
     * A chain of layers.
     *
     * @param input the shape of one example
     * @throws ImpossibleLayer where a layer does not fit its input, a count does not fit 64 bits, or a name stands twice
     */
    public static Network of(String name, Shape input, List<Layer> layers) {
        return new Network(name, layers, Ledger.of(input, layers));
    }

    /** The same layers on another input. */
    public Network on(Shape input) {
        return of(name, input, layers);
    }

    /**
     * The network with other layers in the places of its own, on another input.
     *
     * @param others what a layer states of its input follows what is now before it
     * @throws ImpossibleLayer where a layer does not fit its input
     */
    public Network changed(String called, Shape input, List<Layer> others) {
        List<Layer> following = new ArrayList<>();
        Shape shape = input;
        for (Layer layer : others) {
            following.add(layer.following(shape));
            shape = output(following.get(following.size() - 1), shape);
        }
        return of(called, input, following);
    }

    private static Shape output(Layer layer, Shape input) {
        try {
            return layer.output(input).shape();
        } catch (ArithmeticException overflow) {
            throw new ImpossibleLayer(layer.name(), overflow.getMessage());
        }
    }

    public String name() {
        return name;
    }

    /** The shape of one example. */
    public Shape input() {
        return ledger.input();
    }

    /** The layers, from the input on. */
    public List<Layer> layers() {
        return layers;
    }

    /** Every layer worked out. */
    public Ledger ledger() {
        return ledger;
    }
}
