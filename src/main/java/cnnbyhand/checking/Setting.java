package cnnbyhand.checking;

import java.util.Locale;

/** What a layer is told, apart from its size: most of it leaves shapes and parameter counts as they are. */
public enum Setting {
    KERNEL,
    STRIDE,
    PADDING,
    DILATION,
    ROUNDING,
    POOL_TYPE,
    ACTIVATION,
    BIAS,
    DROPOUT,
    LOSS,
    UPDATER,
    REGULARIZATION,
    WEIGHT_NOISE;

    /** The value of a setting that a layer does not have. */
    public static final String NONE = "none";

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
