package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites operations into fewer or cheaper ones that compute the same.
 *
 * <p>A rectifier before a maximum pooling moves behind it: the maximum of rectified values is the rectified maximum, and where all
 * values of a window are rectified away no gradient flows either way; but behind the pooling there are four times fewer values. Any
 * other rectifier becomes part of the convolution or dense layer before it.
 */
final class Fusion {

    private Fusion() {}

    static List<Operation> of(List<Operation> operations) {
        List<Operation> moved = new ArrayList<>(operations);
        for (int next = 1; next < moved.size(); next++) {
            if (moved.get(next - 1) instanceof Operation.Relu && isMaximum(moved.get(next))) {
                moved.add(next, moved.remove(next - 1));
            }
        }
        return fused(moved);
    }

    private static boolean isMaximum(Operation operation) {
        return operation instanceof Operation.Pooling pooling && pooling.pool() == Operation.Pool.MAXIMUM;
    }

    private static List<Operation> fused(List<Operation> operations) {
        List<Operation> fused = new ArrayList<>();
        for (Operation operation : operations) {
            int last = fused.size() - 1;
            if (operation instanceof Operation.Relu && last >= 0 && takesRelu(fused.get(last))) {
                fused.set(last, withRelu(fused.get(last)));
            } else {
                fused.add(operation);
            }
        }
        return List.copyOf(fused);
    }

    private static boolean takesRelu(Operation operation) {
        return operation instanceof Operation.Convolution || operation instanceof Operation.Dense;
    }

    private static Operation withRelu(Operation operation) {
        if (operation instanceof Operation.Convolution plain) {
            return new Operation.Convolution(
                    plain.input(), plain.output(), plain.window(), plain.weights(), plain.bias(), true);
        }
        Operation.Dense plain = (Operation.Dense) operation;
        return new Operation.Dense(plain.input(), plain.outputs(), plain.weights(), plain.bias(), true);
    }
}
