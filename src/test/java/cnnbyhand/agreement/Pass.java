package cnnbyhand.agreement;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.NamedShape;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A batch sent through Deeplearning4j's network, row by row, each with a copy of what the rows before put out. */
final class Pass {
    private static final LayerWorkspaceMgr NONE = LayerWorkspaceMgr.noWorkspaces();

    private Pass() {}

    /** What comes out of each row, by its name; a flatten in a chain is no row there. */
    static Map<String, INDArray> outputs(Model network, List<Entry> entries, Map<String, INDArray> inputs) {
        return network instanceof MultiLayerNetwork chain
                ? ofChain(chain, inputs.values().iterator().next())
                : ofGraph((ComputationGraph) network, entries, inputs);
    }

    private static Map<String, INDArray> ofChain(MultiLayerNetwork network, INDArray input) {
        Map<String, INDArray> outputs = new LinkedHashMap<>();
        INDArray output = input;
        for (Layer layer : network.getLayers()) {
            InputPreProcessor before = network.getLayerWiseConfigurations().getInputPreProcess(layer.getIndex());
            output = activated(layer, before, output);
            outputs.put(layer.conf().getLayer().getLayerName(), output);
        }
        return outputs;
    }

    private static INDArray activated(Layer layer, InputPreProcessor before, INDArray input) {
        int batch = Math.toIntExact(input.size(0));
        layer.setInputMiniBatchSize(batch);
        INDArray formed = before == null ? input.dup() : before.preProcess(input.dup(), batch, NONE);
        INDArray output = layer.activate(formed, false, NONE).dup();
        layer.clear();
        return output;
    }

    private static Map<String, INDArray> ofGraph(
            ComputationGraph network, List<Entry> entries, Map<String, INDArray> inputs) {
        Map<String, INDArray> given = new HashMap<>(inputs);
        Map<String, INDArray> outputs = new LinkedHashMap<>();
        network.setInputs(network.getConfiguration().getNetworkInputs().stream()
                .map(inputs::get)
                .toArray(INDArray[]::new));
        for (Entry entry : entries) {
            List<INDArray> from = entry.inputs().stream()
                    .map(NamedShape::name)
                    .map(given::get)
                    .toList();
            INDArray output = ofVertex(network.getVertex(entry.name()), from);
            given.put(entry.name(), output);
            outputs.put(entry.name(), output);
        }
        return outputs;
    }

    private static INDArray ofVertex(GraphVertex vertex, List<INDArray> inputs) {
        if (vertex instanceof LayerVertex layer) {
            return activated(layer.getLayer(), layer.getLayerPreProcessor(), inputs.get(0));
        }
        for (int place = 0; place < inputs.size(); place++) {
            vertex.setInput(place, inputs.get(place).dup(), NONE);
        }
        INDArray output = vertex.doForward(false, NONE).dup();
        vertex.clear();
        return output;
    }
}
