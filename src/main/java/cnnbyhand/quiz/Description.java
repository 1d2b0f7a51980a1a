package cnnbyhand.quiz;

import cnnbyhand.byhand.Activation;
import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Window;

/** A layer as its document states it, without the numbers that are asked. */
final class Description {
    private Description() {}

    static String of(Layer layer) {
        if (layer instanceof Convolution convolution) {
            return "convolution, " + convolution.filters() + " filters of " + sliding(convolution.window())
                    + function(convolution.activation());
        }
        if (layer instanceof Pooling pooling) {
            return pooling.type() + " pooling, window " + sliding(pooling.window());
        }
        if (layer instanceof Dense dense) {
            return "dense, " + dense.units() + " units" + function(dense.activation());
        }
        if (layer instanceof Dropout dropout) {
            return "dropout, rate " + dropout.rate();
        }
        return layer instanceof Activation activation ? "activation " + activation.function() : layer.kind();
    }

    private static String sliding(Window window) {
        Axis axis = window.vertical();
        return axis.kernel() + "×" + window.horizontal().kernel() + ", stride " + axis.stride()
                + padding(axis.padding())
                + (axis.dilation() == 1 ? "" : ", dilation " + axis.dilation())
                + (axis.rounding() == Rounding.CEIL ? ", rounding up" : "");
    }

    private static String padding(Padding padding) {
        return ", padding "
                + switch (padding.kind()) {
                    case VALID -> "valid";
                    case SAME -> "same";
                    case EXPLICIT -> padding.each() + " at either end";
                };
    }

    private static String function(ActivationFunction function) {
        return function == ActivationFunction.IDENTITY ? "" : ", " + function;
    }
}
