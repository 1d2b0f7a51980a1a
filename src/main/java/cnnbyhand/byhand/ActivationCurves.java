package cnnbyhand.byhand;

/** The curves that several activation functions are made of. */
final class ActivationCurves {
    static final double SELU_SCALE = 1.0507009873554805;
    static final double SELU_ALPHA = 1.6732632423543772;

    private ActivationCurves() {}

    static double between(double least, double value, double most) {
        return Math.min(Math.max(value, least), most);
    }

    static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }

    static double hardSigmoid(double value) {
        return between(0, value / 6 + 0.5, 1);
    }

    static double softplus(double value) {
        return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
    }

    static double sparsePlus(double value) {
        return value >= 1 ? value : Math.pow(Math.max(value + 1, 0), 2) / 4;
    }

    static double selu(double value) {
        return SELU_SCALE * (value > 0 ? value : SELU_ALPHA * Math.expm1(value));
    }
}
