package cnnbyhand.training;

import java.io.IOException;

/** Who wants to see a training go on: a progress bar, a file. */
public interface Observer {

    /** A pass over {@code examples} begins: {@code "epoch 1/12"} or {@code "test"}. */
    void begins(String what, int examples);

    /** Some examples are done; {@code loss} is their mean loss in nats, not a number while testing. */
    void advances(int examples, double loss);

    /**
     * Between two batches, of a pass or of a test: the network stands where {@code history} says, so that both can be kept.
     *
     * @throws TrainingStopped to end the training here
     */
    void between(History history) throws IOException;

    /** An epoch and its test are over. */
    void ends(Epoch epoch, History history) throws IOException;
}
