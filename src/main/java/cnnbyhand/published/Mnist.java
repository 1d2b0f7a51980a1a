package cnnbyhand.published;

import static cnnbyhand.byhand.ActivationFunction.RELU;
import static cnnbyhand.byhand.ActivationFunction.SOFTMAX;
import static cnnbyhand.published.Published.row;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Shape;
import cnnbyhand.data.Dataset;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Document 000, "Understand the number of input / output parameters of a convolutional neural network": Keras's
 * mnist_cnn. It prints a full table of 1,199,882 parameters. Deviations: none.
 */
final class Mnist implements Model {
    private static final Network NETWORK = Network.of(
            "mnist",
            Shape.image(28, 28, 1),
            List.of(
                    Convolution.of("conv2d_3", 32, 3).activation(RELU),
                    Convolution.of("conv2d_4", 64, 3).activation(RELU),
                    Pooling.max("max_pooling2d_2", 2),
                    new Dropout("dropout_3", 0.25),
                    new Flatten("flatten_2"),
                    Dense.of("dense_3", 128).activation(RELU),
                    new Dropout("dropout_4", 0.5),
                    Dense.of("dense_4", 10).activation(SOFTMAX)));

    static final Regimen REGIMEN = new Regimen(
            Optimizer.adadelta(1, 0.95, 1e-7),
            Initialization.GLOROT_UNIFORM,
            128,
            12,
            new Regimen.Preview(2, 60_000, 10_000),
            List.of(
                    "Keras Adadelta() of 2018 means rate 1.0, rho 0.95, epsilon 1e-7: AdaDelta(0.95, 1e-7), whose rate is 1",
                    "Keras starts weights by Glorot uniform: XAVIER_UNIFORM; biases at 0",
                    "XAVIER_UNIFORM has Glorot's limit at stride 1 alone, which is the stride of every convolution here"));

    @Override
    public Document document() {
        return new Document(
                "000",
                "Understand the number of input / output parameters of a convolutional neural network",
                "Keras mnist_cnn",
                List.of());
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public Loss loss() {
        return Loss.CATEGORICAL_CROSS_ENTROPY;
    }

    @Override
    public Published published() {
        return Published.table(
                1_199_882,
                row("conv2d_3", 26, 26, 32, 320),
                row("conv2d_4", 24, 24, 64, 18_496),
                row("max_pooling2d_2", 12, 12, 64, 0),
                row("dropout_3", 12, 12, 64, 0),
                row("flatten_2", 9216, 0),
                row("dense_3", 128, 1_179_776),
                row("dropout_4", 128, 0),
                row("dense_4", 10, 1290));
    }

    @Override
    public MultiLayerConfiguration configuration(long seed) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new AdaDelta(0.95, 1e-7)) // its rate is 1
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .biasInit(0)
                .activation(Activation.IDENTITY)
                .convolutionMode(ConvolutionMode.Truncate)
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv2d_3")
                        .nOut(32)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.RELU)
                        .build()) // 28×28×1 → 26×26×32
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv2d_4")
                        .nOut(64)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.RELU)
                        .build()) // 26×26×32 → 24×24×64
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .name("max_pooling2d_2")
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .padding(0, 0)
                        .build()) // 24×24×64 → 12×12×64
                .layer(new DropoutLayer.Builder(0.75).name("dropout_3").build()) // 12×12×64 → 12×12×64
                .layer(new DenseLayer.Builder()
                        .name("dense_3")
                        .nOut(128)
                        .activation(Activation.RELU)
                        .build()) // 9,216 → 128
                .layer(new DropoutLayer.Builder(0.5).name("dropout_4").build()) // 128 → 128
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .name("dense_4")
                        .nOut(10)
                        .activation(Activation.SOFTMAX)
                        .build()) // 128 → 10
                .setInputType(InputType.convolutional(28, 28, 1))
                .build();
    }

    @Override
    public Dataset dataset() {
        return Dataset.MNIST;
    }

    @Override
    public Regimen regimen() {
        return REGIMEN;
    }
}
