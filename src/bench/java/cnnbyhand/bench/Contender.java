package cnnbyhand.bench;

/** A piece of work, ready to be done again and again. */
interface Contender extends AutoCloseable {

    /** Does it once: a training step, the reading of a batch, a product. */
    void step();

    /** Steps after a pause until it is as in a long run, what is read ahead included. */
    default int settling() {
        return 0;
    }

    /** Milliseconds of all steps so far in which it waited for images. */
    default double waited() {
        return 0;
    }

    @Override
    void close();
}
