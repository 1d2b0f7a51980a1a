package cnnbyhand.checking;

import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One blank image sent through a network: the shapes that really come out. */
final class ForwardPass {
    private ForwardPass() {}

    /** The shape behind every layer and every flattening preprocessor, by name. */
    static Map<String, Shape> shapes(MultiLayerNetwork network, Volume image, Alignment alignment) {
        INDArray blank = Nd4j.zeros(1, image.channels(), image.height(), image.width());
        List<INDArray> activations = network.feedForward(blank);
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (Layer layer : network.getLayers()) {
            String name = Alignment.name(layer);
            InputPreProcessor preprocessor =
                    network.getLayerWiseConfigurations().getInputPreProcess(layer.getIndex());
            if (preprocessor != null) {
                INDArray input = activations.get(layer.getIndex());
                shapes.put(
                        alignment.rowBefore(name),
                        Shapes.of(preprocessor.preProcess(input, 1, LayerWorkspaceMgr.noWorkspaces())));
            }
            shapes.put(name, Shapes.of(activations.get(layer.getIndex() + 1)));
        }
        return shapes;
    }
}
