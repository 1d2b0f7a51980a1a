package cnnbyhand.training.engine;

import org.bytedeco.javacpp.FloatPointer;

/**
 * The running mean and variance of a batch normalization. Deeplearning4j lets its updater subtract "gradients" from them, which are
 * {@code (1 - decay)} of the distance to the batch's statistics; so these are written here, and no more.
 */
final class RunningStatistics {

    private final Operation.Normalize normalization;
    private final float follow;

    RunningStatistics(Operation.Normalize normalization) {
        this.normalization = normalization;
        follow = (float) (1 - normalization.decay());
    }

    /** Copies the running statistics to where oneDNN reads them. */
    void read(Tensor mean, Tensor variance) {
        FloatPointer means = values(mean);
        FloatPointer variances = values(variance);
        for (long channel = 0; channel < channels(); channel++) {
            means.put(channel, normalization.mean().values().get(channel));
            variances.put(channel, runningVariance(channel));
        }
    }

    /** Writes the gradients that make the running statistics follow those of the batch. */
    void follow(Tensor mean, Tensor variance) {
        FloatPointer means = values(mean);
        FloatPointer variances = values(variance);
        for (long channel = 0; channel < channels(); channel++) {
            float distance = normalization.mean().values().get(channel) - means.get(channel);
            normalization.mean().gradient().put(channel, distance * follow);
            normalization.variance().gradient().put(channel, varianceStep(channel, variances.get(channel)));
        }
    }

    private float runningVariance(long channel) {
        float kept = normalization.variance().values().get(channel);
        return normalization.logarithmic() ? (float) Math.pow(10, 2.0 * kept) : kept;
    }

    private float varianceStep(long channel, float batch) {
        double now = runningVariance(channel);
        double next = normalization.decay() * now + (1 - normalization.decay()) * batch;
        return (float) (normalization.logarithmic() ? Math.log10(now / next) / 2 : now - next);
    }

    private long channels() {
        return normalization.shape().channels();
    }

    private static FloatPointer values(Tensor tensor) {
        return new FloatPointer(tensor.memory().get_data_handle());
    }
}
