package cnnbyhand.byhand;

/** The normal distribution of mean 0 and variance 1, for the functions that are made of it. */
final class NormalDistribution {
    /** Beyond this many deviations nothing is left in double precision. */
    private static final double FAR = 9;

    private NormalDistribution() {}

    /** x times the share below x. */
    static double gelu(double value) {
        return value * below(value);
    }

    static double geluByTanh(double value) {
        double inner = Math.sqrt(2 / Math.PI) * (value + 0.044715 * value * value * value);
        return 0.5 * value * (1 + Math.tanh(inner));
    }

    /** The share below {@code value}: 1/2 + density · (x + x³/3 + x⁵/(3·5) + …), whose terms never cancel. */
    static double below(double value) {
        if (Math.abs(value) > FAR) {
            return value > 0 ? 1 : 0;
        }
        double term = value;
        double sum = term;
        for (int odd = 3; Math.abs(term) > Math.ulp(sum); odd += 2) {
            term *= value * value / odd;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-value * value / 2) / Math.sqrt(2 * Math.PI);
    }
}
