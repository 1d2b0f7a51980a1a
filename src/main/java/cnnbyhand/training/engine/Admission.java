package cnnbyhand.training.engine;

import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;

/** Refuses networks that the engine does not train exactly as Deeplearning4j does. */
final class Admission {

    private Admission() {}

    static void check(MultiLayerNetwork network, InputType.InputTypeConvolutional input) throws Refusal {
        var whole = network.getLayerWiseConfigurations();
        Refusal.when(
                whole.getDataType() != DataType.FLOAT,
                "The network computes in %s, not in FLOAT.",
                whole.getDataType());
        Refusal.when(whole.getBackpropType() != BackpropType.Standard, "The network truncates its backpropagation.");
        Refusal.when(input.getFormat() != CNN2DFormat.NCHW, "The network's input is %s, not NCHW.", input.getFormat());
        int layers = network.getnLayers();
        for (int index = 0; index < layers; index++) {
            NeuralNetConfiguration configuration = whole.getConf(index);
            String name = name(configuration.getLayer(), index);
            checkTraining(configuration, name);
            checkPreProcessor(whole.getInputPreProcess(index), index, name);
            new LayerAdmission(name, configuration.getLayer(), index == layers - 1).check();
        }
    }

    static String name(Layer layer, int index) {
        return layer.getLayerName() == null ? "Layer " + index : "Layer " + layer.getLayerName();
    }

    private static void checkTraining(NeuralNetConfiguration configuration, String name) throws Refusal {
        Refusal.when(!configuration.isMiniBatch(), "%s does not divide its gradient by the size of the batch.", name);
        Refusal.when(
                configuration.getOptimizationAlgo() != OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT
                        || configuration.getStepFunction() != null,
                "%s is not trained by plain gradient steps.",
                name);
    }

    private static void checkPreProcessor(InputPreProcessor between, int index, String name) throws Refusal {
        boolean flattens = between instanceof CnnToFeedForwardPreProcessor flat && flat.getFormat() == CNN2DFormat.NCHW;
        boolean unflattensInput = between instanceof FeedForwardToCnnPreProcessor && index == 0;
        Refusal.when(between != null && !flattens && !unflattensInput, "%s has the preprocessor %s.", name, between);
    }
}
