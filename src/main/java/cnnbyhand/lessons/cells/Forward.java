package cnnbyhand.lessons.cells;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Ledger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One image on its way through a network: what Deeplearning4j has after each of the document's layers. */
public final class Forward {
    private static final long SEED = 1;

    private final Map<String, Activations> after = new LinkedHashMap<>();

    /** @param training whether dropout is at work; what it drops is the same every time */
    Forward(Ledger ledger, MultiLayerNetwork network, Activations image, boolean training) {
        Nd4j.getRandom().setSeed(SEED);
        INDArray input = Nd4j.create(
                image.values(),
                1,
                ledger.image().channels(),
                ledger.image().height(),
                ledger.image().width());
        List<INDArray> outputs = network.feedForward(input, training);
        List<String> names = network.getLayerNames();
        Activations before = image;
        for (Entry entry : ledger.entries()) {
            float[] values = entry.layer() instanceof Flatten
                    ? before.values()
                    : outputs.get(1 + names.indexOf(entry.name()))
                            .dup('c')
                            .data()
                            .asFloat();
            before = new Activations(entry.name(), entry.output().shape(), values);
            after.put(entry.name(), before);
        }
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
