package cnnbyhand.lessons.cells;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One image on its way through a network: what Deeplearning4j has after each of the document's layers. */
public final class Forward {
    private final Map<String, Activations> after = new LinkedHashMap<>();

    /** @param outputs behind every row of the model's document, by its name */
    Forward(Network network, Map<String, INDArray> outputs) {
        for (Entry entry : network.ledger().entries()) {
            after.put(
                    entry.name(), new Activations(entry.name(), entry.output().shape(), values(entry.name(), outputs)));
        }
    }

    private static float[] values(String layer, Map<String, INDArray> outputs) {
        INDArray output = outputs.get(layer);
        if (output == null) {
            throw new IllegalArgumentException("the network must have a layer " + layer + ", found none of that name");
        }
        return output.dup('c').data().asFloat();
    }

    /** What there is after {@code layer}. */
    public Activations after(String layer) {
        Activations found = after.get(layer);
        if (found == null) {
            throw new IllegalArgumentException(
                    "layer must be one of " + String.join(", ", after.keySet()) + ", found " + layer);
        }
        return found;
    }
}
