package cnnbyhand.checking;

import cnnbyhand.byhand.Shape;
import cnnbyhand.published.Model;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One image sent through a network: what really comes out behind every layer. */
public final class ForwardPass {
    private ForwardPass() {}

    /**
     * What comes out behind every row of the document, by its name and in order, where the network is used and not trained.
     *
     * @param image one image, 1 × channels × height × width
     * @return volumes as 1 × channels × height × width, vectors as 1 × units
     */
    public static Map<String, INDArray> outputs(Model model, MultiLayerNetwork network, INDArray image) {
        return outputs(network, image, false, new Alignment(model.network().ledger()));
    }

    /** The same where the network is trained, so that dropout is at work: it draws from Deeplearning4j's generator. */
    public static Map<String, INDArray> outputsInTraining(Model model, MultiLayerNetwork network, INDArray image) {
        return outputs(network, image, true, new Alignment(model.network().ledger()));
    }

    /** The shape behind every layer and every flattening preprocessor, by name, for a blank image. */
    static Map<String, Shape> shapes(MultiLayerNetwork network, Shape image, Alignment alignment) {
        INDArray blank = Nd4j.zeros(1, image.channels(), image.height(), image.width());
        Map<String, Shape> shapes = new LinkedHashMap<>();
        outputs(network, blank, false, alignment).forEach((name, output) -> shapes.put(name, Shapes.of(output)));
        return shapes;
    }

    /**
     * Layer by layer, each with a copy of what the one before put out: Deeplearning4j's own {@code feedForward} lets an
     * activation or a dropout layer write over the layer before it, whose output would then be shown wrong.
     */
    private static Map<String, INDArray> outputs(
            MultiLayerNetwork network, INDArray image, boolean training, Alignment alignment) {
        LayerWorkspaceMgr none = LayerWorkspaceMgr.noWorkspaces();
        Map<String, INDArray> outputs = new LinkedHashMap<>();
        INDArray output = image;
        for (Layer layer : network.getLayers()) {
            String name = Alignment.name(layer);
            InputPreProcessor preprocessor =
                    network.getLayerWiseConfigurations().getInputPreProcess(layer.getIndex());
            if (preprocessor != null) {
                output = preprocessor.preProcess(output, 1, none);
                outputs.put(alignment.rowBefore(name), output);
            }
            output = layer.activate(output.dup(), training, none);
            outputs.put(name, output);
        }
        network.clear();
        return outputs;
    }
}
