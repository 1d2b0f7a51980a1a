package cnnbyhand.lessons.cells;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Ledger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One image on its way through a network: what Deeplearning4j has after each of the document's layers. */
public final class Forward {
    private static final long SEED = 1;

    private final Map<String, Activations> after = new LinkedHashMap<>();

    /** @param training whether dropout is at work; what it drops is the same every time */
    Forward(Ledger ledger, MultiLayerNetwork network, Activations image, boolean training) {
        Nd4j.getRandom().setSeed(SEED);
        List<INDArray> outputs = outputs(network, image.array(), training);
        List<String> names = network.getLayerNames();
        Activations before = image;
        for (Entry entry : ledger.entries()) {
            float[] values = entry.layer() instanceof Flatten
                    ? before.values()
                    : outputs.get(names.indexOf(entry.name())).dup('c').data().asFloat();
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

    /**
     * Layer by layer, each on a copy: Deeplearning4j's own feedForward lets an activation or a dropout overwrite what came
     * out of the layer before it.
     */
    private static List<INDArray> outputs(MultiLayerNetwork network, INDArray image, boolean training) {
        LayerWorkspaceMgr memory = LayerWorkspaceMgr.noWorkspaces();
        List<INDArray> outputs = new ArrayList<>();
        INDArray output = image;
        for (int place = 0; place < network.getnLayers(); place++) {
            INDArray input = output.dup();
            InputPreProcessor flatten = network.getLayerWiseConfigurations().getInputPreProcess(place);
            output = network.getLayer(place)
                    .activate(flatten == null ? input : flatten.preProcess(input, 1, memory), training, memory);
            outputs.add(output);
        }
        return outputs;
    }
}
