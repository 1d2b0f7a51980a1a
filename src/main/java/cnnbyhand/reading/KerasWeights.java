package cnnbyhand.reading;

import java.io.IOException;
import java.util.Optional;

/** Where a network of Keras has its weights, which are read when it is known which layer has which group. */
@FunctionalInterface
interface KerasWeights {
    Optional<StatedWeights> read(KerasGroups groups) throws IOException, UnusableNetwork;
}
