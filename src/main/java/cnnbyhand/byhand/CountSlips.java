package cnnbyhand.byhand;

/** Slips in counting that several kinds of layers allow. */
public final class CountSlips {
    public static final Slip BIAS_FORGOTTEN =
            new Slip("bias-forgotten", "The bias is forgotten: each filter or unit adds one number of its own.");
    public static final Slip ONE_BIAS_FOR_ALL =
            new Slip("one-bias-for-all", "One bias is counted for all: each filter or unit has its own.");
    public static final Slip BIAS_FOR_EACH_INPUT = new Slip(
            "bias-for-each-input", "The biases are counted by inputs: each filter or unit, so each output, has one.");
    public static final Slip NOTHING_TO_COUNT =
            new Slip("nothing-to-count", "Something is counted: this layer keeps no numbers.");

    private CountSlips() {}
}
