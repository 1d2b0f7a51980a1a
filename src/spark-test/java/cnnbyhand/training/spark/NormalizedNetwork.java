package cnnbyhand.training.spark;

import cnnbyhand.data.DataFolder;
import cnnbyhand.data.Dataset;
import cnnbyhand.data.ImageData;
import java.io.IOException;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** A small network for drawn digits, with running statistics, dropout and an updater that remembers. */
final class NormalizedNetwork {
    static final InputType.InputTypeConvolutional INPUT =
            (InputType.InputTypeConvolutional) InputType.convolutional(28, 28, 1);
    static final long SEED = 3;

    private NormalizedNetwork() {}

    static MultiLayerNetwork fresh() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(SEED)
                .updater(new RmsProp(0.001, 0.9, 1e-7))
                .list()
                .layer(new ConvolutionLayer.Builder(5, 5)
                        .stride(3, 3)
                        .nOut(4)
                        .activation(Activation.IDENTITY)
                        .build())
                .layer(new BatchNormalization.Builder().build())
                .layer(new ActivationLayer.Builder().activation(Activation.RELU).build())
                .layer(new DropoutLayer.Builder(0.75).build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(10)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(INPUT)
                .build());
        network.init();
        return network;
    }

    /** 100 images to train on and 20 for tests. */
    static ImageData digits() throws IOException {
        return DataFolder.open(Dataset.MNIST, DataFolder.DRAWN, true, SEED, line -> {})
                .limited(100, 20);
    }
}
