package cnnbyhand.byhand;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The rectifiers with a cap, a threshold and a slope; one with a shorter name is called by that. */
public final class Rectifier {
    public static final String MAX = "max";
    public static final String SLOPE = "negative slope";

    private static final double MAX_OF_RELU6 = 6;

    private Rectifier() {}

    /**
     * Above the threshold x, but at most max; otherwise slope · (x − threshold).
     *
     * @param max nothing where no value is too large
     */
    public static ActivationFunction of(OptionalDouble max, double threshold, double slope) {
        boolean capped = max.isPresent();
        if (threshold == 0 && slope == 0) {
            boolean usual = capped && max.getAsDouble() == MAX_OF_RELU6;
            return usual ? ActivationFunction.RELU6 : capped ? general(max, 0, 0) : ActivationFunction.RELU;
        } else if (capped || threshold != 0 && slope != 0) {
            return general(max, threshold, slope);
        }
        return threshold == 0 ? ActivationFunction.leakyRelu(slope) : ActivationFunction.thresholdedRelu(threshold);
    }

    private static ActivationFunction general(OptionalDouble max, double threshold, double slope) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        max.ifPresent(value -> parameters.put(MAX, value));
        if (threshold != 0) {
            parameters.put(ActivationFunction.THRESHOLD, threshold);
        }
        if (slope != 0) {
            parameters.put(SLOPE, slope);
        }
        double most = max.orElse(Double.POSITIVE_INFINITY);
        return new ActivationFunction(
                "relu", parameters, value -> value > threshold ? Math.min(value, most) : slope * (value - threshold));
    }
}
