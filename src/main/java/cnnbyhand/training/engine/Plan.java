package cnnbyhand.training.engine;

/** A network compiled for one size of batch, with all memory it needs. */
interface Plan extends AutoCloseable {

    int classes();

    /** Rows of probabilities, one row per example. */
    float[] probabilities(float[] batch);

    /** Computes the gradients of the mean loss, or takes a whole step, and returns this loss. */
    double learn(float[] batch, int[] labels);

    @Override
    void close();
}
