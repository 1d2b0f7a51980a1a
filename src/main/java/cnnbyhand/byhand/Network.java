package cnnbyhand.byhand;

import java.util.List;

/** A network as its layers, and the book that follows from it. */
public final class Network {
    private final String name;
    private final Graph graph;
    private final Ledger ledger;

    private Network(String name, Graph graph) {
        this.name = name;
        this.graph = graph;
        this.ledger = Ledger.of(graph);
    }

    /**
     * A chain of layers.
     *
     * @param input the shape of one example
     * @throws ImpossibleLayer where a layer does not fit its input, a count does not fit 64 bits, or a name stands twice
     */
    public static Network of(String name, Shape input, List<Layer> layers) {
        return new Network(name, Graph.chain(input, layers));
    }

    /**
     * Layers that branch and join.
     *
     * @throws ImpossibleLayer where a layer does not fit its inputs or one of them is not there, a count does not fit 64
     *     bits, or a name stands twice
     */
    public static Network of(String name, Graph graph) {
        return new Network(name, graph);
    }

    /** The same layers on another input; of several inputs, the first is another. */
    public Network on(Shape input) {
        return of(name, graph.on(input));
    }

    /**
     * The network with other layers in the places of its own, on another input.
     *
     * @param others in the order of {@link #layers}; what a layer states of its input follows what is now before it
     * @throws ImpossibleLayer where a layer does not fit its input
     */
    public Network changed(String called, Shape input, List<Layer> others) {
        return of(called, Following.of(graph.on(input), others));
    }

    /** The same network where values lie channel by channel: another order in a flatten's row, and the same numbers. */
    public Network channelByChannel() {
        return of(name, graph.with(Layer::channelByChannel));
    }

    public String name() {
        return name;
    }

    /** The shape of one example. */
    public Shape input() {
        return ledger.input();
    }

    /** The layers, each once, from the input on. */
    public List<Layer> layers() {
        return graph.layers();
    }

    /** How the layers hang together. */
    public Graph graph() {
        return graph;
    }

    /** Every layer worked out. */
    public Ledger ledger() {
        return ledger;
    }
}
