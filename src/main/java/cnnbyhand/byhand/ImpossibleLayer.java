package cnnbyhand.byhand;

/** A layer that cannot exist as described; the message names the layer, what is required and what was found. */
public final class ImpossibleLayer extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public ImpossibleLayer(String layer, String fault) {
        super(layer + ": " + fault);
    }

    private ImpossibleLayer(String message) {
        super(message);
    }

    /** The same with the network's name in front. */
    public ImpossibleLayer in(String network) {
        return new ImpossibleLayer(network + " " + getMessage());
    }

    static void requireAtLeast(long least, long found, String layer, String quantity) {
        if (found < least) {
            throw new ImpossibleLayer(
                    layer, quantity + " must be at least " + least + ", found " + Expression.grouped(found));
        }
    }
}
