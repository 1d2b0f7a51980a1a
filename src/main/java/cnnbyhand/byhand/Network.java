package cnnbyhand.byhand;

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
