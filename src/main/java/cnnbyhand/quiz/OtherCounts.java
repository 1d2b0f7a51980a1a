package cnnbyhand.quiz;

import static cnnbyhand.quiz.Slip.BATCH_COUNTED;
import static cnnbyhand.quiz.Slip.BIAS_FORGOTTEN;
import static cnnbyhand.quiz.Slip.BIAS_FOR_EACH_INPUT;
import static cnnbyhand.quiz.Slip.DIGITS_SWAPPED;
import static cnnbyhand.quiz.Slip.EACH_VALUE_NORMALIZED;
import static cnnbyhand.quiz.Slip.GAMMA_ALONE;
import static cnnbyhand.quiz.Slip.GAMMA_AND_BETA_ALONE;
import static cnnbyhand.quiz.Slip.NOTHING_COUNTED;
import static cnnbyhand.quiz.Slip.ONE_BIAS_FOR_ALL;
import static cnnbyhand.quiz.Slip.POOLING_FOR_CONVOLUTION;
import static cnnbyhand.quiz.Slip.VALUES_FOR_PARAMETERS;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Parameters;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Shape;
import java.math.BigInteger;
import java.util.List;

/** How the parameters of all but convolutions are miscounted, and those of any layer. */
final class OtherCounts {
    private OtherCounts() {}

    static void of(Dense layer, Row row, Alternatives to) {
        Expression matrix = layer.withoutBias().parameters(row.input()).total().expression();
        to.count(BIAS_FORGOTTEN, () -> matrix);
        to.count(ONE_BIAS_FOR_ALL, () -> matrix.plus(1));
        to.count(BIAS_FOR_EACH_INPUT, () -> matrix.plus(row.input().values()));
    }

    static void of(BatchNormalization layer, Row row, Alternatives to) {
        Parameters parts = layer.parameters(row.input());
        Expression gamma = parts.weights().expression();
        to.count(GAMMA_AND_BETA_ALONE, () -> gamma.plus(parts.biases().expression()));
        to.count(GAMMA_ALONE, () -> gamma);
        to.count(EACH_VALUE_NORMALIZED, () -> Expression.of(4).times(row.input().values()));
    }

    /** A pooling's, with the weights that a convolution of the same window would have. */
    static void of(Pooling layer, Row row, Alternatives to) {
        long channels = layer.volume(row.input()).channels();
        Convolution filters =
                new Convolution(layer.name(), channels, layer.window(), true, ActivationFunction.IDENTITY);
        Expression cells = Expression.product(
                layer.window().vertical().kernel(), layer.window().horizontal().kernel());
        to.count(
                POOLING_FOR_CONVOLUTION,
                () -> filters.parameters(row.input()).total().expression());
        to.count(POOLING_FOR_CONVOLUTION, () -> cells.times(channels));
        to.count(POOLING_FOR_CONVOLUTION, () -> cells);
    }

    static void ofAny(Row row, Alternatives to) {
        Expression right = row.layer().parameters(row.input()).total().expression();
        to.count(NOTHING_COUNTED, () -> Expression.of(0));
        to.count(VALUES_FOR_PARAMETERS, () -> outputs(row).values());
        to.count(BATCH_COUNTED, () -> Expression.of(row.batch()).times(right));
        EarlierCount.of(row, to);
        swapped(right.value(), to);
    }

    private static Shape outputs(Row row) {
        return row.layer().output(row.input()).shape();
    }

    private static void swapped(long right, Alternatives to) {
        String digits = Long.toString(right);
        for (int place = 0; place + 1 < digits.length(); place++) {
            char[] swapped = digits.toCharArray();
            swapped[place] = digits.charAt(place + 1);
            swapped[place + 1] = digits.charAt(place);
            Value value = new Value(List.of(new BigInteger(new String(swapped))));
            to.value(DIGITS_SWAPPED, value, value + " for " + Expression.grouped(right));
        }
    }
}
