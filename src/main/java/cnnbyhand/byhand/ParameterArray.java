package cnnbyhand.byhand;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One array of parameters.
 *
 * @param role which array of the layer it is
 * @param sides its sides: height, width, input channels, filters for a convolution; inputs, units for a dense layer;
 *     one side otherwise, and none for a single number
 */
public record ParameterArray(Role role, List<Long> sides) {

    /** What an array of parameters is for. */
    public enum Role {
        WEIGHTS,
        /** Of a separable convolution's second step. */
        POINTWISE_WEIGHTS,
        BIASES,
        GAMMA,
        BETA,
        MEAN,
        VARIANCE,
        /** How many values a mean and a variance come from. */
        COUNT;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    public static ParameterArray of(Role role, Long... sides) {
        return new ParameterArray(role, List.of(sides));
    }

    /** {@code 3×3×1×32}. */
    public String dimensions() {
        return dimensions(sides);
    }

    /** The same for these sides; {@code one number} for none. */
    public static String dimensions(List<Long> sides) {
        return sides.isEmpty()
                ? "one number"
                : sides.stream().map(Expression::grouped).collect(Collectors.joining("×"));
    }

    @Override
    public String toString() {
        return role + " " + dimensions();
    }
}
