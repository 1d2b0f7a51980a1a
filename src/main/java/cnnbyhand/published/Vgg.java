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
 * Document 001, "Deep Learning Basics Series (i)": a VGG-like network on MNIST. It prints a full table of 329,962
 * parameters, run together by a machine: dropout_2's shape is cut off after "(None, 2" and dense_1's reads "(None, ten)".
 * Deviation: the document gives no compile or fit call, so it trains as its sister example, document 000, does.
 */
final class Vgg implements Model {
    private static final Network NETWORK = Network.of(
            "vgg",
            Shape.image(28, 28, 1),
            List.of(
                    Convolution.of("conv2d", 32, 3).activation(RELU),
                    Convolution.of("conv2d_1", 32, 3).activation(RELU),
                    Pooling.max("max_pooling2d", 2),
                    new Dropout("dropout", 0.25),
                    Convolution.of("conv2d_2", 64, 3).activation(RELU),
                    Convolution.of("conv2d_3", 64, 3).activation(RELU),
                    Pooling.max("max_pooling2d_1", 2),
                    new Dropout("dropout_1", 0.25),
                    new Flatten("flatten"),
                    Dense.of("dense", 256).activation(RELU),
                    new Dropout("dropout_2", 0.5),
                    Dense.of("dense_1", 10).activation(SOFTMAX)));

    private static final Regimen REGIMEN =
            Mnist.REGIMEN.borrowed("the document trains nothing, so the course of its sister example (000) is taken");

    @Override
    public Document document() {
        return new Document(
                "001",
                "Deep Learning Basics Series (i): understand the meanings of each layer of building a model with Keras",
                "VGG-like network on MNIST",
                List.of("the document gives no compile or fit call: trained as its sister example, document 000, is"));
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
                329_962,
                row("conv2d", 26, 26, 32, 320),
                row("conv2d_1", 24, 24, 32, 9248),
                row("max_pooling2d", 12, 12, 32, 0),
                row("dropout", 12, 12, 32, 0),
                row("conv2d_2", 10, 10, 64, 18_496),
                row("conv2d_3", 8, 8, 64, 36_928),
                row("max_pooling2d_1", 4, 4, 64, 0),
                row("dropout_1", 4, 4, 64, 0),
                row("flatten", 1024, 0),
                row("dense", 256, 262_400),
                Published.unreadableShape("dropout_2", 0),
                row("dense_1", 10, 2570));
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
                        .name("conv2d")
                        .nOut(32)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.RELU)
                        .build()) // 28×28×1 → 26×26×32
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv2d_1")
                        .nOut(32)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.RELU)
                        .build()) // 26×26×32 → 24×24×32
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .name("max_pooling2d")
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .padding(0, 0)
                        .build()) // 24×24×32 → 12×12×32
                .layer(new DropoutLayer.Builder(0.75).name("dropout").build()) // 12×12×32 → 12×12×32
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv2d_2")
                        .nOut(64)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.RELU)
                        .build()) // 12×12×32 → 10×10×64
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv2d_3")
                        .nOut(64)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.RELU)
                        .build()) // 10×10×64 → 8×8×64
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .name("max_pooling2d_1")
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .padding(0, 0)
                        .build()) // 8×8×64 → 4×4×64
                .layer(new DropoutLayer.Builder(0.75).name("dropout_1").build()) // 4×4×64 → 4×4×64
                .layer(new DenseLayer.Builder()
                        .name("dense")
                        .nOut(256)
                        .activation(Activation.RELU)
                        .build()) // 1,024 → 256
                .layer(new DropoutLayer.Builder(0.5).name("dropout_2").build()) // 256 → 256
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .name("dense_1")
                        .nOut(10)
                        .activation(Activation.SOFTMAX)
                        .build()) // 256 → 10
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
