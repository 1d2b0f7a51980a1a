package cnnbyhand.byhand;

/** What a table can say of each layer beside its shape and its parameters. */
public enum LayerFigure {
    /** For one example, biases not counted. */
    MULTIPLY_ACCUMULATES("multiply-accumulates"),
    /** Bytes of the layer's output for one example, four a value. */
    MEMORY("memory"),
    /** The patch of the input that one output value sees. */
    RECEPTIVE_FIELD("receptive-field");

    private final String word;

    LayerFigure(String word) {
        this.word = word;
    }

    /** The figure as it is asked for. */
    public String word() {
        return word;
    }

    /** The figure of one layer; a dash where no rule is known for it. */
    public String of(Entry entry) {
        return switch (this) {
            case MULTIPLY_ACCUMULATES -> entry.layer().stated().isPresent()
                    ? "–"
                    : Expression.grouped(entry.multiplyAccumulates().value());
            case MEMORY -> Expression.grouped(entry.activationBytes().value());
            case RECEPTIVE_FIELD -> entry.receptiveField().toString();
        };
    }

    /** The figure of all layers together; empty where it has none. */
    public String of(Ledger ledger) {
        return switch (this) {
            case MULTIPLY_ACCUMULATES -> Expression.grouped(ledger.multiplyAccumulates());
            case MEMORY -> Expression.grouped(ledger.activationBytes());
            case RECEPTIVE_FIELD -> "";
        };
    }
}
