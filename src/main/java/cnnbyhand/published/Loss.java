package cnnbyhand.published;

/** What training makes small. */
public enum Loss {
    /** Minus the logarithm of the probability that the network gives the right class. */
    CATEGORICAL_CROSS_ENTROPY;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
