package cnnbyhand.training.engine;

import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Small networks of any layers, and the documents'. */
public final class Networks {

    private Networks() {}

    public static InputType.InputTypeConvolutional images(int side, int channels) {
        return (InputType.InputTypeConvolutional) InputType.convolutional(side, side, channels);
    }

    public static MultiLayerNetwork network(InputType input, IUpdater updater, Layer... layers) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(7)
                .updater(updater)
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .convolutionMode(ConvolutionMode.Truncate)
                .list();
        for (Layer layer : layers) {
            list.layer(layer);
        }
        MultiLayerConfiguration configuration = list.setInputType(input).build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    /** A model's network as it is documented, with its dropout or without. */
    public static MultiLayerNetwork documented(String model, boolean dropout) {
        MultiLayerConfiguration configuration = model(model).configuration(7);
        for (NeuralNetConfiguration each : configuration.getConfs()) {
            if (each.getLayer() instanceof DropoutLayer layer && !dropout) {
                layer.setIDropout(new Dropout(1));
            }
        }
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    public static InputType.InputTypeConvolutional input(String model) {
        return model(model).inputType();
    }

    public static int classes(String model) {
        return model(model).dataset().outputs();
    }

    /** Whether a step takes seconds where other models take milliseconds. */
    static boolean isLarge(String model) {
        return model(model).network().ledger().multiplyAccumulates() > 100_000_000;
    }

    public static Model model(String name) {
        return Models.named(name).orElseThrow();
    }

    public static ConvolutionLayer convolution(int kernels, int side, Activation activation) {
        return padded(kernels, side, 0, activation);
    }

    public static ConvolutionLayer padded(int kernels, int side, int padding, Activation activation) {
        return new ConvolutionLayer.Builder(side, side)
                .nOut(kernels)
                .padding(padding, padding)
                .activation(activation)
                .build();
    }

    public static SubsamplingLayer maximum(int side, int stride) {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(side, side)
                .stride(stride, stride)
                .build();
    }

    public static DenseLayer dense(int outputs, Activation activation) {
        return new DenseLayer.Builder().nOut(outputs).activation(activation).build();
    }

    public static ActivationLayer relu() {
        return new ActivationLayer(Activation.RELU);
    }

    public static OutputLayer output(int classes) {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(classes)
                .activation(Activation.SOFTMAX)
                .build();
    }

    /** Softmax and its loss, without weights. */
    public static LossLayer loss() {
        return new LossLayer.Builder(LossFunction.MCXENT)
                .activation(Activation.SOFTMAX)
                .build();
    }
}
