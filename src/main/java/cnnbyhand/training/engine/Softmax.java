package cnnbyhand.training.engine;

/** Softmax and its cross-entropy, over rows of classes, in doubles: they are few. */
final class Softmax {

    /** Deeplearning4j takes no logarithm of a smaller probability. */
    private static final double SMALLEST = 1e-10;

    private Softmax() {}

    /** Turns rows of scores into rows of probabilities, in place. */
    static void normalize(float[] rows, int classes) {
        for (int start = 0; start < rows.length; start += classes) {
            normalizeRow(rows, start, start + classes);
        }
    }

    private static void normalizeRow(float[] rows, int start, int end) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = start; i < end; i++) {
            largest = Math.max(largest, rows[i]);
        }
        double[] powers = new double[end - start];
        double sum = 0;
        for (int i = start; i < end; i++) {
            powers[i - start] = Math.exp(rows[i] - largest);
            sum += powers[i - start];
        }
        for (int i = start; i < end; i++) {
            rows[i] = (float) (powers[i - start] / sum);
        }
    }

    /** The mean loss of rows of probabilities. */
    static double loss(float[] probabilities, int classes, int[] labels) {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            double probability = probabilities[row * classes + labels[row]];
            sum -= Math.log(Math.min(Math.max(probability, SMALLEST), 1 - SMALLEST));
        }
        return sum / labels.length;
    }

    /**
     * Turns probabilities into the gradient of the mean loss at the scores, in place.
     *
     * @param batch over how many examples the mean is taken
     */
    static void toGradient(float[] probabilities, int classes, int[] labels, int batch) {
        for (int row = 0; row < labels.length; row++) {
            probabilities[row * classes + labels[row]] -= 1;
        }
        float scale = 1f / batch;
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] *= scale;
        }
    }
}
