package cnnbyhand.training.spark;

import cnnbyhand.data.Examples;
import java.io.Serializable;

/**
 * A picture that a worker cannot read.
 *
 * @param index its number among the examples
 * @param told what is wrong with it, in one line that names the host and the path
 */
record Broken(int index, String told) implements Serializable {

    static Broken of(Examples examples, int index) {
        String fault = examples.fault(index).orElse("image " + index + ": must be readable, found that it is not");
        return new Broken(index, new WorkerFault(fault).getMessage());
    }
}
