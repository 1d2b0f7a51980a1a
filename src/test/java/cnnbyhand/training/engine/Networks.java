package cnnbyhand.training.engine;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
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
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The five networks, with dropout or without. */
public final class Networks {

    private Networks() {}

    public static final InputType.InputTypeConvolutional DIGITS = images(28, 1);
    public static final InputType.InputTypeConvolutional CIFAR = images(32, 3);
    public static final InputType.InputTypeConvolutional PHOTOGRAPHS = images(227, 3);

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

    public static MultiLayerNetwork mnist(boolean dropout, IUpdater updater) {
        return network(
                DIGITS,
                updater,
                convolution(32, 3, Activation.RELU),
                convolution(64, 3, Activation.RELU),
                maximum(2, 2),
                new DropoutLayer(dropout ? 0.75 : 1),
                dense(128, Activation.RELU),
                new DropoutLayer(dropout ? 0.5 : 1),
                output(10));
    }

    /** The network that the model's document describes, with the updater it names. */
    public static MultiLayerNetwork documented(String model, boolean dropout) {
        return network(model, dropout, updater(model));
    }

    private static IUpdater updater(String model) {
        return switch (model) {
            case "mnist", "vgg" -> new AdaDelta(0.95, 1e-7);
            case "alexnet" -> new Nesterovs(0.01, 0.9);
            default -> new RmsProp(1e-4);
        };
    }

    public static MultiLayerNetwork network(String model, boolean dropout, IUpdater updater) {
        return switch (model) {
            case "mnist" -> mnist(dropout, updater);
            case "vgg" -> vgg(dropout, updater);
            case "cifar10-5x5" -> cifar10FiveByFive(dropout, updater);
            case "cifar10" -> cifar10(dropout, updater);
            case "alexnet" -> alexnet(dropout, updater);
            default -> throw new IllegalArgumentException("no model " + model);
        };
    }

    public static InputType.InputTypeConvolutional input(String model) {
        return switch (model) {
            case "mnist", "vgg" -> DIGITS;
            case "alexnet" -> PHOTOGRAPHS;
            default -> CIFAR;
        };
    }

    public static int classes(String model) {
        return model.equals("alexnet") ? 1000 : 10;
    }

    public static MultiLayerNetwork vgg(boolean dropout, IUpdater updater) {
        return network(
                DIGITS,
                updater,
                convolution(32, 3, Activation.RELU),
                convolution(32, 3, Activation.RELU),
                maximum(2, 2),
                new DropoutLayer(dropout ? 0.75 : 1),
                convolution(64, 3, Activation.RELU),
                convolution(64, 3, Activation.RELU),
                maximum(2, 2),
                new DropoutLayer(dropout ? 0.75 : 1),
                dense(256, Activation.RELU),
                new DropoutLayer(dropout ? 0.5 : 1),
                output(10));
    }

    public static MultiLayerNetwork cifar10(boolean dropout, IUpdater updater) {
        return cifar(same(32, 3), dropout, updater);
    }

    public static MultiLayerNetwork cifar10FiveByFive(boolean dropout, IUpdater updater) {
        return cifar(same(2, 5), dropout, updater);
    }

    private static MultiLayerNetwork cifar(ConvolutionLayer first, boolean dropout, IUpdater updater) {
        return network(
                CIFAR,
                updater,
                first,
                relu(),
                convolution(32, 3, Activation.IDENTITY),
                relu(),
                maximum(2, 2),
                new DropoutLayer(dropout ? 0.75 : 1),
                same(64, 3),
                relu(),
                convolution(64, 3, Activation.IDENTITY),
                relu(),
                maximum(2, 2),
                new DropoutLayer(dropout ? 0.75 : 1),
                dense(512, Activation.IDENTITY),
                relu(),
                new DropoutLayer(dropout ? 0.5 : 1),
                dense(10, Activation.IDENTITY),
                new LossLayer.Builder(LossFunction.MCXENT)
                        .activation(Activation.SOFTMAX)
                        .build());
    }

    public static MultiLayerNetwork alexnet(boolean dropout, IUpdater updater) {
        return network(
                PHOTOGRAPHS,
                updater,
                new ConvolutionLayer.Builder(11, 11)
                        .nOut(96)
                        .stride(4, 4)
                        .activation(Activation.IDENTITY)
                        .build(),
                new BatchNormalization.Builder().build(),
                relu(),
                maximum(3, 2),
                padded(256, 5, 2, Activation.IDENTITY),
                new BatchNormalization.Builder().build(),
                relu(),
                maximum(3, 2),
                padded(384, 3, 1, Activation.RELU),
                padded(384, 3, 1, Activation.RELU),
                padded(256, 3, 1, Activation.RELU),
                maximum(3, 2),
                dense(4096, Activation.RELU),
                new DropoutLayer(dropout ? 0.5 : 1),
                dense(4096, Activation.RELU),
                new DropoutLayer(dropout ? 0.5 : 1),
                output(1000));
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

    public static ConvolutionLayer same(int kernels, int side) {
        return new ConvolutionLayer.Builder(side, side)
                .nOut(kernels)
                .convolutionMode(ConvolutionMode.Same)
                .activation(Activation.IDENTITY)
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
}
