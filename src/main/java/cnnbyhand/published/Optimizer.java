package cnnbyhand.published;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How a document changes the weights after each batch: its optimizer and the numbers that it is given.
 *
 * @param name the optimizer's name
 * @param rate the learning rate; a formula where it changes from step to step
 * @param numbers its other numbers, each with its name
 */
public record Optimizer(String name, String rate, String numbers) {
    /** Enough for every rate that is written in decimals. */
    private static final MathContext DIGITS = new MathContext(12);

    private static final double SMALL = 1e-3;

    /** Zeiler's Adadelta; its rate multiplies the step that it works out. */
    public static Optimizer adadelta(double rate, double rho, double epsilon) {
        return new Optimizer("Adadelta", number(rate), "rho " + number(rho) + ", epsilon " + number(epsilon));
    }

    /** RMSprop with a constant rate. */
    public static Optimizer rmsprop(double rate, double rho, double epsilon) {
        return rmsprop(number(rate), rho, epsilon);
    }

    /** RMSprop whose rate is divided by {@code 1 + decay · iteration}, as Keras's {@code decay} does it. */
    public static Optimizer rmsprop(double rate, double decay, double rho, double epsilon) {
        return rmsprop(number(rate) + " / (1 + " + number(decay) + " · iteration)", rho, epsilon);
    }

    private static Optimizer rmsprop(String rate, double rho, double epsilon) {
        return new Optimizer("RMSprop", rate, "rho " + number(rho) + ", epsilon " + number(epsilon));
    }

    /** Stochastic gradient descent that keeps a share of its last step. */
    public static Optimizer momentum(double rate, double momentum) {
        return new Optimizer("momentum SGD", number(rate), "momentum " + number(momentum));
    }

    /** {@code Adadelta, rate 1, rho 0.95, epsilon 1e-7}. */
    @Override
    public String toString() {
        return name + ", rate " + rate + ", " + numbers;
    }

    /** {@code 0.95}, but {@code 1e-7}. */
    private static String number(double number) {
        BigDecimal exact = new BigDecimal(Double.toString(number), DIGITS).stripTrailingZeros();
        if (number == 0 || Math.abs(number) >= SMALL) {
            return exact.signum() == 0 ? "0" : exact.toPlainString();
        }
        int power = exact.precision() - exact.scale() - 1;
        return exact.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
    }
}
