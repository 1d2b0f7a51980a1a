package cnnbyhand.checking.twins;

/** A layer that Deeplearning4j cannot compute as it is described, although it is a right one. */
public final class NotInDeeplearning4j extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String layer;

    /**
     * Names what Deeplearning4j lacks.
     *
     * @param layer the layer's name
     * @param rule begins with what must be and ends with what was found
     */
    public NotInDeeplearning4j(String layer, String rule) {
        super(rule);
        this.layer = layer;
    }

    /** The layer's name. */
    public String layer() {
        return layer;
    }
}
