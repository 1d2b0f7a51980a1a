package cnnbyhand.published;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the weights are changed after each batch.
 *
 * @param algorithm which optimizer it is
 * @param rate the learning rate of the first step
 * @param decay the rate is divided by {@code 1 + decay · iteration}; 0 where it is not
 * @param kept the share of the rate that is left after each epoch; 1 where all of it is
 * @param numbers its other numbers, in the order of {@link Algorithm#numbers}
 */
public record Optimizer(Algorithm algorithm, double rate, double decay, double kept, List<Double> numbers) {
    /** Enough for every rate that is written in decimals. */
    private static final MathContext DIGITS = new MathContext(12);

    private static final double SMALL = 1e-3;

    /** The optimizers, and what their numbers are called. */
    public enum Algorithm {
        /** Zeiler's; its rate multiplies the step that it works out. */
        ADADELTA("Adadelta", "rho", "epsilon"),
        RMSPROP("RMSprop", "rho", "epsilon"),
        /** Stochastic gradient descent that keeps a share of its last step. */
        MOMENTUM("momentum SGD", "momentum"),
        /** Kingma and Ba's. */
        ADAM("Adam", "beta1", "beta2", "epsilon");

        private final String word;
        private final List<String> numbers;

        Algorithm(String word, String... numbers) {
            this.word = word;
            this.numbers = List.of(numbers);
        }

        public List<String> numbers() {
            return numbers;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    public Optimizer {
        if (numbers.size() != algorithm.numbers().size()) {
            throw new IllegalArgumentException(algorithm + " must have " + algorithm.numbers() + ", found " + numbers);
        }
    }

    private static Optimizer constant(Algorithm algorithm, double rate, Double... numbers) {
        return new Optimizer(algorithm, rate, 0, 1, List.of(numbers));
    }

    public static Optimizer adadelta(double rate, double rho, double epsilon) {
        return constant(Algorithm.ADADELTA, rate, rho, epsilon);
    }

    /** RMSprop with a constant rate. */
    public static Optimizer rmsprop(double rate, double rho, double epsilon) {
        return constant(Algorithm.RMSPROP, rate, rho, epsilon);
    }

    /** RMSprop whose rate is divided by {@code 1 + decay · iteration}, as Keras's {@code decay} does it. */
    public static Optimizer rmsprop(double rate, double decay, double rho, double epsilon) {
        return new Optimizer(Algorithm.RMSPROP, rate, decay, 1, List.of(rho, epsilon));
    }

    public static Optimizer momentum(double rate, double momentum) {
        return constant(Algorithm.MOMENTUM, rate, momentum);
    }

    /** With a constant rate. */
    public static Optimizer adam(double rate, double beta1, double beta2, double epsilon) {
        return constant(Algorithm.ADAM, rate, beta1, beta2, epsilon);
    }

    /** The same, its rate multiplied by {@code kept} after each epoch, as Chainer's {@code ExponentialShift('lr', kept)} does it. */
    public Optimizer keptEachEpoch(double kept) {
        return new Optimizer(algorithm, rate, decay, kept, numbers);
    }

    /** One of its other numbers, by its place. */
    public double number(int place) {
        return numbers.get(place);
    }

    /** {@code Adadelta, rate 1, rho 0.95, epsilon 1e-7}. */
    @Override
    public String toString() {
        String falling = (decay == 0 ? "" : " / (1 + " + text(decay) + " · iteration)")
                + (kept == 1 ? "" : " · " + text(kept) + "^(epoch − 1)");
        return algorithm + ", rate " + text(rate) + falling + ", "
                + IntStream.range(0, numbers.size())
                        .mapToObj(place -> algorithm.numbers().get(place) + " " + text(numbers.get(place)))
                        .collect(Collectors.joining(", "));
    }

    /** {@code 0.95}, but {@code 1e-7}. */
    private static String text(double number) {
        BigDecimal exact = new BigDecimal(Double.toString(number), DIGITS).stripTrailingZeros();
        if (number == 0 || Math.abs(number) >= SMALL) {
            return exact.signum() == 0 ? "0" : exact.toPlainString();
        }
        int power = exact.precision() - exact.scale() - 1;
        return exact.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
    }
}
