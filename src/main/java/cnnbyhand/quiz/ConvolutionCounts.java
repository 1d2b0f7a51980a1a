package cnnbyhand.quiz;

import static cnnbyhand.quiz.Slip.BIAS_FORGOTTEN;
import static cnnbyhand.quiz.Slip.BIAS_FOR_EACH_INPUT;
import static cnnbyhand.quiz.Slip.BIAS_IN_EVERY_CELL;
import static cnnbyhand.quiz.Slip.CHANNELS_AND_FILTERS_MIXED_UP;
import static cnnbyhand.quiz.Slip.EVERY_PIXEL_CONNECTED;
import static cnnbyhand.quiz.Slip.FILTERS_FORGOTTEN;
import static cnnbyhand.quiz.Slip.IMAGE_CHANNELS_FOR_INPUT;
import static cnnbyhand.quiz.Slip.INPUT_CHANNELS_FORGOTTEN;
import static cnnbyhand.quiz.Slip.ONE_BIAS_FOR_ALL;
import static cnnbyhand.quiz.Slip.ONE_SIDE_OF_THE_WINDOW;
import static cnnbyhand.quiz.Slip.POSITIONS_COUNTED;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Vector;
import cnnbyhand.byhand.Volume;

/** How a convolution's parameters are miscounted. */
final class ConvolutionCounts {
    private ConvolutionCounts() {}

    static void of(Convolution layer, Row row, Alternatives to) {
        Volume input = layer.volume(row.input());
        long filters = layer.filters();
        to.count(BIAS_FORGOTTEN, () -> total(layer.withoutBias(), input));
        to.count(INPUT_CHANNELS_FORGOTTEN, () -> total(layer, withChannels(input, 1)));
        if (input.channels() > 1) {
            to.count(INPUT_CHANNELS_FORGOTTEN, () -> cells(layer).times(filters));
        }
        to.count(
                IMAGE_CHANNELS_FOR_INPUT,
                () -> total(layer, withChannels(input, row.ledger().image().channels())));
        to.count(FILTERS_FORGOTTEN, () -> total(layer, input, 1));
        to.count(ONE_BIAS_FOR_ALL, () -> total(layer.withoutBias(), input).plus(1));
        to.count(BIAS_FOR_EACH_INPUT, () -> total(layer.withoutBias(), input).plus(input.channels()));
        to.count(BIAS_IN_EVERY_CELL, () -> cells(layer)
                .times(Expression.of(input.channels()).plus(1))
                .times(filters));
        to.count(ONE_SIDE_OF_THE_WINDOW, () -> Expression.product(
                        layer.window().vertical().kernel(), input.channels())
                .plus(1)
                .times(filters));
        mixedUp(layer, input, to);
        to.count(POSITIONS_COUNTED, () -> layer.multiplyAccumulates(input).expression());
        to.count(POSITIONS_COUNTED, () -> positions(layer, input).times(total(layer, input)));
        to.count(EVERY_PIXEL_CONNECTED, () -> Dense.of(layer.name(), filters)
                .parameters(new Vector(input.values().value()))
                .total()
                .expression());
    }

    /** The filters in both places, the channels in both, and each in the other's. */
    private static void mixedUp(Convolution layer, Volume input, Alternatives to) {
        long channels = input.channels();
        Volume filters = withChannels(input, layer.filters());
        to.count(CHANNELS_AND_FILTERS_MIXED_UP, () -> total(layer, filters));
        to.count(CHANNELS_AND_FILTERS_MIXED_UP, () -> total(layer, input, channels));
        to.count(CHANNELS_AND_FILTERS_MIXED_UP, () -> total(layer, filters, channels));
    }

    private static Expression total(Convolution layer, Volume input) {
        return layer.parameters(input).total().expression();
    }

    private static Expression total(Convolution layer, Volume input, long filters) {
        return total(new Convolution(layer.name(), filters, layer.window(), layer.bias(), layer.activation()), input);
    }

    private static Volume withChannels(Volume input, long channels) {
        return new Volume(input.height(), input.width(), channels);
    }

    private static Expression cells(Convolution layer) {
        return Expression.product(
                layer.window().vertical().kernel(), layer.window().horizontal().kernel());
    }

    private static Expression positions(Convolution layer, Volume input) {
        Volume output = (Volume) layer.output(input).shape();
        return Expression.product(output.height(), output.width());
    }
}
