package cnnbyhand.checking;

import java.util.List;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One vertex of Deeplearning4j's graph at work. */
final class VertexPass {
    private VertexPass() {}

    /** What comes out; the vertex gets copies, as some write over what they are given. */
    static INDArray output(GraphVertex vertex, List<INDArray> inputs) {
        if (vertex instanceof LayerVertex layer) {
            InputPreProcessor preprocessor = layer.getLayerPreProcessor();
            INDArray input = inputs.get(0).dup();
            INDArray formed =
                    preprocessor == null ? input : preprocessor.preProcess(input, 1, LayerWorkspaceMgr.noWorkspaces());
            INDArray output = ForwardPass.activated(layer.getLayer(), formed, false);
            layer.getLayer().clear();
            return output;
        }
        for (int place = 0; place < inputs.size(); place++) {
            vertex.setInput(place, inputs.get(place).dup(), LayerWorkspaceMgr.noWorkspaces());
        }
        INDArray output = vertex.doForward(false, LayerWorkspaceMgr.noWorkspaces());
        vertex.clear();
        return output;
    }
}
