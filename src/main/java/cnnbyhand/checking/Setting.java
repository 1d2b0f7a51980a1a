package cnnbyhand.checking;

/** What the books are compared on beside a layer's own settings. */
public final class Setting {
    public static final String LOSS = "loss";
    public static final String UPDATER = "updater";
    public static final String REGULARIZATION = "regularization";
    public static final String WEIGHT_NOISE = "weight noise";

    private Setting() {}
}
